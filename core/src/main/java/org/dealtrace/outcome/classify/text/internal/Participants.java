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
 * Who does what to whom: the companies that one sentence names, with their roles in its deal.
 *
 * <p>One {@link ChainModel} finds the names ({@link Companies}). Another sees all of them in their order and gives each
 * its role: buyer, target, seller or none. The kind of deal says what they are: who gets a licence is a licensee, who
 * founds a joint venture a partner.
 */
public final class Participants {

    /** The tags of the model of roles. */
    public static final List<String> TAGS = List.of("none", "buyer", "target", "seller");

    /** A name whose role is less probable is left out. */
    private static final double LEAST = 0.1;

    /** The least probability of a further name in a role. */
    private static final double FURTHER = 0.6;

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    /** Read when the first text is read. */
    private static final class Shipped {
        static final ChainModel MODEL = ChainModel.parse(ShippedFile.read("role-model.tsv"));
    }

    private Participants() {}

    /** A company with its role, a number of {@link #TAGS}. */
    private record Named(int role, String name, double confidence) {}

    /** The names of the sentence that gives most, the surest role first. */
    static List<Proposed> of(MarkedText marked, List<OutcomeType> types) {
        Clauses clauses = marked.clauses();
        List<Named> best = List.of();
        int last;
        for (int c = 0; c < clauses.list().size(); c = last + 1) {
            last = clauses.last(c);
            while (last + 1 < clauses.list().size()
                    && endsInName(marked, clauses.list().get(last).end())) {
                last = clauses.last(last + 1);
            }
            List<Named> names = read(
                    Tokens.of(
                            marked.text(),
                            clauses.list().get(c).start(),
                            clauses.list().get(last).end(),
                            marked.language()),
                    types);
            best = roles(names) > roles(best) ? names : best;
        }
        List<Proposed> proposed = new ArrayList<>();
        boolean buyer = best.stream().anyMatch(n -> n.role() == 1);
        boolean seller = best.stream().anyMatch(n -> n.role() == 3);
        boolean shares = types.stream().anyMatch(SHARES::contains);
        boolean merger = shares && !buyer && best.stream().filter(n -> n.role() == 2).count() > 1;
        for (Named named : best) {
            PartyRole role = switch (named.role()) {
                case 1 -> shares ? PartyRole.ACQUIRER : seller ? PartyRole.LICENSEE : PartyRole.PARTNER;
                case 3 -> shares ? PartyRole.SELLER : buyer ? PartyRole.LICENSOR : PartyRole.PARTNER;
                default -> merger ? PartyRole.PARTNER : PartyRole.TARGET;
            };
            proposed.add(new Proposed(role, named.name(), named.confidence()));
        }
        return proposed;
    }

    private static long roles(List<Named> names) {
        return names.stream().map(Named::role).distinct().count();
    }

    /** Whether what ends a sentence may belong to a name: Yahoo! */
    private static boolean endsInName(MarkedText marked, int end) {
        return marked.text().original().charAt(end - 1) == '!';
    }

    /** Each company in its most probable role; a role that is left empty gets the likeliest company without one. */
    private static List<Named> read(Tokens tokens, List<OutcomeType> types) {
        List<List<Mention>> companies = Companies.grouped(tokens, Companies.find(tokens, Companies.shipped()));
        RoleFeatures features = RoleFeatures.of(
                tokens, companies, types.stream().map(OutcomeType::id).toList());
        Chain chain = Shipped.MODEL.chain(features.features(), features.pairs());
        double[][] probabilities = new double[companies.size()][];
        int[] roles = new int[companies.size()];
        boolean[] filled = new boolean[TAGS.size()];
        for (int c = 0; c < roles.length; c++) {
            probabilities[c] = chain.at(c);
        }
        while (true) {
            int best = -1;
            int role = 0;
            for (int c = 0; c < roles.length; c++) {
                for (int r = 1; roles[c] == 0 && r < TAGS.size(); r++) {
                    double p = probabilities[c][r];
                    if (p >= (filled[r] ? FURTHER : LEAST) && (best < 0 || p > probabilities[best][role])) {
                        best = c;
                        role = r;
                    }
                }
            }
            if (best < 0) {
                break;
            }
            roles[best] = role;
            filled[role] = true;
        }
        List<Named> names = new ArrayList<>();
        for (int c = 0; c < roles.length; c++) {
            List<Mention> mentions = companies.get(c);
            double sure = mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
            if (roles[c] > 0 && sure * probabilities[c][roles[c]] >= LEAST) {
                String name = mentions.stream()
                        .map(m -> tokens.text(m.first(), m.last()))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
                names.add(new Named(roles[c], name, sure * probabilities[c][roles[c]]));
            }
        }
        names.sort(Comparator.comparingDouble(n -> -n.confidence()));
        return names;
    }
}
