package org.dealtrace.matching.internal.index;

/** The BM25 score of a name, from the sum of its weights and its length. Immutable. */
final class NameScores {

    /** BM25's usual constants. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    /** The highest length; a name's key has eight bits for it. */
    private static final int LONGEST = 255;

    private final NameLength length;
    private final boolean counted;
    /** The factor of BM25 by length. */
    private final double[] factor = new double[LONGEST + 1];

    /**
     * Scores that depend on one of the lengths.
     *
     * @param counted whether the length counts all terms of the field, so that a name with n of them has at least
     *     length n
     * @param averageLength the average length of the names
     */
    NameScores(NameLength length, boolean counted, double averageLength) {
        this.length = length;
        this.counted = counted;
        for (int i = 0; i < factor.length; i++) {
            factor[i] = 1 / (1 + K1 * (1 - B + B * i / Math.max(1, averageLength)));
        }
    }

    /** The score of a name by its key. */
    double of(int sum, long key) {
        return sum * factor[length.of(key)];
    }

    /** The score of a name by its length. */
    double ofLength(int sum, int terms) {
        return sum * factor[Math.min(LONGEST, terms)];
    }

    /** The least length of a name with this number of the query's terms. */
    int leastLength(int terms) {
        return counted ? terms : 1;
    }
}
