package org.dealtrace;

import java.io.Serializable;
import java.util.Locale;

/**
 * A test of the linking on this list that needs no judgements: other spellings of the list's companies, planted among
 * the deals, are linked like all others. Each one that is not linked is a missed deal.
 *
 * <p>A list of fewer than 100 companies gets no trial unless one is asked for; judge a sample of its links instead.
 * Planted names cannot show renamings, nor that two companies have one name.
 *
 * @param planted names planted among the deals
 * @param linked planted names that were linked to their company
 * @param reviewed further planted names that were left to review with their company
 * @param seed the seed that the names were made from
 */
public record LinkTrial(int planted, int linked, int reviewed, long seed) implements Serializable {

    public LinkTrial {
        if (linked < 0 || reviewed < 0 || linked + reviewed > planted) {
            throw new IllegalArgumentException("of " + planted + " planted names " + linked + " cannot be linked and "
                    + reviewed + " left to review");
        }
    }

    /** The finding in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of %,d other spellings of the list's companies, %,d were linked and %,d left to review",
                planted,
                linked,
                reviewed);
    }
}
