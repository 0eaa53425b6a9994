package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.matching.compare.Comparison;

/**
 * Learns the bits of every level from labelled pairs.
 *
 * <p>The comparisons of two names depend on each other: whoever shares most words also shares most letters. Plain Fellegi-Sunter counts
 * such evidence twice. So the levels' weights are fitted together: the model keeps the form of Fellegi-Sunter, a sum of bits a level,
 * and its explanation, while dependent evidence shares the weight. What is fitted is the question that matching asks: which of a query's
 * candidates is meant, if any. With odds o of each candidate, the probability of candidate i is o_i / (1 + sum of o): a conditional logit
 * with an outside option [1], the same formula by which rivals are set against each other in matching. An ordered comparison is coded by
 * the steps between its knots, and every step is held at 0 or above (below, for a falling one), so that no learned weight can turn
 * against the order of the levels [2]. A little ridge penalty keeps rarely seen levels near their neighbours.
 *
 * <p>The minimum is sought by accelerated proximal gradient [3] with a restart when the loss rises. It ends when no coefficient moves any
 * more or at a limit of iterations; the model's notes say which. Sums run in one fixed order, so a second run gives the same model.
 *
 * <ol>
 *   <li>D. McFadden: Conditional logit analysis of qualitative choice behavior, in: Frontiers in Econometrics (1974)
 *   <li>G. Tutz, F. Leitenstorfer: Generalized smooth monotonic regression in additive modeling, J. Comput. Graph. Stat. 16 (2007)
 *   <li>A. Beck, M. Teboulle: A fast iterative shrinkage-thresholding algorithm, SIAM J. Imaging Sci. 2 (2009)
 * </ol>
 */
public final class LabelledTrainer {

    private static final int QUANTILES = 10;
    /** Values beyond this share on either side get no knots: one name of a whole page must not set the scale for all others. */
    private static final double TAIL = 0.001;

    /** Two knots are at least this share of a comparison's range apart; finer steps only follow noise. */
    private static final double LEAST_STEP = 0.03;

    private static final int POWER_ITERATIONS = 15;
    /** The second derivative of the loss of a choice is at most this, in each direction. */
    private static final double LARGEST_CURVATURE = 0.5;
    /** The search ends when no coefficient moves by more, in nats. */
    private static final double SMALLEST_CHANGE = 1e-4;

    private static final double LN2 = Math.log(2);

    private final double ridge;
    private final int iterations;

    private LabelledTrainer(double ridge, int iterations) {
        this.ridge = ridge;
        this.iterations = iterations;
    }

    /** A trainer with the settings of the shipped model. */
    public static LabelledTrainer standard() {
        return new LabelledTrainer(3, 20_000);
    }

    /**
     * Learns a model.
     *
     * @param pairs labelled pairs; both answers must occur
     * @param comparisons the comparisons that the model may weigh
     * @param provenance what is to be said of the model's origin; convergence and training loss are added to its notes
     * @throws IllegalArgumentException if not both answers occur
     */
    public MatchModel train(LabelledPairs pairs, List<Comparison> comparisons, ModelProvenance provenance) {
        if (pairs.right() == 0 || pairs.right() == pairs.size()) {
            throw new IllegalArgumentException("right and wrong candidates are needed to tell them apart, but of "
                    + pairs.size() + " candidates " + pairs.right()
                    + " are right; add queries that find both");
        }
        List<Steps> columns = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            columns.add(steps(pairs, comparison));
        }
        int[] start = new int[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            start[i + 1] = start[i] + columns.get(i).size();
        }
        Problem problem = new Problem(pairs, columns, start);
        double[] solution = problem.solve(ridge, iterations);
        List<ComparisonWeights> weights = new ArrayList<>();
        double prior = solution[problem.size()] / LN2;
        for (int i = 0; i < columns.size(); i++) {
            ComparisonWeights each = columns.get(i).weights(Arrays.copyOfRange(solution, start[i], start[i + 1]));
            weights.add(each);
        }
        List<String> notes = new ArrayList<>(provenance.notes());
        notes.add(problem.convergence);
        return new MatchModel(
                new ModelProvenance(
                        provenance.name(),
                        provenance.method(),
                        provenance.command(),
                        provenance.data(),
                        provenance.settings(),
                        notes),
                prior,
                Optional.of(pairs.shareWithRight()).filter(share -> share > 0 && share < 1),
                weights);
    }

    private static Steps steps(LabelledPairs pairs, Comparison comparison) {
        if (!comparison.kinds().isEmpty()) {
            double[] kinds = new double[comparison.kinds().size()];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = i;
            }
            return new Steps(comparison, kinds);
        }
        List<Double> same = new ArrayList<>();
        List<Double> different = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            (pairs.same(i) ? same : different).add(pairs.vector(i)[comparison.index()]);
        }
        List<Double> all = new ArrayList<>(quantiles(same));
        all.addAll(quantiles(different));
        all.sort(null);
        List<Double> knots = new ArrayList<>();
        double range = all.get(all.size() - 1) - all.get(0);
        for (double value : all) {
            if (knots.isEmpty() || value - knots.get(knots.size() - 1) > Math.max(1e-9, range * LEAST_STEP)) {
                knots.add(value);
            }
        }
        return new Steps(
                comparison, knots.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Evenly spaced quantiles; the outermost two leave out the last thousandth on either side. */
    private static List<Double> quantiles(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        List<Double> quantiles = new ArrayList<>();
        for (int i = 0; i <= QUANTILES && !sorted.isEmpty(); i++) {
            double share = Math.min(1 - TAIL, Math.max(TAIL, (double) i / QUANTILES));
            double value = sorted.get((int) Math.round((sorted.size() - 1) * share));
            quantiles.add(Math.round(value * 1000) / 1000.0);
        }
        return quantiles;
    }

    /** How one comparison is coded: a step between each two knots, or one for each kind but the first. */
    private record Steps(Comparison comparison, double[] knots) {

        int size() {
            return knots.length - 1;
        }

        boolean bounded() {
            return comparison.shape() != Comparison.Shape.KINDS;
        }

        double sign() {
            return comparison.shape() == Comparison.Shape.FALLING ? -1 : 1;
        }

        /** The step that a value lies in, from 0; -1 for a value at or below the first knot. */
        int step(double value) {
            int step = -1;
            while (step < size() - 1 && value > knots[step + 1]) {
                step++;
            }
            return step;
        }

        /** How much of its step a value has gone, 0 to 1. */
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

    /**
     * The weighted logistic loss with bounds.
     *
     * <p>A row is kept as the step it lies in and the share of that step it has gone, for each comparison; all steps before are gone in
     * full. So a row costs one addition a comparison, not one a step: sums over steps are taken once for all rows.
     */
    private static final class Problem {
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
        String convergence = "";

        Problem(LabelledPairs pairs, List<Steps> columns, int[] start) {
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

        int size() {
            return size;
        }

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

        /** For each step the bits of all steps before it, so that a row needs one look-up a comparison. */
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
                // Sums of odds relative to the largest, or to the outside option, so that nothing overflows.
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
}
