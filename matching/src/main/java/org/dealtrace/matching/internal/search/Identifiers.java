package org.dealtrace.matching.internal.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Identifier;
import org.dealtrace.io.internal.NoNames;

/**
 * Identifiers as evidence. Equal identifiers settle a pair. Different identifiers of a register that gives each company
 * one number rule it out.
 */
public final class Identifiers {

    /** Registers that give each company one number. Securities numbers such as ISIN are not among them. */
    private static final List<String> ONE_EACH =
            List.of("lei", "cik", "permalink", "duns", "wikidata", "edinet", "companieshouse");

    /** The probability of a pair with equal identifiers; registers make mistakes, too. */
    private static final double EQUAL = 0.9999;

    private Identifiers() {}

    /** The weight of an equal identifier in bits, if {@code companies} have it and at most one of them is right. */
    public static double bits(int companies) {
        double bits = Posterior.bits(EQUAL);
        return Posterior.beside(bits, (companies - 1) * Posterior.odds(bits));
    }

    /**
     * The weight of two different numbers of one register, in bits. In the set crunchbase-deals 6,169 companies were
     * found under their number. At most 81 more may have another one, and none is confirmed: an assumed one in a
     * thousand.
     */
    public static final double DIFFERENT_BITS = -10;

    /**
     * Two different numbers of one register.
     *
     * @param left the number of one company
     * @param right the number of the other
     */
    public record Difference(Identifier left, Identifier right) {}

    /** Whether two parties have an identifier in common that is evidence. */
    public static boolean share(List<Identifier> a, List<Identifier> b) {
        return a.stream().filter(NoNames::tells).anyMatch(b::contains);
    }

    /**
     * Whether two companies have different values of some scheme and no identifier in common. Such companies are not
     * merged.
     */
    public static boolean differ(List<Identifier> a, List<Identifier> b) {
        return !share(a, b)
                && a.stream()
                        .filter(NoNames::tells)
                        .anyMatch(i -> !of(b, i.scheme()).isEmpty());
    }

    /**
     * Whether two companies have different numbers of a register that gives each company one, and share no identifier.
     */
    public static boolean conflict(List<Identifier> a, List<Identifier> b) {
        return !share(a, b) && difference(a, b).isPresent();
    }

    /** The different numbers of two companies, in the first such register that gives each company one number. */
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
                .filter(identifier -> identifier.scheme().equals(scheme) && NoNames.tells(identifier))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
