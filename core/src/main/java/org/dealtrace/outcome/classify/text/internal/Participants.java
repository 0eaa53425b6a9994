package org.dealtrace.outcome.classify.text.internal;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;

/**
 * Who does what to whom: the companies that one sentence names, with their roles in its deal.
 *
 * <p>A {@link RoleModel} finds the names of buyer, target and seller. The kind of deal says what they are: who gets a
 * licence is a licensee, who founds a joint venture a partner.
 */
final class Participants {

    /** A name of which the model is less sure is left out. */
    static final double LEAST = Double.parseDouble(System.getProperty("least","0.5"));

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Participants() {}

    /**
     * The names of the sentence that gives most roles, by role, in the order of the text; {@code ;} parts several of one
     * role.
     */
    static Map<PartyRole, String> of(MarkedText marked, List<OutcomeType> types) {
        Clauses clauses = marked.clauses();
        Map<String, Set<String>> best = Map.of();
        int last;
        for (int c = 0; c < clauses.list().size(); c = last + 1) {
            last = clauses.last(c);
            while (last + 1 < clauses.list().size()
                    && marked.text().original().charAt(clauses.list().get(last).end() - 1) == '!') {
                last = clauses.last(last + 1);
            }
            Map<String, Set<String>> names = read(
                    marked,
                    clauses.list().get(c).start(),
                    clauses.list().get(last).end());
            best = names.size() > best.size() ? names : best;
        }
        return roles(best, types);
    }

    private static Map<String, Set<String>> read(MarkedText marked, int start, int end) {
        RoleFeatures sentence = RoleFeatures.of(marked.text(), start, end, marked.language());
        String text = marked.text().original().substring(start, end);
        Map<String, Set<String>> names = new TreeMap<>();
        List<RoleModel.Named> read = RoleModel.shipped().read(sentence.features(), sentence::listed).stream()
                .filter(named -> named.confidence() >= LEAST)
                .toList();
        for (RoleModel.Named named : read) {
            String name = text.substring(
                    sentence.tokens().get(named.first()).start(),
                    sentence.tokens().get(named.last()).end());
            String letters = letters(name);
            if (!letters.isEmpty()
                    && names.values().stream()
                            .flatMap(Set::stream)
                            .noneMatch(o -> letters(o).contains(letters) || letters.contains(letters(o)))) {
                names.computeIfAbsent(named.role(), k -> new LinkedHashSet<>()).add(name);
            }
        }
        return names;
    }

    private static String letters(String name) {
        return NO_LETTERS.matcher(FoldedText.fold(name)).replaceAll("");
    }

    /** The roles in this kind of deal. */
    private static Map<PartyRole, String> roles(Map<String, Set<String>> names, List<OutcomeType> types) {
        Map<PartyRole, String> roles = new EnumMap<>(PartyRole.class);
        boolean shares = types.stream().anyMatch(SHARES::contains);
        boolean sides = names.containsKey("buyer") && names.containsKey("seller");
        names.forEach((role, all) -> {
            PartyRole party = switch (role) {
                case "buyer" -> shares ? PartyRole.ACQUIRER : sides ? PartyRole.LICENSEE : PartyRole.PARTNER;
                case "seller" -> shares ? PartyRole.SELLER : sides ? PartyRole.LICENSOR : PartyRole.PARTNER;
                default -> shares && !names.containsKey("buyer") && all.size() > 1 ? PartyRole.PARTNER : PartyRole.TARGET;
            };
            roles.merge(party, String.join(";", all), (a, b) -> a + ";" + b);
        });
        return roles;
    }
}
