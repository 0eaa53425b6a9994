package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns the bits of every level from labelled pairs.
 *
 * <p>Comparisons of names depend on each other: names that share words also share letters. Plain Fellegi-Sunter counts
 * such evidence twice, so the weights are fitted together, in the form of Fellegi-Sunter: a sum of bits per level. The
 * fitted question is that of matching: which of a query's candidates is right, if any. With odds o of each candidate,
 * the probability of candidate i is o_i / (1 + sum of o), a conditional logit with an outside option [1]. An ordered
 * comparison is coded by the steps between its knots. Steps of rising comparisons are at least 0 and those of falling
 * ones at most 0, so the weights keep the order of the levels [2]. A small ridge penalty keeps rare levels near their
 * neighbours.
 *
 * <p>The minimum is found by accelerated proximal gradient [3] with a restart if the loss rises, until no coefficient
 * changes or a limit of iterations, as the model's notes say. The result is deterministic.
 *
 * <ol>
 *   <li>D. McFadden: Conditional logit analysis of qualitative choice behavior, in: Frontiers in Econometrics (1974)
 *   <li>G. Tutz, F. Leitenstorfer: Generalized smooth monotonic regression in additive modeling, J. Comput. Graph.
 *       Stat. 16 (2007)
 *   <li>A. Beck, M. Teboulle: A fast iterative shrinkage-thresholding algorithm, SIAM J. Imaging Sci. 2 (2009)
 * </ol>
 */
public final class LabelledTrainer {

    /** A coefficient costs half of this times its square: a few queries' loss for a step of one nat. */
    private static final double RIDGE = 3;

    private static final int MOST_ITERATIONS = 20_000;
    private static final int QUANTILES = 10;
    /** There are no knots beyond this share of the values on either side, so that outliers do not set the scale. */
    private static final double TAIL = 0.001;

    /** The least distance of two knots, as a share of a comparison's range. */
    private static final double LEAST_STEP = 0.03;

    private static final double LN2 = Math.log(2);

    private LabelledTrainer() {}

    /** A trainer with the settings of the shipped model. */
    public static LabelledTrainer standard() {
        return new LabelledTrainer();
    }

    /**
     * Learns a model.
     *
     * @param pairs right and wrong candidates
     * @param comparisons the comparisons of the model
     * @param provenance the model's origin; convergence and training loss are added to its notes
     * @throws IllegalArgumentException if all candidates are right, or all are wrong
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
        ConditionalLogit problem = new ConditionalLogit(pairs, columns, start);
        double[] solution = problem.solve(RIDGE, MOST_ITERATIONS);
        List<ComparisonWeights> weights = new ArrayList<>();
        double prior = solution[problem.size()] / LN2;
        for (int i = 0; i < columns.size(); i++) {
            weights.add(columns.get(i).weights(Arrays.copyOfRange(solution, start[i], start[i + 1])));
        }
        List<String> notes = new ArrayList<>(provenance.notes());
        notes.add(problem.convergence());
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
            return new Steps(
                    comparison,
                    IntStream.range(0, comparison.kinds().size())
                            .asDoubleStream()
                            .toArray());
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
}
