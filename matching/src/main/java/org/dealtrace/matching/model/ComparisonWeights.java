package org.dealtrace.matching.model;

import java.util.Arrays;

/**
 * The bits of one comparison at its knots, interpolated between them and constant beyond the ends. For a comparison of
 * kinds the knots are the kinds.
 */
final class ComparisonWeights {

    // indices in a step, behind the knot's value
    private static final int BITS = 1;
    private static final int SLOPE = 2;
    private static final int STEP = 3;

    private final String comparison;
    /** Value, bits and slope of each knot, in one array for fast access. */
    private final double[] steps;

    /**
     * @param comparison the comparison's name
     * @param knots rising values
     * @param bits of each knot
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
        this.steps = new double[knots.length * STEP];
        for (int i = 0; i < knots.length; i++) {
            steps[i * STEP] = knots[i];
            steps[i * STEP + BITS] = bits[i];
            steps[i * STEP + SLOPE] = i + 1 == knots.length ? 0 : (bits[i + 1] - bits[i]) / (knots[i + 1] - knots[i]);
        }
    }

    String comparison() {
        return comparison;
    }

    double[] knots() {
        return every(0);
    }

    double[] bits() {
        return every(BITS);
    }

    private double[] every(int place) {
        double[] values = new double[steps.length / STEP];
        for (int i = 0; i < values.length; i++) {
            values[i] = steps[i * STEP + place];
        }
        return values;
    }

    double bitsAt(double value) {
        if (!(value > steps[0])) {
            return steps[BITS];
        }
        int last = steps.length - STEP;
        if (value >= steps[last]) {
            return steps[last + BITS];
        }
        int at = 0;
        while (value > steps[at + STEP]) {
            at += STEP;
        }
        return steps[at + BITS] + (value - steps[at]) * steps[at + SLOPE];
    }
}
