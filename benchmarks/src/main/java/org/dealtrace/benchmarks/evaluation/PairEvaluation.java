package org.dealtrace.benchmarks.evaluation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Figures of single pairs.
 *
 * @param pairs how many there are
 * @param positives how many of them are the same thing
 * @param missing how many have no score
 * @param rocAuc the chance that a right pair scores above a wrong one, a tie counting half; NaN when all are right or
 *     none is
 * @param averagePrecision of all pairs
 * @param best the threshold with the best F1
 * @param precisionAtRecall90 best precision at a recall of at least .9
 * @param curve one point for each distinct score
 */
public record PairEvaluation(
        int pairs,
        int positives,
        int missing,
        double rocAuc,
        double averagePrecision,
        OperatingPoint best,
        OptionalDouble precisionAtRecall90,
        List<OperatingPoint> curve)
        implements Evaluation {

    public PairEvaluation {
        curve = List.copyOf(curve);
    }

    @Override
    public Map<String, Double> figures() {
        return new Figures()
                .add("pairs", pairs)
                .add("positives", positives)
                .add("missing", missing)
                .add("ROC-AUC", rocAuc)
                .add("AP", averagePrecision)
                .add(best)
                .add("P@R.9", precisionAtRecall90.orElse(Double.NaN))
                .map();
    }

    /** A table, one figure a line. */
    @Override
    public String toString() {
        return Figures.table(figures());
    }
}
