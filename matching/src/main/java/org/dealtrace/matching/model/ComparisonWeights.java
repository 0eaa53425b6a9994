package org.dealtrace.matching.model;

import java.util.Arrays;

/**
 * The bits of one comparison: at each knot a value and its bits; between two knots the bits are interpolated, beyond the ends they stay.
 * For a comparison of kinds the knots are the kinds and nothing is interpolated, because values are whole.
 */
final class ComparisonWeights {

    private final String comparison;
    private final double[] knots;
    private final double[] bits;
    /** Bits for one more of the value, between each knot and the next; a division saved for every comparison of every pair. */
    private final double[] slopes;

    /**
     * @param comparison the comparison's name
     * @param knots values, rising
     * @param bits as many as knots
     */
    ComparisonWeights(String comparison, double[] knots, double[] bits) {
        if (knots.length == 0 || knots.length != bits.length) {
            throw new IllegalArgumentException(
                    "comparison " + comparison + " must have as many bits as knots, and at least one, but has "
                            + knots.length + " knots and " + bits.length + " bits");
        }
        for (int i = 1; i < knots.length; i++) {
            if (!(knots[i] > knots[i - 1])) {
                throw new IllegalArgumentException(
                        "knots of comparison " + comparison + " must rise but are " + Arrays.toString(knots));
            }
        }
        this.comparison = comparison;
        this.knots = knots.clone();
        this.bits = bits.clone();
        this.slopes = new double[knots.length - 1];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (bits[i + 1] - bits[i]) / (knots[i + 1] - knots[i]);
        }
    }

    String comparison() {
        return comparison;
    }

    double[] knots() {
        return knots.clone();
    }

    double[] bits() {
        return bits.clone();
    }

    double bitsAt(double value) {
        int last = knots.length - 1;
        if (!(value > knots[0])) {
            return bits[0];
        }
        if (value >= knots[last]) {
            return bits[last];
        }
        int i = 1;
        while (value > knots[i]) {
            i++;
        }
        return bits[i - 1] + (value - knots[i - 1]) * slopes[i - 1];
    }
}
