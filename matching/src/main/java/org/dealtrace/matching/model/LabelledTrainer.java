package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dealtrace.matching.compare.Comparison;

/**
 * Learns the bits of every level from labelled pairs.
 *
 * <p>The comparisons of two names depend on each other: whoever shares most words also shares most letters. Plain Fellegi-Sunter counts
 * such evidence twice. So the levels' weights are fitted together, as a logistic regression on the levels [1]: the model keeps the form of
 * Fellegi-Sunter, a sum of bits a level, and its explanation, while dependent evidence shares the weight. An ordered comparison is coded
 * by the steps between its knots, and every step is held at 0 or above (below, for a falling one), so that no learned weight can turn
 * against the order of the levels [2]. A little ridge penalty keeps rarely seen levels near their neighbours.
 *
 * <p>The minimum is found by accelerated proximal gradient [3] with a restart when the loss rises; it is unique up to the penalty, and
 * the same on every machine, since sums run in one fixed order.
 *
 * <ol>
 *   <li>L. Gu, R. Baxter, D. Vickers, C. Rainsford: Record linkage: current practice and future directions, CSIRO 2003, section 4
 *   <li>G. Tutz, F. Leitenstorfer: Generalized smooth monotonic regression in additive modeling, J. Comput. Graph. Stat. 16 (2007)
 *   <li>A. Beck, M. Teboulle: A fast iterative shrinkage-thresholding algorithm, SIAM J. Imaging Sci. 2 (2009)
 * </ol>
 */
public final class LabelledTrainer {

    private static final int QUANTILES = 10;
    /** Two knots are at least this share of a comparison's range apart; finer steps only follow noise. */
    private static final double LEAST_STEP = 0.03;

    private static final double LN2 = Math.log(2);

    private final double ridge;
    private final int iterations;

    private LabelledTrainer(double ridge, int iterations) {
        this.ridge = ridge;
        this.iterations = iterations;
    }

    /** A trainer with the settings of the shipped model. */
    public static LabelledTrainer standard() {
        return new LabelledTrainer(3, 600);
    }

