package org.dealtrace.benchmarks.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a run was, held against known answers.
 *
 * <p>Figures of ranked lists: {@code lefts} and {@code goldPairs} (how many queries have a right partner, and right
 * pairs), {@code R@1} and {@code R@10} (the share of these queries with a right partner first, or among the first ten),
 * {@code pairR@10}, {@code MRR} (mean of 1/rank of the first right partner, 0 where none is listed), {@code bestF1}
 * with its {@code P}, {@code R} and {@code threshold} (each query keeps its best partner only; one that has no right
 * partner and keeps one over the threshold counts against precision), {@code P@R.9} (best precision at a recall of at
 * least .9), {@code AP} (all listed pairs), {@code AP1} (best partners only), and {@code R@1/KIND} where the answers
 * state kinds.
 *
 * <p>Figures of single pairs: {@code pairs}, {@code positives}, {@code missing} (without a score), {@code ROC-AUC},
 * {@code AP}, and {@code bestF1} to {@code P@R.9} as above.
 *
 * @param figures by their usual short names, in the order in which they print; NaN where a figure is not defined
 * @param best the threshold with the best F1
 */
public record Evaluation(Map<String, Double> figures, OperatingPoint best) {

    public Evaluation {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /**
     * Judges ranked lists of partners. Equal scores of one query are put in the order of a hash of the two ids, so the
     * order of the list gives no advantage.
     *
     * @param run any number of partners for each query, in any order
     * @param gold the right pairs; a query can have several
     */
    public static Evaluation ranking(List<ScoredPair> run, List<GoldPair> gold) {
        return Ranking.evaluate(run, gold);
    }

    /** Judges the scores of single pairs. A pair that has no score stands in the list with negative infinity. */
    public static Evaluation pairs(List<LabelledScore> pairs) {
        int positives = (int) pairs.stream().filter(LabelledScore::match).count();
        Curve curve = new Curve(pairs, positives);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("pairs", (double) pairs.size());
        figures.put("positives", (double) positives);
        figures.put("missing", (double) pairs.stream()
                .filter(p -> p.score() == Double.NEGATIVE_INFINITY)
                .count());
        figures.put("ROC-AUC", curve.rocAuc());
        figures.put("AP", curve.averagePrecision());
        addBest(figures, curve);
        return new Evaluation(figures, curve.best());
    }

    /** Adds what is read from the walk over the scores: the best F1, its point, and the precision at recall .9. */
    static void addBest(Map<String, Double> figures, Curve curve) {
        OperatingPoint best = curve.best();
        figures.put("bestF1", best.f1());
        figures.put("P", best.precision());
        figures.put("R", best.recall());
        figures.put("threshold", best.threshold());
        figures.put("P@R.9", curve.precisionAtHighRecall());
    }
}
