package org.dealtrace.benchmarks.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Figures of ranked lists. A query counts when it has at least one right partner.
 *
 * @param queries queries with a right partner
 * @param goldPairs right pairs in all
 * @param recallAt1 share of the queries with a right partner first
 * @param recallAt10 share of them with a right partner among the first ten
 * @param pairRecallAt10 share of the right pairs among the first ten
 * @param meanReciprocalRank mean of 1/rank of the first right partner, 0 where none is listed
 * @param best each query keeps its best partner only: the threshold with the best F1. A query that has no right partner
 *     and still keeps one over the threshold counts against precision
 * @param precisionAtRecall90 of that same list
 * @param averagePrecision of all listed pairs against all right pairs; unlisted ones count as missed
 * @param averagePrecisionOfBest of the list of best partners, against the queries that have a right one
 * @param recallAt1ByKind recall at 1 by the kind of the right pair, where the data set states kinds
 * @param curve of the list of best partners
 */
public record RankingEvaluation(
        int queries,
        int goldPairs,
        double recallAt1,
        double recallAt10,
        double pairRecallAt10,
        double meanReciprocalRank,
        OperatingPoint best,
        OptionalDouble precisionAtRecall90,
        double averagePrecision,
        double averagePrecisionOfBest,
        Map<String, Double> recallAt1ByKind,
        List<OperatingPoint> curve)
        implements Evaluation {

    public RankingEvaluation {
        recallAt1ByKind = Collections.unmodifiableMap(new LinkedHashMap<>(recallAt1ByKind));
        curve = List.copyOf(curve);
    }

    @Override
    public Map<String, Double> figures() {
        Figures figures = new Figures()
                .add("lefts", queries)
                .add("goldPairs", goldPairs)
                .add("R@1", recallAt1)
                .add("R@10", recallAt10)
                .add("pairR@10", pairRecallAt10)
                .add("MRR", meanReciprocalRank)
                .add(best)
                .add("P@R.9", precisionAtRecall90.orElse(Double.NaN))
                .add("AP", averagePrecision)
                .add("AP1", averagePrecisionOfBest);
        recallAt1ByKind.forEach((kind, recall) -> figures.add("R@1/" + kind, recall));
        return figures.map();
    }

    /** A table, one figure a line. */
    @Override
    public String toString() {
        return Figures.table(figures());
    }
}
