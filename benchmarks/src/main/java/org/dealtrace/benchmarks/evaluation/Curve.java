package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores whose answers are known, put in falling order and walked once.
 *
 * <p>Equal scores form one group, since no threshold can part them: the walk only stops between groups, and average
 * precision gives every hit of a group the precision at the group's end. So no figure depends on the order in which
 * equal scores were listed.
 *
 * <p>Average precision is the step-wise sum Σ (recall(k) - recall(k - 1)) · precision(k); a right pair that was never
 * listed counts as missed. The area under the ROC curve is the Mann-Whitney statistic, a tie counting one half (Hanley
 * and McNeil, 1982).
 */
final class Curve {

    /** The recall at which "precision at recall .9" is read. */
    private static final double HIGH_RECALL = 0.9;

    private final OperatingPoint best;
    private final double averagePrecision;
    private final double precisionAtHighRecall;
    private final double rocAuc;

    /**
     * @param items the listed pairs
     * @param total how many right ones there are, listed or not
     */
    Curve(List<LabelledScore> items, int total) {
        List<LabelledScore> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingDouble(LabelledScore::score).reversed());
        long positives = items.stream().filter(LabelledScore::match).count();
        long negatives = items.size() - positives;

        OperatingPoint bestSoFar = OperatingPoint.NONE;
        double precisions = 0;
        double highest = Double.NaN;
        double wins = 0;
        long negativesBelow = negatives;
        int hits = 0;
        int next = 0;
        while (next < sorted.size()) {
            double score = sorted.get(next).score();
            int groupHits = 0;
            int begin = next;
            while (next < sorted.size() && sorted.get(next).score() == score) {
                groupHits += sorted.get(next).match() ? 1 : 0;
                next++;
            }
            int groupMisses = next - begin - groupHits;
            hits += groupHits;
            double precision = (double) hits / next;
            double recall = total == 0 ? 0 : (double) hits / total;
            OperatingPoint point = new OperatingPoint(score, precision, recall, next);
            if (point.f1() > bestSoFar.f1()) {
                bestSoFar = point;
            }
            precisions += total == 0 ? 0 : precision * groupHits / total;
            if (recall >= HIGH_RECALL && !(precision <= highest)) {
                highest = precision;
            }
            negativesBelow -= groupMisses;
            wins += groupHits * (negativesBelow + groupMisses / 2.0);
        }
        this.best = bestSoFar;
        this.averagePrecision = precisions;
        this.precisionAtHighRecall = highest;
        this.rocAuc = positives == 0 || negatives == 0 ? Double.NaN : wins / ((double) positives * negatives);
    }

    OperatingPoint best() {
        return best;
    }

    double averagePrecision() {
        return averagePrecision;
    }

    /** NaN when no threshold reaches a recall of .9. */
    double precisionAtHighRecall() {
        return precisionAtHighRecall;
    }

    /** NaN when all pairs are right, or none is. */
    double rocAuc() {
        return rocAuc;
    }
}
