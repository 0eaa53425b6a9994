package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What linking everything at or above one score would give.
 *
 * @param threshold the lowest score that links
 * @param right how many of the linked pairs are right
 * @param linked how many pairs are linked
 */
public record Cut(double threshold, int right, int linked) {

    /** All of them, the highest score first. Equal scores form one group, since no threshold can part them. */
    public static List<Cut> all(List<LabelledScore> items) {
        List<LabelledScore> falling = new ArrayList<>(items);
        falling.sort(Comparator.comparingDouble(LabelledScore::score).reversed());
        List<Cut> cuts = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < falling.size(); i++) {
            double score = falling.get(i).score();
            right += falling.get(i).match() ? 1 : 0;
            if (i + 1 == falling.size() || falling.get(i + 1).score() < score) {
                cuts.add(new Cut(score, right, i + 1));
            }
        }
        return cuts;
    }

    int wrong() {
        return linked - right;
    }

    /** The share of the linked pairs that are right, 0 to 1. */
    public double precision() {
        return (double) right / linked;
    }

    /** The share of all right pairs, listed or not, that are linked, 0 to 1. */
    double recall(int total) {
        return total == 0 ? 0 : (double) right / total;
    }

    /** The harmonic mean of precision and recall; 0 when both are. */
    double f1(int total) {
        double sum = precision() + recall(total);
        return sum == 0 ? 0 : 2 * precision() * recall(total) / sum;
    }
}
