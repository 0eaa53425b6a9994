package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.io.internal.DealInText.Proposed;

/**
 * Who does what to whom: the companies that one sentence names, with their roles in its deal.
 *
 * <p>A {@link RoleModel} finds the names of buyer, target and seller. The kind of deal says what they are: who gets a
 * licence is a licensee, who founds a joint venture a partner.
 */
final class Participants {

    /** A name whose role is less probable is left out. */
    private static final double LEAST = 0.1;

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Participants() {}

    /** The names of the sentence that gives most, the surest role first. */
    static List<Proposed> of(MarkedText marked, List<OutcomeType> types) {
        Clauses clauses = marked.clauses();
        List<RoleModel.Named> best = List.of();
        int last;
        for (int c = 0; c < clauses.list().size(); c = last + 1) {
            last = clauses.last(c);
            while (last + 1 < clauses.list().size()
                    && endsInName(marked, clauses.list().get(last).end())) {
                last = clauses.last(last + 1);
            }
            List<RoleModel.Named> names = read(
                    marked,
                    clauses.list().get(c).start(),
                    clauses.list().get(last).end());
            best = roles(names) > roles(best) ? names : best;
        }
        List<Proposed> proposed = new ArrayList<>();
        boolean buyer = best.stream().anyMatch(n -> n.role().equals("buyer"));
        boolean seller = best.stream().anyMatch(n -> n.role().equals("seller"));
        boolean shares = types.stream().anyMatch(SHARES::contains);
        boolean merger = shares
                && !buyer
                && best.stream().filter(n -> n.role().equals("target")).count() > 1;
        for (RoleModel.Named named : best) {
            PartyRole role = switch (named.role()) {
                case "buyer" -> shares ? PartyRole.ACQUIRER : seller ? PartyRole.LICENSEE : PartyRole.PARTNER;
                case "seller" -> shares ? PartyRole.SELLER : buyer ? PartyRole.LICENSOR : PartyRole.PARTNER;
                default -> merger ? PartyRole.PARTNER : PartyRole.TARGET;
            };
            proposed.add(new Proposed(role, named.name(), named.confidence()));
        }
        return proposed;
    }

    private static long roles(List<RoleModel.Named> names) {
        return names.stream().map(RoleModel.Named::role).distinct().count();
    }

    /** Whether what ends a sentence may belong to a name: Yahoo! */
    private static boolean endsInName(MarkedText marked, int end) {
        return marked.text().original().charAt(end - 1) == '!';
    }

    private static List<RoleModel.Named> read(MarkedText marked, int start, int end) {
        List<RoleModel.Named> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RoleModel.Named named :
                RoleModel.shipped().read(RoleFeatures.of(marked.text(), start, end, marked.language()))) {
            String letters = NO_LETTERS.matcher(FoldedText.fold(named.name())).replaceAll("");
            if (named.confidence() >= LEAST
                    && !letters.isEmpty()
                    && seen.stream().noneMatch(other -> other.contains(letters) || letters.contains(other))) {
                seen.add(letters);
                names.add(named);
            }
        }
        return names;
    }
}
