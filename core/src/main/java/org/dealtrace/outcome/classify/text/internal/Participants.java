package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.io.internal.DealInText.Proposed;
import org.dealtrace.outcome.classify.text.internal.Companies.Mention;

/**
 * Finds who does what to whom: the companies in one sentence, with their roles in its deal.
 *
 * <p>One {@link ChainModel} finds the names ({@link Companies}). Another one sees all names in their order and gives
 * each a role: buyer, target, seller or none. The type of the deal makes these roles specific: the buyer of a licence
 * is a licensee, and a founder of a joint venture is a partner.
 */
public final class Participants {

    /** The tags of the model of roles. */
    public static final List<String> TAGS = List.of("none", "buyer", "target", "seller");

    /** A name whose role is less probable is left out. */
    private static final double LEAST = 0.1;

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    /** The shipped models; loaded with the first text. */
    private static final class Shipped {
        static final ChainModel MODEL = new ChainModel(ShippedFile.read("role-model.tsv"));
    }

    private Participants() {}

    /** A company with its role as an index of {@link #TAGS}; sure if the role is likelier than none. */
    private record Named(int role, int unit, List<Mention> company, double confidence, boolean sure) {}

    /** The companies of a sentence in their roles. */
    private record Sentence(Tokens tokens, List<Named> names) {
        long roles() {
            return names.stream().map(Named::role).distinct().count();
        }

        boolean has(int role) {
            return names.stream().anyMatch(n -> n.role() == role);
        }

        /** The longest mention of a company. */
        String name(Named named) {
            return named.company().stream()
                    .map(m -> tokens.text(m.first(), m.last()))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
        }
    }

    /** The companies of the sentence with the most roles, the surest first. */
    static List<Proposed> of(MarkedText marked, List<OutcomeType> types) {
        Sentences sentences = marked.sentences();
        Sentence best = null;
        int last;
        for (int s = 0; s < sentences.count(); s = last + 1) {
            last = s;
            while (last + 1 < sentences.count() && goesOn(marked, sentences.end(last))) {
                last++;
            }
            Tokens tokens = Tokens.of(marked.text(), sentences.start(s), sentences.end(last), marked.language());
            Sentence sentence = new Sentence(tokens, read(tokens, types));
            best = best == null || sentence.roles() > best.roles() ? sentence : best;
        }
        if (best == null) {
            return List.of();
        }
        boolean shares = types.stream().anyMatch(SHARES::contains);
        boolean buyer = best.has(1);
        boolean seller = best.has(3);
        boolean merger = shares
                && !buyer
                && best.names().stream().filter(n -> n.role() == 2).count() > 1;
        List<Proposed> proposed = new ArrayList<>();
        for (Named named : best.names()) {
            PartyRole role = switch (named.role()) {
                case 1 -> shares ? PartyRole.ACQUIRER : seller ? PartyRole.LICENSEE : PartyRole.PARTNER;
                case 3 -> shares ? PartyRole.SELLER : buyer ? PartyRole.LICENSOR : PartyRole.PARTNER;
                default -> merger ? PartyRole.PARTNER : PartyRole.TARGET;
            };
            proposed.add(new Proposed(role, best.name(named), named.confidence()));
        }
        return List.copyOf(proposed);
    }

    /** Whether a sentence continues after its sign: a semicolon, or a sign that may belong to a name, as in Yahoo! */
    private static boolean goesOn(MarkedText marked, int end) {
        return "!;；".indexOf(marked.text().original().charAt(end - 1)) >= 0;
    }

    /**
     * The companies in their roles, the surest first. A company gets a role that is likelier than none. A role that
     * nobody has goes to the likeliest remaining company. The names of a list share a role.
     */
    private static List<Named> read(Tokens tokens, List<OutcomeType> types) {
        List<List<Mention>> companies = Companies.grouped(tokens, Companies.find(tokens, Companies.shipped()));
        RoleFeatures features = new RoleFeatures(
                tokens, companies, types.stream().map(OutcomeType::id).toList());
        Chain chain = Shipped.MODEL.chain(features.features(), features.pairs());
        List<Named> likely = new ArrayList<>();
        for (int c = 0; c < companies.size(); c++) {
            double name = companies.get(c).stream()
                    .mapToDouble(Mention::confidence)
                    .max()
                    .orElse(0);
            int unit = features.unit(c);
            double[] roles = chain.at(unit);
            double none = 1 - name * (1 - roles[0]);
            for (int r = 1; r < TAGS.size(); r++) {
                likely.add(new Named(r, unit, companies.get(c), name * roles[r], name * roles[r] > none));
            }
        }
        likely.sort(Comparator.comparing(Named::sure).reversed().thenComparingDouble(n -> -n.confidence()));
        boolean shares = types.stream().anyMatch(SHARES::contains);
        List<Named> names = new ArrayList<>();
        for (Named each : likely) {
            // a contract has two sides at least
            boolean wanted = (shares || each.role() == 2)
                    ? names.stream().noneMatch(n -> n.role() == each.role() && n.unit() != each.unit())
                    : names.stream().filter(n -> n.role() != 2).count() < 2;
            if (each.confidence() >= LEAST
                    && (each.sure() || wanted)
                    && names.stream().noneMatch(n -> n.company().equals(each.company()))) {
                names.add(each);
            }
        }
        names.sort(Comparator.comparingDouble(n -> -n.confidence()));
        return List.copyOf(names);
    }
}
