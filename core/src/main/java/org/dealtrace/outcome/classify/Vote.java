package org.dealtrace.outcome.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.TextReading;

/** A majority vote of classifiers; see {@link OutcomeClassifiers#vote}. */
final class Vote {

    private Vote() {}

    /** What most of the classifiers say of a deal. */
    static TextReading elect(List<OutcomeClassifier> list, Deal deal, String label) {
        List<TextReading> readings = list.stream().map(c -> c.read(deal)).toList();
        Optional<Classification> answer =
                elect(readings.stream().flatMap(r -> r.answer().stream()).toList(), label);
        return readings.stream()
                .filter(r -> r.doubt().isPresent() || !r.shares().isEmpty())
                .findFirst()
                .orElse(TextReading.of(answer))
                .with(answer);
    }

    private static Optional<Classification> elect(List<Classification> answers, String label) {
        Map<OutcomeType, Integer> votes = new LinkedHashMap<>();
        answers.stream().flatMap(a -> a.types().stream().distinct()).forEach(t -> votes.merge(t, 1, Integer::sum));
        List<OutcomeType> types = votes.keySet().stream()
                .filter(t -> 2 * votes.getOrDefault(t, 0) > answers.size())
                .sorted(Comparator.comparing((OutcomeType t) -> -votes.getOrDefault(t, 0)))
                .toList();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        List<DealStatus> known = answers.stream()
                .map(Classification::status)
                .filter(s -> s != DealStatus.UNKNOWN)
                .toList();
        DealStatus status = known.stream()
                .filter(s -> 2 * known.stream().filter(s::equals).count() > known.size())
                .findFirst()
                .orElse(DealStatus.UNKNOWN);
        List<Classification> supporters =
                answers.stream().filter(a -> a.types().contains(types.get(0))).toList();
        double confidence =
                supporters.stream().mapToDouble(Classification::confidence).sum() / answers.size();
        List<String> evidence = new ArrayList<>();
        supporters.forEach(a -> a.evidence().forEach(e -> evidence.add(e + " (" + a.classifier() + ")")));
        return Optional.of(new Classification(types, status, Math.min(1, confidence), evidence, label));
    }
}
