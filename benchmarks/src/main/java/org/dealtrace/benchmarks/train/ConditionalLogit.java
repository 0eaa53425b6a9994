package org.dealtrace.benchmarks.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dealtrace.matching.model.Comparison;

/**
 * Fits the weights that best separate right candidates from wrong ones, by the loss and the search described in
 * {@link NameTraining}. For one thread.
 *
 * <p>The weight of a value is interpolated between the knots of its comparison. The coefficients are the steps from
 * knot to knot for an ordered comparison, and the weights of the kinds but the first for a comparison of kinds. So a
 * candidate needs one look-up for each comparison, in the weights at all knots.
 */
final class ConditionalLogit {

    private static final int POWER_ITERATIONS = 15;

    /** The largest second derivative of the loss of a choice in any direction. */
    private static final double LARGEST_CURVATURE = 0.5;

    /** The search ends if no coefficient changes by more, in nats. */
    private static final double SMALLEST_CHANGE = 1e-4;

    /**
     * The candidates of one name.
     *
     * @param weight of the name, above 0
     * @param vectors the comparison vector of each candidate
     * @param right whether each candidate is right; none, one or several are
     */
    record Query(double weight, List<double[]> vectors, List<Boolean> right) {}

    private final int comparisons;
    private final int candidates;
    /** The first knot of each comparison, and the end of the last. */
    private final int[] first;

    /** Whether the comparison of each knot is ordered, and whether its weights rise or fall. */
    private final boolean[] ordered;

    private final double[] sign;
    /** For each candidate and comparison the last knot below its value, and the share of the way to the next one. */
    private final int[] knot;

    private final float[] share;
    private final boolean[] right;
    private final int[] queryStart;
    private final double[] weights;
    private String convergence = "";

    /** @param knots the values of each comparison between which weights are interpolated, rising */
    ConditionalLogit(List<Query> queries, List<Comparison> compared, List<double[]> knots) {
        comparisons = compared.size();
        candidates = queries.stream().mapToInt(query -> query.vectors().size()).sum();
        first = new int[comparisons + 1];
        ordered = new boolean[comparisons];
        sign = new double[comparisons];
        knot = new int[candidates * comparisons];
        share = new float[candidates * comparisons];
        right = new boolean[candidates];
        queryStart = new int[queries.size() + 1];
        weights = queries.stream().mapToDouble(Query::weight).toArray();
        for (int c = 0; c < comparisons; c++) {
            first[c + 1] = first[c] + knots.get(c).length;
            ordered[c] = compared.get(c).shape() != Comparison.Shape.KINDS;
            sign[c] = compared.get(c).shape() == Comparison.Shape.FALLING ? -1 : 1;
        }
        int row = 0;
        for (int q = 0; q < weights.length; q++) {
            Query query = queries.get(q);
            for (int i = 0; i < query.vectors().size(); i++) {
                right[row] = query.right().get(i);
                for (int c = 0; c < comparisons; c++) {
                    double value = query.vectors().get(i)[compared.get(c).index()];
                    place(row * comparisons + c, c, value, knots.get(c));
                }
                row++;
            }
            queryStart[q + 1] = row;
        }
    }