    /**
     * Learns a model.
     *
     * @param pairs labelled pairs; both answers must occur
     * @param comparisons the comparisons that the model may weigh
     * @param provenance what is to be said of the model's origin; convergence and training loss are added to its notes
     */
    public MatchModel train(LabelledPairs pairs, List<Comparison> comparisons, ModelProvenance provenance) {
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
                weights);
    }

    private static Steps steps(LabelledPairs pairs, Comparison comparison) {
        if (comparison.shape() == Comparison.Shape.KINDS) {
            double[] kinds = new double[comparison.kinds().size()];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = i;
            }
            return new Steps(comparison, kinds);
        }
        List<Double> same = new ArrayList<>();
        List<Double> different = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            (pairs.same(i) ? same : different).add(pairs.vector(i)[comparison.ordinal()]);
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

    private static List<Double> quantiles(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(null);
        List<Double> quantiles = new ArrayList<>();
        for (int i = 0; i <= QUANTILES && !sorted.isEmpty(); i++) {
            double value = sorted.get((int) Math.round((sorted.size() - 1) * (double) i / QUANTILES));
            quantiles.add(Math.round(value * 1000) / 1000.0);
        }
        return quantiles;
    }

    /** How one comparison is coded: a column for each step between knots, or for each kind but the first. */
    private record Steps(Comparison comparison, double[] knots) {

        int size() {
            return knots.length - 1;
        }

        boolean signed() {
            return comparison.shape() != Comparison.Shape.KINDS;
        }

        void code(double value, double[] into, int at) {
            for (int i = 1; i < knots.length; i++) {
                double code;
                if (signed()) {
                    double share = (value - knots[i - 1]) / (knots[i] - knots[i - 1]);
                    double step = Math.max(0, Math.min(1, share));
                    code = comparison.shape() == Comparison.Shape.RISING ? step : -step;
                } else {
                    code = value == knots[i] ? 1 : 0;
                }
                into[at + i - 1] = code;
            }
        }

        ComparisonWeights weights(double[] coefficients) {
            double[] bits = new double[knots.length];
            for (int i = 1; i < knots.length; i++) {
                double step = coefficients[i - 1] / LN2;
                bits[i] = switch (comparison.shape()) {
                    case RISING -> bits[i - 1] + step;
                    case FALLING -> bits[i - 1] - step;
                    case KINDS -> step;
                };
            }
            return new ComparisonWeights(comparison.name(), knots, bits);
        }
    }

    /** The weighted logistic loss with bounds. */
    private static final class Problem {
        private final int rows;
        private final int size;
        private final float[] codes;
        private final boolean[] bounded;
        private final double[] labels;
        private final double[] weights;
        String convergence = "";

        Problem(LabelledPairs pairs, List<Steps> columns, int[] start) {
            this.rows = pairs.size();
            this.size = start[start.length - 1];
            this.codes = new float[rows * size];
            this.bounded = new boolean[size];
            this.labels = new double[rows];
            this.weights = new double[rows];
            double[] row = new double[size];
            double total = 0;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns.size(); c++) {
                    Steps steps = columns.get(c);
                    steps.code(pairs.vector(r)[steps.comparison().ordinal()], row, start[c]);
                }
                for (int k = 0; k < size; k++) {
                    codes[r * size + k] = (float) row[k];
                }
                labels[r] = pairs.same(r) ? 1 : 0;
                weights[r] = pairs.weight(r);
                total += weights[r];
            }
            if (total == 0) {
                throw new IllegalArgumentException("there are no labelled pairs to learn from");
            }
            for (int c = 0; c < columns.size(); c++) {
                Arrays.fill(bounded, start[c], start[c + 1], columns.get(c).signed());
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
            double step = 1.0 / lipschitz(ridge);
            double before = Double.POSITIVE_INFINITY;
            double loss = 0;
            int done = 0;
            for (; done < iterations; done++) {
                loss = gradient(y, ridge, gradient);
                double[] next = new double[size + 1];
                for (int k = 0; k <= size; k++) {
                    next[k] = y[k] - step * gradient[k];
                    if (k < size && bounded[k] && next[k] < 0) {
                        next[k] = 0;
                    }
                }
                if (loss > before) {
                    momentum = 1;
                }
                double newer = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
                double largest = 0;
                for (int k = 0; k <= size; k++) {
                    y[k] = next[k] + (momentum - 1) / newer * (next[k] - x[k]);
                    largest = Math.max(largest, Math.abs(next[k] - x[k]));
                }
                x = next;
                momentum = newer;
                before = loss;
                if (largest < 1e-4) {
                    break;
                }
            }
            convergence = done < iterations
                    ? "converged after " + done + " iterations"
                    : "stopped after " + iterations + " iterations before the last step fell below 0.0001";
            convergence += String.format(java.util.Locale.ROOT, "; loss %.4f on %d pairs", loss, rows);
            return x;
        }

        /** A bound on the curvature by power iteration on the weighted Gram matrix. */
        private double lipschitz(double ridge) {
            double[] v = new double[size + 1];
            Arrays.fill(v, 1);
            double norm = 1;
            for (int i = 0; i < 12; i++) {
                double[] next = new double[size + 1];
                for (int r = 0; r < rows; r++) {
                    double dot = v[size];
                    for (int k = 0; k < size; k++) {
                        dot += codes[r * size + k] * v[k];
                    }
                    dot *= weights[r] * 0.25;
                    for (int k = 0; k < size; k++) {
                        next[k] += dot * codes[r * size + k];
                    }
                    next[size] += dot;
                }
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
            Arrays.fill(into, 0);
            double loss = 0;
            for (int r = 0; r < rows; r++) {
                double z = x[size];
                int at = r * size;
                for (int k = 0; k < size; k++) {
                    z += codes[at + k] * x[k];
                }
                double p = 1 / (1 + Math.exp(-z));
                loss += weights[r] * (labels[r] == 1 ? softplus(-z) : softplus(z));
                double slope = weights[r] * (p - labels[r]);
                for (int k = 0; k < size; k++) {
                    into[k] += slope * codes[at + k];
                }
                into[size] += slope;
            }
            for (int k = 0; k < size; k++) {
                loss += 0.5 * ridge * x[k] * x[k];
                into[k] += ridge * x[k];
            }
            return loss;
        }

        private static double softplus(double z) {
            return z > 30 ? z : Math.log1p(Math.exp(z));
        }
    }
}
