package org.dealtrace.matching.model;

/** The coding of one comparison: a step between each two knots, or one for each kind but the first. */
record Steps(Comparison comparison, double[] knots) {

    private static final double LN2 = Math.log(2);

    int size() {
        return knots.length - 1;
    }

    boolean bounded() {
        return comparison.shape() != Comparison.Shape.KINDS;
    }

    double sign() {
        return comparison.shape() == Comparison.Shape.FALLING ? -1 : 1;
    }

    /** The step of a value, from 0; -1 at or below the first knot. */
    int step(double value) {
        int step = -1;
        while (step < size() - 1 && value > knots[step + 1]) {
            step++;
        }
        return step;
    }

    /** The position of a value in its step, 0 to 1. */
    double share(double value, int step) {
        return step < 0 ? 0 : Math.min(1, (value - knots[step]) / (knots[step + 1] - knots[step]));
    }

    ComparisonWeights weights(double[] coefficients) {
        double[] bits = new double[knots.length];
        for (int i = 1; i < knots.length; i++) {
            double step = sign() * coefficients[i - 1] / LN2;
            bits[i] = bounded() ? bits[i - 1] + step : step;
        }
        return new ComparisonWeights(comparison.name(), knots, bits);
    }
}
