package org.dealtrace.benchmarks.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.evaluation.Calibration;
import org.dealtrace.benchmarks.evaluation.LabelledScore;
import org.dealtrace.matching.model.Thresholds;

/**
 * Best hits or labelled pairs with known answers.
 *
 * @param total the number of queries with a right partner, or of pairs that are one company
 */
record Judgements(List<Judged> list, int total) {

    private static final int CALIBRATION_BINS = 10;

    /** A hit and whether it is right. */
    record Judged(Hit hit, boolean right) {}

    /** The precision and recall for each requested precision, and the recall of the best threshold. */
    Map<String, Double> asked() {
        Map<String, Double> figures = new LinkedHashMap<>();
        double[] probabilities = list.stream()
                .flatMapToDouble(j -> j.hit().probability().stream())
                .toArray();
        if (probabilities.length == 0) {
            return figures;
        }
        for (double asked : QualityResult.ASKED) {
            double from = Thresholds.forPrecision(asked, probabilities).link();
            List<Judged> linked = list.stream()
                    .filter(j -> j.hit().probability().orElse(0) >= from)
                    .toList();
            double right = linked.stream().filter(Judged::right).count();
            // if nothing is linked, because the precision is out of reach, no link is wrong
            figures.put(QualityResult.asked(asked), linked.isEmpty() ? 1 : right / linked.size());
            figures.put("right at " + QualityResult.asked(asked), right / total);
        }
        for (double precision : QualityResult.BEST_PRECISIONS) {
            figures.put(QualityResult.bestThreshold(precision), bestThreshold(precision) / total);
        }
        return figures;
    }

    /** The number of right hits at the lowest score threshold with this precision, chosen with all answers known. */
    private double bestThreshold(double precision) {
        List<Judged> falling = new ArrayList<>(list);
        falling.sort(Comparator.comparingDouble((Judged j) -> j.hit().score()).reversed());
        double best = 0;
        double right = 0;
        for (int i = 0; i < falling.size(); i++) {
            right += falling.get(i).right() ? 1 : 0;
            boolean last = i + 1 == falling.size()
                    || falling.get(i + 1).hit().score() < falling.get(i).hit().score();
            if (last && right / (i + 1) >= precision) {
                best = right;
            }
        }
        return best;
    }

    /** The calibration of the probabilities; empty if the contender gives no probabilities. */
    Optional<Calibration> calibration() {
        List<LabelledScore> scores = new ArrayList<>();
        for (Judged item : list) {
            OptionalDouble probability = item.hit().probability();
            if (probability.isPresent()) {
                scores.add(new LabelledScore(probability.getAsDouble(), item.right()));
            }
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(Calibration.of(scores, CALIBRATION_BINS));
    }

    /** The counts for each decision that was made. */
    Map<Decision, QualityResult.Decided> decisions() {
        Map<Decision, QualityResult.Decided> table = new LinkedHashMap<>();
        for (Decision decision : Decision.values()) {
            List<Judged> of = list.stream()
                    .filter(j -> j.hit().decision().filter(d -> d == decision).isPresent())
                    .toList();
            if (!of.isEmpty()) {
                int right = (int) of.stream().filter(Judged::right).count();
                table.put(decision, new QualityResult.Decided(of.size(), right, total));
            }
        }
        if (!table.isEmpty()) {
            table.putIfAbsent(Decision.LINK, new QualityResult.Decided(0, 0, total));
        }
        return table;
    }

    /** The recall at LINK, and at REVIEW or LINK; empty if the contender makes no decisions. */
    static Map<String, Double> found(Map<Decision, QualityResult.Decided> decisions) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (!decisions.isEmpty()) {
            QualityResult.Decided none = new QualityResult.Decided(0, 0, 0);
            double linked = decisions.getOrDefault(Decision.LINK, none).recall();
            figures.put("right at LINK", linked);
            figures.put(
                    "right at REVIEW or LINK",
                    linked + decisions.getOrDefault(Decision.REVIEW, none).recall());
        }
        return figures;
    }
}
