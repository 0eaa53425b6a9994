package org.dealtrace;

import java.util.Locale;
import java.util.Objects;

/**
 * A test of the linking on this list that needs no judgements: names whose answer is known are linked like all others.
 *
 * <p>Decoys are companies that no deal can be about, made up or taken from a register. Each deal linked to a decoy is a
 * false link. Planted names are other spellings of the list's companies; each one that is not linked is a missed deal.
 * Proteomics estimates false discoveries in the same way [1].
 *
 * <p>A list of fewer than 100 companies gets no trial unless one is asked for, because names made up from so few are
 * too much alike; judge a sample of its links instead. Decoys cannot show that two companies have one name, and planted
 * names cannot show renamings.
 *
 * <p>[1] J. E. Elias, S. P. Gygi: Target-decoy search strategy for increased confidence in large-scale protein
 * identifications, Nature Methods 4 (2007)
 *
 * @param decoys the made-up companies, linked to the deals of the list
 * @param planted names planted among the deals
 * @param linked planted names that were linked to their company
 * @param reviewed further planted names that were left to review with their company
 * @param seed the seed that the names were made from
 */
public record LinkTrial(DealLinks decoys, int planted, int linked, int reviewed, long seed) {

    public LinkTrial {
        Objects.requireNonNull(decoys, "decoys");
        if (linked < 0 || reviewed < 0 || linked + reviewed > planted) {
            throw new IllegalArgumentException("of " + planted + " planted names " + linked + " cannot be linked and "
                    + reviewed + " left to review");
        }
    }

    /** How many decoys were linked to a deal. */
    public int decoysLinked() {
        return with(Decision.LINK);
    }

    private int with(Decision decision) {
        return (int)
                decoys.links(decision).stream().map(Link::companyId).distinct().count();
    }

    /** Both findings, one line each. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of %,d companies made up like those of the list, %,d were linked to a deal%n"
                        + "of %,d other spellings of the list's companies, %,d were linked and %,d left to review",
                decoys.companies().size(),
                decoysLinked(),
                planted,
                linked,
                reviewed);
    }
}
