package org.dealtrace.benchmarks.evaluation;

import java.util.Locale;

/**
 * What linking everything at or above one threshold would give.
 *
 * @param threshold the lowest score that links; positive infinity when nothing does
 * @param precision share of the linked pairs that are right, 0 to 1
 * @param recall share of the right ones that are linked, 0 to 1
 * @param linked how many pairs are linked
 */
public record OperatingPoint(double threshold, double precision, double recall, int linked) {

    /** Nothing is linked. */
    static final OperatingPoint NONE = new OperatingPoint(Double.POSITIVE_INFINITY, 0, 0, 0);

    /** The harmonic mean of precision and recall; 0 when both are. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.4f, precision %.4f, recall %.4f at %.4f (%,d linked)",
                f1(),
                precision,
                recall,
                threshold,
                linked);
    }
}
