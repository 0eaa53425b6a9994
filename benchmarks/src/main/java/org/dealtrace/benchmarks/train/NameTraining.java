package org.dealtrace.benchmarks.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.ModelProvenance;

/**
 * Learns the bits of every level of the name comparisons from candidates with known answers.
 *
 * <p>It learns from the best candidates of each name, right and wrong ones, which a model has to distinguish. So train
 * twice: first on candidates ranked by the {@link #STARTING} model, then on candidates ranked by the result.
 *
 * <p>Comparisons of names depend on each other: names that share words also share letters. Plain Fellegi-Sunter counts
 * such evidence twice, so the weights are fitted together, in the form of Fellegi-Sunter: a sum of bits per level. The
 * fitted question is that of matching: which of a name's candidates is right, if any. With odds o of each candidate,
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
final class NameTraining {

    /** A model to start with, which only prefers names with more words and letters in common. */
    static final MatchModel STARTING = starting();

    /** The number of wrong candidates used per name, the best first; more do not improve the model. */
    private static final int CANDIDATES = 15;

    /** A coefficient costs half of this times its square: a few names' loss for a step of one nat. */
    private static final double RIDGE = 3;

    private static final int MOST_ITERATIONS = 20_000;
    private static final int QUANTILES = 10;

    /** There are no knots beyond this share of the values on either side, so that outliers do not set the scale. */
    private static final double TAIL = 0.001;

    /** The least distance of two knots, as a share of a comparison's range. */
    private static final double LEAST_STEP = 0.03;

    private static final double LN2 = Math.log(2);

    private final List<ConditionalLogit.Query> queries = new ArrayList<>();

    private static MatchModel starting() {
        SortedMap<Double, Double> rising = new TreeMap<>(Map.of(0.0, 0.0, 1.0, 10.0));
        return MatchModel.of(
                new ModelProvenance("starting", "set by hand, for ranking only", "", List.of(), Map.of(), List.of()),
                -10,
                Optional.empty(),
                Map.of(Comparison.WORDS, rising, Comparison.LETTERS, rising));
    }

    /**
     * Adds the candidates of a name.
     *
     * @param search the companies searched
     * @param query the company sought
     * @param same ids of the right companies; empty if there is none
     * @param unjudged ids of companies that may be right or wrong; they are ignored
     * @param weight of the name, above 0
     */
    void add(CompanySearch search, Company query, Set<String> same, Set<String> unjudged, double weight) {
        List<double[]> vectors = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        List<ScoredCompany> scored = search.score(query);
        for (int i = 0; i < scored.size(); i++) {
            String id = scored.get(i).companyId();
            if (same.contains(id) || (i < CANDIDATES && !unjudged.contains(id))) {
                vectors.add(scored.get(i).values());
                right.add(same.contains(id));
            }
        }
        add(new ConditionalLogit.Query(weight, vectors, right));
    }

    void add(ConditionalLogit.Query query) {
        queries.add(query);
    }

    /**
     * Learns a model from everything that was added.
     *
     * @param without names of comparisons to leave out, to measure their effect
     * @param provenance the model's origin; convergence and training loss are added to its notes
     * @throws IllegalArgumentException if all candidates are right, or all are wrong, or a name is unknown
     */
    MatchModel train(ModelProvenance provenance, Set<String> without) {
        List<double[]> right = new ArrayList<>();
        List<double[]> wrong = new ArrayList<>();
        for (ConditionalLogit.Query query : queries) {
            for (int i = 0; i < query.vectors().size(); i++) {
                (query.right().get(i) ? right : wrong).add(query.vectors().get(i));
            }
        }
        if (right.isEmpty() || wrong.isEmpty()) {
            throw new IllegalArgumentException("right and wrong candidates are needed to tell them apart, but "
                    + right.size() + " are right and " + wrong.size() + " wrong; add names that find both");
        }
        List<Comparison> compared = new ArrayList<>(Arrays.asList(Comparison.values()));
        for (String name : without) {
            compared.remove(Comparison.named(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no comparison " + name + "; there are " + Arrays.toString(Comparison.values()))));
        }
        List<double[]> knots =
                compared.stream().map(each -> knots(each, right, wrong)).toList();
        ConditionalLogit problem = new ConditionalLogit(queries, compared, knots);
        double[] nats = problem.solve(RIDGE, MOST_ITERATIONS);
        Map<Comparison, SortedMap<Double, Double>> bits = new TreeMap<>();
        int next = 0;
        for (int c = 0; c < knots.size(); c++) {
            SortedMap<Double, Double> ofOne = new TreeMap<>();
            for (double knot : knots.get(c)) {
                ofOne.put(knot, nats[next] / LN2);
                next++;
            }
            bits.put(compared.get(c), ofOne);
        }
        List<String> notes = new ArrayList<>(provenance.notes());
        notes.add(problem.convergence());
        ModelProvenance made = new ModelProvenance(
                provenance.name(),
                provenance.method(),
                provenance.command(),
                provenance.data(),
                provenance.settings(),
                notes);
        double share = weight(true) / weight(false);
        return MatchModel.of(made, nats[next] / LN2, Optional.of(share).filter(s -> s < 1), bits);
    }

    /** The weight of all names, or of those with a right candidate. */
    private double weight(boolean answered) {
        return queries.stream()
                .filter(query -> !answered || query.right().contains(true))
                .mapToDouble(ConditionalLogit.Query::weight)
                .sum();
    }

    private static double[] knots(Comparison comparison, List<double[]> right, List<double[]> wrong) {
        if (!comparison.kinds().isEmpty()) {
            return IntStream.range(0, comparison.kinds().size())
                    .asDoubleStream()
                    .toArray();
        }
        List<Double> all = new ArrayList<>(quantiles(comparison, right));
        all.addAll(quantiles(comparison, wrong));
        all.sort(null);
        List<Double> knots = new ArrayList<>();
        double range = all.get(all.size() - 1) - all.get(0);
        for (double value : all) {
            if (knots.isEmpty() || value - knots.get(knots.size() - 1) > Math.max(1e-9, range * LEAST_STEP)) {
                knots.add(value);
            }
        }
        return knots.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Evenly spaced quantiles; the outermost two leave out the last thousandth on either side. */
    private static List<Double> quantiles(Comparison comparison, List<double[]> vectors) {
        double[] sorted = vectors.stream()
                .mapToDouble(vector -> vector[comparison.index()])
                .sorted()
                .toArray();
        List<Double> quantiles = new ArrayList<>();
        for (int i = 0; i <= QUANTILES; i++) {
            double share = Math.min(1 - TAIL, Math.max(TAIL, (double) i / QUANTILES));
            double value = sorted[(int) Math.round((sorted.length - 1) * share)];
            quantiles.add(Math.round(value * 1000) / 1000.0);
        }
        return quantiles;
    }
}
