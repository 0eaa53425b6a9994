package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A classifier's answer about a deal.
 *
 * @param types what the deal is, the main type first; at least one
 * @param status how far the deal has come, by the text; {@link DealStatus#UNKNOWN} if the classifier does not say
 * @param confidence 0 to 1
 * @param evidence the words or fields that the answer rests on
 * @param classifier name and version of the classifier
 */
public record Classification(
        List<OutcomeType> types, DealStatus status, double confidence, List<String> evidence, String classifier)
        implements Serializable {

    public Classification {
        Objects.requireNonNull(classifier, "classifier");
        types = List.copyOf(types);
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(status, "status");
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a classification must have at least one type; abstain instead");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0 to 1 but was " + confidence);
        }
    }

    /** The main type. */
    public OutcomeType type() {
        return types.get(0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s, confidence %.2f, by %s: %s",
                types,
                status.name().toLowerCase(Locale.ROOT),
                confidence,
                classifier,
                String.join("; ", evidence));
    }
}