    private void place(int at, int comparison, double value, double[] knots) {
        int below = 0;
        while (below + 1 < knots.length - (ordered[comparison] ? 1 : 0) && value >= knots[below + 1]) {
            below++;
        }
        knot[at] = first[comparison] + below;
        share[at] = ordered[comparison] && knots.length > 1
                ? (float) Math.max(0, Math.min(1, (value - knots[below]) / (knots[below + 1] - knots[below])))
                : 0;
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
     * @return the weights at the knots of all comparisons in nats, then the constant
     */
    double[] solve(double ridge, int iterations) {
        int size = first[comparisons] + 1;
        double[] x = new double[size];
        double[] y = x.clone();
        double[] gradient = new double[size];
        double momentum = 1;
        double length = 1.0 / curvature(ridge);
        double before = Double.POSITIVE_INFINITY;
        double loss = 0;
        int done = 0;
        for (; done < iterations; done++) {
            loss = gradient(y, ridge, gradient);
            double[] next = new double[size];
            for (int k = 0; k < size; k++) {
                next[k] = y[k] - length * gradient[k];
            }
            for (int c = 0; c < comparisons; c++) {
                for (int k = first[c]; ordered[c] && k < first[c + 1]; k++) {
                    next[k] = Math.max(0, next[k]);
                }
            }
            momentum = loss > before ? 1 : momentum;
            double newer = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double largest = 0;
            for (int k = 0; k < size; k++) {
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
                candidates);
        return atKnots(x);
    }

    /** The weights at the knots, and the constant; the coefficient of a comparison's first knot is always 0. */
    private double[] atKnots(double[] x) {
        double[] nats = x.clone();
        for (int c = 0; c < comparisons; c++) {
            for (int k = first[c] + 1; ordered[c] && k < first[c + 1]; k++) {
                nats[k] = nats[k - 1] + sign[c] * x[k];
            }
        }
        return nats;
    }

    /** The gradient by coefficients, from that by the weights at the knots. */
    private double[] byCoefficients(double[] gradient) {
        double[] into = gradient.clone();
        for (int c = 0; c < comparisons; c++) {
            double later = 0;
            for (int k = first[c + 1] - 1; ordered[c] && k > first[c]; k--) {
                later += gradient[k];
                into[k] = sign[c] * later;
            }
            into[first[c]] = 0;
        }
        return into;
    }

    private double value(int row, double[] nats) {
        double sum = nats[nats.length - 1];
        for (int at = row * comparisons; at < (row + 1) * comparisons; at++) {
            int k = knot[at];
            sum += nats[k] + share[at] * (nats[k + 1] - nats[k]);
        }
        return sum;
    }

    private void add(int row, double factor, double[] gradient) {
        gradient[gradient.length - 1] += factor;
        for (int at = row * comparisons; at < (row + 1) * comparisons; at++) {
            double next = factor * share[at];
            gradient[knot[at]] += factor - next;
            if (next != 0) {
                gradient[knot[at] + 1] += next;
            }
        }
    }

    /** A bound on the curvature, by power iteration on the weighted Gram matrix. */
    private double curvature(double ridge) {
        double[] v = new double[first[comparisons] + 1];
        Arrays.fill(v, 1);
        double norm = 1;
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            for (int c = 0; c < comparisons; c++) {
                v[first[c]] = 0;
            }
            double[] nats = atKnots(v);
            double[] sums = new double[v.length];
            for (int q = 0; q < weights.length; q++) {
                for (int r = queryStart[q]; r < queryStart[q + 1]; r++) {
                    add(r, value(r, nats) * weights[q] * LARGEST_CURVATURE, sums);
                }
            }
            double[] next = byCoefficients(sums);
            norm = Math.sqrt(Arrays.stream(next).map(each -> each * each).sum());
            for (int k = 0; k < v.length; k++) {
                v[k] = next[k] / norm;
            }
        }
        return norm * 1.05 + ridge;
    }

    private double gradient(double[] x, double ridge, double[] into) {
        double[] nats = atKnots(x);
        double[] sums = new double[x.length];
        double[] odds = new double[candidates];
        double loss = 0;
        for (int q = 0; q < weights.length; q++) {
            int from = queryStart[q];
            int to = queryStart[q + 1];
            // odds relative to the largest or to the outside option, to avoid overflow
            double largest = 0;
            for (int r = from; r < to; r++) {
                odds[r] = value(r, nats);
                largest = Math.max(largest, odds[r]);
            }
            double outside = Math.exp(-largest);
            double all = outside;
            double ofRight = 0;
            for (int r = from; r < to; r++) {
                odds[r] = Math.exp(odds[r] - largest);
                all += odds[r];
                ofRight += right[r] ? odds[r] : 0;
            }
            loss += weights[q] * (Math.log(all) - Math.log(ofRight > 0 ? ofRight : outside));
            for (int r = from; r < to; r++) {
                add(r, weights[q] * (odds[r] / all - (right[r] && ofRight > 0 ? odds[r] / ofRight : 0)), sums);
            }
        }
        System.arraycopy(byCoefficients(sums), 0, into, 0, into.length);
        for (int k = 0; k < x.length - 1; k++) {
            loss += 0.5 * ridge * x[k] * x[k];
            into[k] += ridge * x[k];
        }
        return loss;
    }
}
