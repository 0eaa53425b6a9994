package org.dealtrace.outcome;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.dealtrace.Deal;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.text.TextReading;

/**
 * The classifier's answers for the deals of one run. Each deal is read once, because a classifier can be slow; it is
 * known by its object, since a deal can have many parties to compare.
 */
final class DealReadings {

    private final OutcomeClassifier classifier;
    private final Map<Deal, TextReading> readings = new IdentityHashMap<>();

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
        return found;
    }
}
