package org.dealtrace.matching.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits the coefficients that best separate right candidates from wrong ones, by the loss and the search described in
 * {@link LabelledTrainer}. For one thread.
 *
 * <p>For each comparison, a row stores its step and its position in the step; it has passed all earlier steps. Sums
 * over steps are taken once for all rows, so a row needs one addition per comparison.
 */
final class ConditionalLogit {

    private static final int POWER_ITERATIONS = 15;
    /** The largest second derivative of the loss of a choice in any direction. */
    private static final double LARGEST_CURVATURE = 0.5;
    /** The search ends if no coefficient changes by more, in nats. */
    private static final double SMALLEST_CHANGE = 1e-4;

    private final int rows;
    private final int comparisons;
    private final int size;
    private final int[] start;
    private final boolean[] bounded;
    private final double[] sign;
    private final byte[] step;
    private final float[] share;
    private final boolean[] same;
    private final int[] queryStart;
    private final double[] weights;
    private String convergence = "";

    /**
     * @param columns the coding of each comparison
     * @param start the first coefficient of each comparison, and the end of the last
     */
    ConditionalLogit(LabelledPairs pairs, List<Steps> columns, int[] start) {
        this.rows = pairs.size();
        this.comparisons = columns.size();
        this.start = start;
        this.size = start[comparisons];
        this.bounded = new boolean[comparisons];
        this.sign = new double[comparisons];
        this.step = new byte[rows * comparisons];
        this.share = new float[rows * comparisons];
        this.same = new boolean[rows];
        this.queryStart = new int[pairs.queries() + 1];
        this.weights = new double[pairs.queries()];
        for (int r = 0; r < rows; r++) {
            same[r] = pairs.same(r);
        }
        for (int q = 0; q <= pairs.queries(); q++) {
            queryStart[q] = pairs.start(q);
            if (q < pairs.queries()) {
                weights[q] = pairs.weight(q);
            }
        }
        for (int c = 0; c < comparisons; c++) {
            Steps steps = columns.get(c);
            bounded[c] = steps.bounded();
            sign[c] = steps.sign();
            for (int r = 0; r < rows; r++) {
                double value = pairs.vector(r)[steps.comparison().index()];
                int at = r * comparisons + c;
                if (bounded[c]) {
                    step[at] = (byte) steps.step(value);
                    share[at] = (float) steps.share(value, step[at]);
                } else {
                    step[at] = (byte) ((int) value - 1);
                }
            }
        }
    }

    /** The number of coefficients without the constant. */
    int size() {
        return size;
    }

    /** The end of the last search, in words. */
    String convergence() {
        return convergence;
    }

    /**
     * Finds the minimum.
     *
     * @param ridge a coefficient costs half of this times its square
     * @param iterations the most iterations
     * @return the coefficients in nats, the constant last
     */
    double[] solve(double ridge, int iterations) {
        double[] x = new double[size + 1];
        double[] y = x.clone();
        double[] gradient = new double[size + 1];
        double momentum = 1;
        double length = 1.0 / curvature(ridge);
        double before = Double.POSITIVE_INFINITY;
        double loss = 0;
        int done = 0;
        for (; done < iterations; done++) {
            loss = gradient(y, ridge, gradient);
            double[] next = new double[size + 1];
            for (int k = 0; k <= size; k++) {
                next[k] = y[k] - length * gradient[k];
            }
            for (int c = 0; c < comparisons; c++) {
                for (int k = start[c]; bounded[c] && k < start[c + 1]; k++) {
                    next[k] = Math.max(0, next[k]);
                }
            }
            momentum = loss > before ? 1 : momentum;
            double newer = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double largest = 0;
            for (int k = 0; k <= size; k++) {
                y[k] = next[k] + (momentum - 1) / newer * (next[k] - x[k]);
                largest = Math.max(largest, Math.abs(next[k] - x[k]));
            }
            x = next;
            momentum = newer;
            before = loss;
            if (largest < SMALLEST_CHANGE) {
                break;
            }
        }
        convergence = String.format(
                Locale.ROOT,
                done < iterations
                        ? "converged after %d iterations; loss %.2f on %d candidates"
                        : "stopped after %d iterations, not converged; loss %.2f on %d candidates",
                done,
                loss,
                rows);
        return x;
    }

