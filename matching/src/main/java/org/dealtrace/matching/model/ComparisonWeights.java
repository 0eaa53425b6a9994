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
        double share = (value - knots[i - 1]) / (knots[i] - knots[i - 1]);
        return bits[i - 1] + share * (bits[i] - bits[i - 1]);
    }
}
