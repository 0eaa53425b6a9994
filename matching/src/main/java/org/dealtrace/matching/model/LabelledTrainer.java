package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Learns the bits of every level from labelled pairs.
 *
 * <p>The comparisons of two names depend on each other: whoever shares most words also shares most letters. Plain
 * Fellegi-Sunter counts such evidence twice. So the levels' weights are fitted together: the model keeps the form of
 * Fellegi-Sunter, a sum of bits a level, and its explanation, while dependent evidence shares the weight. What is
 * fitted is the question that matching asks: which of a query's candidates is meant, if any. With odds o of each
 * candidate, the probability of candidate i is o_i / (1 + sum of o): a conditional logit with an outside option [1].
 * Matching uses the same formula for rivals. An ordered comparison is coded by the steps between its knots. Every step
 * of a rising comparison is at least 0, and every step of a falling one at most 0, so learned weights keep the order of
 * the levels [2]. A little ridge penalty keeps rarely seen levels near their neighbours.
 *
 * <p>The minimum is sought by accelerated proximal gradient [3] with a restart when the loss rises. It ends when no
 * coefficient moves any more or at a limit of iterations; the model's notes say which. Sums run in one fixed order, so
 * a second run gives the same model.
 *
 * <ol>
 *   <li>D. McFadden: Conditional logit analysis of qualitative choice behavior, in: Frontiers in Econometrics (1974)
 *   <li>G. Tutz, F. Leitenstorfer: Generalized smooth monotonic regression in additive modeling, J. Comput. Graph.
 *       Stat. 16 (2007)
 *   <li>A. Beck, M. Teboulle: A fast iterative shrinkage-thresholding algorithm, SIAM J. Imaging Sci. 2 (2009)
 * </ol>
 */
public final class LabelledTrainer {

    /** A coefficient costs half as much, times its square: a few queries' loss for a step of one nat. */
    private static final double RIDGE = 3;

    private static final int MOST_ITERATIONS = 20_000;
    private static final int QUANTILES = 10;
    /**
     * Values beyond this share on either side get no knots: one name of a whole page must not set the scale for all
     * others.
     */
    private static final double TAIL = 0.001;

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
        return new LabelledTrainer(RIDGE, MOST_ITERATIONS);
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
        ConditionalLogit problem = new ConditionalLogit(pairs, columns, start);
        double[] solution = problem.solve(ridge, iterations);
        List<ComparisonWeights> weights = new ArrayList<>();
        double prior = solution[problem.size()] / LN2;
        for (int i = 0; i < columns.size(); i++) {
            ComparisonWeights each = columns.get(i).weights(Arrays.copyOfRange(solution, start[i], start[i + 1]));
            weights.add(each);
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
}
