package org.dealtrace.outcome;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;

/** Takes type words that already are the ids of standard types, such as {@code joint venture}; abstains from anything else. */
final class StandardIds implements OutcomeClassifier {

    @Override
    public Optional<Classification> classify(Deal deal) {
        Set<OutcomeType> types = new LinkedHashSet<>();
        for (String words : deal.typeWords()) {
            String id = words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
            OutcomeType.STANDARD.stream().filter(t -> t.id().equals(id)).forEach(types::add);
        }
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(new Classification(List.copyOf(types), DealStatus.UNKNOWN, 1, deal.typeWords(), label()));
    }

    @Override
    public String name() {
        return "standard-ids";
    }

    @Override
    public String version() {
        return "1";
    }
}
