package org.dealtrace.benchmarks.evaluation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How good a run was, held against known answers.
 *
 * <p>Both kinds have the precision-recall {@linkplain #curve() curve}, its {@linkplain #best() best point}, and all
 * their figures by their usual short names, in a fixed order, for printing and for files.
 */
public sealed interface Evaluation permits RankingEvaluation, PairEvaluation {

    /**
     * Judges ranked lists of partners. Equal scores of one query are put in the order of a hash of the two ids, so the
     * order of the list gives no advantage.
     *
     * @param run any number of partners for each query, in any order
     * @param gold the right pairs; a query can have several
     */
    static RankingEvaluation ranking(List<ScoredPair> run, List<GoldPair> gold) {
        return Ranking.evaluate(run, gold);
    }

    /** Judges the scores of single pairs. A pair that has no score stands in the list with negative infinity. */
    static PairEvaluation pairs(List<LabelledScore> pairs) {
        Curve curve = new Curve(
                pairs, (int) pairs.stream().filter(LabelledScore::match).count());
        return new PairEvaluation(
                pairs.size(),
                (int) pairs.stream().filter(LabelledScore::match).count(),
                (int) pairs.stream()
                        .filter(p -> p.score() == Double.NEGATIVE_INFINITY)
                        .count(),
                curve.rocAuc(),
                curve.averagePrecision(),
                curve.best(),
                curve.precisionAtHighRecall(),
                curve.points());
    }

    /** The point of the curve with the best F1. */
    OperatingPoint best();

    /** Best precision among the thresholds with a recall of at least .9; empty when none reaches it. */
    OptionalDouble precisionAtRecall90();

    /** One point for each distinct score, by falling threshold. */
    List<OperatingPoint> curve();

    /**
     * The point of the curve at which a given threshold cuts.
     *
     * @param threshold the least score that links
     */
    default OperatingPoint at(double threshold) {
        OperatingPoint last = OperatingPoint.NONE;
        for (OperatingPoint point : curve()) {
            if (point.threshold() < threshold) {
                break;
            }
            last = point;
        }
        return last;
    }

    /** All figures by name, in the order in which they print; NaN where a figure is not defined. */
    Map<String, Double> figures();
}