    /** The sum of all steps before each step. */
    private double[] before(double[] x) {
        double[] before = new double[size];
        for (int c = 0; c < comparisons; c++) {
            for (int k = start[c] + 1; bounded[c] && k < start[c + 1]; k++) {
                before[k] = before[k - 1] + x[k - 1];
            }
        }
        return before;
    }

    private double value(int row, double[] x, double[] before) {
        double z = x[size];
        int at = row * comparisons;
        for (int c = 0; c < comparisons; c++, at++) {
            int s = step[at];
            if (s >= 0) {
                int k = start[c] + s;
                z += bounded[c] ? sign[c] * (before[k] + share[at] * x[k]) : x[k];
            }
        }
        return z;
    }

    /** Adds a row, times a factor, to sums by step that {@link #unfold} turns into a gradient. */
    private void add(int row, double factor, double[] whole, double[] parts) {
        int at = row * comparisons;
        for (int c = 0; c < comparisons; c++, at++) {
            int s = step[at];
            if (s >= 0) {
                whole[start[c] + s] += factor;
                parts[start[c] + s] += factor * share[at];
            }
        }
    }

    private void unfold(double[] whole, double[] parts, double[] into) {
        for (int c = 0; c < comparisons; c++) {
            double later = 0;
            for (int k = start[c + 1] - 1; k >= start[c]; k--) {
                into[k] = bounded[c] ? sign[c] * (parts[k] + later) : whole[k];
                later += whole[k];
            }
        }
    }

    /** A bound on the curvature, by power iteration on the weighted Gram matrix. */
    private double curvature(double ridge) {
        double[] v = new double[size + 1];
        Arrays.fill(v, 1);
        double norm = 1;
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            double[] before = before(v);
            double[] whole = new double[size];
            double[] parts = new double[size];
            double[] next = new double[size + 1];
            for (int q = 0; q < weights.length; q++) {
                for (int r = queryStart[q]; r < queryStart[q + 1]; r++) {
                    double product = value(r, v, before) * weights[q] * LARGEST_CURVATURE;
                    add(r, product, whole, parts);
                    next[size] += product;
                }
            }
            unfold(whole, parts, next);
            norm = 0;
            for (double each : next) {
                norm += each * each;
            }
            norm = Math.sqrt(norm);
            for (int k = 0; k <= size; k++) {
                v[k] = next[k] / norm;
            }
        }
        return norm * 1.05 + ridge;
    }

    private double gradient(double[] x, double ridge, double[] into) {
        double[] before = before(x);
        double[] whole = new double[size];
        double[] parts = new double[size];
        double[] values = new double[rows];
        double loss = 0;
        double constant = 0;
        for (int q = 0; q < weights.length; q++) {
            int from = queryStart[q];
            int to = queryStart[q + 1];
            // odds relative to the largest or to the outside option, to avoid overflow
            double largest = 0;
            for (int r = from; r < to; r++) {
                values[r] = value(r, x, before);
                largest = Math.max(largest, values[r]);
            }
            double outside = Math.exp(-largest);
            double all = outside;
            double right = 0;
            for (int r = from; r < to; r++) {
                values[r] = Math.exp(values[r] - largest);
                all += values[r];
                right += same[r] ? values[r] : 0;
            }
            loss += weights[q] * (Math.log(all) - Math.log(right > 0 ? right : outside));
            for (int r = from; r < to; r++) {
                double slope = weights[q] * (values[r] / all - (same[r] && right > 0 ? values[r] / right : 0));
                add(r, slope, whole, parts);
                constant += slope;
            }
        }
        unfold(whole, parts, into);
        into[size] = constant;
        for (int k = 0; k < size; k++) {
            loss += 0.5 * ridge * x[k] * x[k];
            into[k] += ridge * x[k];
        }
        return loss;
    }
}
