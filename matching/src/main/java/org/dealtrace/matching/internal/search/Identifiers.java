package org.dealtrace.matching.internal.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Identifier;

/**
 * Identifiers as evidence: equal ones settle a pair, different ones of a register that gives each company one veto it.
 */
public final class Identifiers {

    /** Registers in which a company has one number at a time. Securities numbers such as ISIN are not among them. */
    private static final List<String> ONE_EACH =
            List.of("lei", "cik", "permalink", "duns", "wikidata", "edinet", "companieshouse");

    /** What equal identifiers are worth: registers err, too. */
    private static final double EQUAL = 0.9999;

    private Identifiers() {}

    /** What an equal identifier is worth, in bits, if {@code companies} have it, of which at most one is meant. */
    public static double bits(int companies) {
        double bits = Posterior.bits(EQUAL);
        return Posterior.beside(bits, (companies - 1) * Posterior.odds(bits));
    }

    /**
     * What two numbers of one register take from companies whose names fit, in bits. In the set crunchbase-deals 6,169
     * companies were found under their number. At most 81 more may have another one, and none is confirmed: an assumed
     * one in a thousand.
     */
    public static final double DIFFERENT_BITS = -10;

    /**
     * Numbers that one register gave to two companies.
     *
     * @param left the number of one company
     * @param right the number of the other
     */
    public record Difference(Identifier left, Identifier right) {}

    private static boolean share(List<Identifier> a, List<Identifier> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** Whether two have different values of any one scheme and none in common: then they are not made one company. */
    public static boolean differ(List<Identifier> a, List<Identifier> b) {
        return !share(a, b)
                && a.stream().anyMatch(i -> b.stream().anyMatch(j -> j.scheme().equals(i.scheme())));
    }

    /** Whether a register that gives each company one number gave two to these, and they share no identifier. */
    public static boolean conflict(List<Identifier> a, List<Identifier> b) {
        return !share(a, b) && difference(a, b).isPresent();
    }

    /** The different numbers of two companies in the first register that gives each company one number. */
    public static Optional<Difference> difference(List<Identifier> a, List<Identifier> b) {
        return ONE_EACH.stream()
                .map(scheme -> difference(of(a, scheme), of(b, scheme)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Difference> difference(Set<Identifier> a, Set<Identifier> b) {
        return a.isEmpty() || b.isEmpty() || !Collections.disjoint(a, b)
                ? Optional.empty()
                : Optional.of(new Difference(a.iterator().next(), b.iterator().next()));
    }

    private static Set<Identifier> of(List<Identifier> identifiers, String scheme) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(scheme) && !identifier.isMistyped())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
