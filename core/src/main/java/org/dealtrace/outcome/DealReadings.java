package org.dealtrace.outcome;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.text.TextReading;

/**
 * The classifier's answers for the deals of one run. Each deal is read once, because a classifier can be slow; it is
 * known by its object, since a deal can have many parties to compare.
 */
final class DealReadings {

    private final OutcomeClassifier classifier;
    private final IdentityHashMap<Deal, TextReading> readings = new IdentityHashMap<>();

    DealReadings(OutcomeClassifier classifier) {
        this.classifier = classifier;
    }

    TextReading of(Deal deal) {
        return readings.computeIfAbsent(deal, this::read);
    }

    /** Names the deal if a user's classifier fails. */
    private TextReading read(Deal deal) {
        TextReading found;
        try {
            found = classifier.read(deal);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the classifier failed at deal " + deal.id() + " (" + deal.source() + "): " + e, e);
        }
        Objects.requireNonNull(
                found.answer(),
                () -> "the classifier returned null for deal " + deal.id()
                        + "; return Optional.empty() where it knows nothing");
        String judged = deal.attributes().getOrDefault(OutcomeTracker.JUDGED_TYPE, "");
        return judged.isEmpty() ? found : found.with(Optional.of(judged(judged, deal, found)));
    }

    private static Classification judged(String type, Deal deal, TextReading found) {
        try {
            return new Classification(
                    List.of(OutcomeType.of(type)),
                    found.answer().map(Classification::status).orElse(DealStatus.UNKNOWN),
                    1,
                    List.of(OutcomeTracker.JUDGED_TYPE + ": " + type),
                    "a reviewer");
        } catch (IllegalArgumentException e) {
            throw InputException.at(deal.source(), OutcomeTracker.JUDGED_TYPE, type, String.valueOf(e.getMessage()));
        }
    }
}
