package org.dealtrace.outcome;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dealtrace.Deal;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.text.TextReading;

/** What a classifier reads in the deals of one run. It is asked once for each deal, because it can be slow. */
final class DealReadings {

    private final OutcomeClassifier classifier;
    private final Map<Deal, TextReading> readings = new HashMap<>();

    DealReadings(OutcomeClassifier classifier) {
        this.classifier = classifier;
    }

    TextReading of(Deal deal) {
        return readings.computeIfAbsent(deal, this::read);
    }

    /** A classifier can be somebody's own; where it fails, the deal is named. */
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
