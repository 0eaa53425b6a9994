package org.dealtrace.benchmarks.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.evaluation.Calibration;
import org.dealtrace.benchmarks.evaluation.Cut;
import org.dealtrace.benchmarks.evaluation.LabelledScore;
import org.dealtrace.matching.model.Thresholds;

/**
 * The best hit of each query, or all labelled pairs, and whether each is right.
 *
 * @param total the number of queries with a right partner, or of pairs that are one company
 */
record Judgements(List<Judged> list, int total) {

    private static final int CALIBRATION_BINS = 10;

    /** A hit and whether it is right. */
    record Judged(Hit hit, boolean right) {}

    /** The precision and recall for each requested precision, and the recall of the best threshold. */
    Map<String, Double> atRequestedPrecisions() {
        Map<String, Double> figures = new LinkedHashMap<>();
        double[] probabilities = list.stream()
                .flatMapToDouble(j -> j.hit().probability().stream())
                .toArray();
        if (probabilities.length == 0) {
            return figures;
        }
        for (double precision : QualityResult.REQUESTED_PRECISIONS) {
            double from = Thresholds.forPrecision(precision, probabilities).link();
            List<Judged> linked = list.stream()
                    .filter(j -> j.hit().probability().orElse(0) >= from)
                    .toList();
            double right = linked.stream().filter(Judged::right).count();
            // if nothing is linked, because the precision is out of reach, no link is wrong
            figures.put(QualityResult.requested(precision), linked.isEmpty() ? 1 : right / linked.size());
            figures.put("right at " + QualityResult.requested(precision), right / total);
        }
        List<Cut> cuts = Cut.all(list.stream()
                .map(j -> new LabelledScore(j.hit().score(), j.right()))
                .toList());
        for (double precision : QualityResult.BEST_PRECISIONS) {
            double right = cuts.stream()
                    .filter(cut -> cut.precision() >= precision)
                    .mapToDouble(Cut::right)
                    .max()
                    .orElse(0);
            figures.put(QualityResult.bestThreshold(precision), right / total);
        }
        return figures;
    }

    /** The calibration of the probabilities; empty if the contender gives no probabilities. */
    Optional<Calibration> calibration() {
        List<LabelledScore> scores = list.stream()
                .flatMap(j -> j.hit().probability().stream().mapToObj(p -> new LabelledScore(p, j.right())))
                .toList();
        return scores.isEmpty() ? Optional.empty() : Optional.of(Calibration.of(scores, CALIBRATION_BINS));
    }

    /** The counts for each decision that was made, and for LINK. */
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
}
