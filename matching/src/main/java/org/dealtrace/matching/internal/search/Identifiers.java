package org.dealtrace.matching.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Identifier;

/**
 * Identifiers as evidence: equal ones settle a pair, different ones of a register that gives each company one veto it.
 */
public final class Identifiers {

    /** Registers in which a company has one number at a time. Securities numbers such as ISIN are not among them. */
    private static final Set<String> ONE_EACH =
            Set.of("lei", "cik", "permalink", "duns", "wikidata", "edinet", "companieshouse");

    /** What equal identifiers are worth: registers err, too. */
    private static final double EQUAL = 0.9999;

    private Identifiers() {}

    /** What an equal identifier is worth, in bits, if {@code companies} have it, of which at most one is meant. */
    public static double bits(int companies) {
        double bits = Posterior.bits(EQUAL);
        return Posterior.beside(bits, (companies - 1) * Posterior.odds(bits));
    }

    static Optional<Identifier> common(List<Identifier> a, List<Identifier> b) {
        return a.stream().filter(b::contains).findFirst();
    }

    /** Whether two have different values of any one scheme and none in common: then they are not made one company. */
    public static boolean differ(List<Identifier> a, List<Identifier> b) {
        return common(a, b).isEmpty()
                && a.stream().anyMatch(i -> b.stream().anyMatch(j -> j.scheme().equals(i.scheme())));
    }

    public static boolean conflict(List<Identifier> a, List<Identifier> b) {
        if (common(a, b).isPresent()) {
            return false;
        }
        return a.stream()
                .filter(i -> ONE_EACH.contains(i.scheme()))
                .anyMatch(i -> b.stream().anyMatch(j -> j.scheme().equals(i.scheme())));
    }
}
