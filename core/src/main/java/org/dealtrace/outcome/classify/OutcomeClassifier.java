package org.dealtrace.outcome.classify;

import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.outcome.classify.text.TextReading;

/**
 * Says what a deal is and how far it has come, or abstains.
 *
 * <p>A classifier must be a pure function of the deal: the same deal gives the same answer, on any thread. It must
 * rather abstain than guess, since a wrong type or a wrong "completed" moves the rate that a report prints. The
 * {@link Classification#classifier()} of what it returns should be its {@link #label()}, so that a report can say who
 * answered.
 *
 * <p>A lambda is a classifier:
 *
 * <pre>{@code
 * OutcomeClassifier mine = deal -> deal.typeWords().contains("Lizenz")
 *         ? Optional.of(new Classification(
 *                 List.of(OutcomeType.TECHNOLOGY_LICENCE), DealStatus.UNKNOWN, 1, List.of("Lizenz"), "mine 1"))
 *         : Optional.empty();
 * }</pre>
 *
 * <p>A class can also be offered to {@link java.util.ServiceLoader} under this interface's name.
 */
@FunctionalInterface
public interface OutcomeClassifier {

    /** What this deal is; empty when the classifier abstains. */
    Optional<Classification> classify(Deal deal);

    /**
     * What this deal is, and what its text says besides: shares that are bought, and words against the deal. By default
     * the answer of {@link #classify} and nothing besides, so that a user's own classifier is the only one that reads
     * the text.
     */
    default TextReading read(Deal deal) {
        return TextReading.of(classify(deal));
    }

    /** The name that stands in reports; by default the simple name of the class, or {@code custom} for a lambda. */
    default String name() {
        Class<?> type = getClass();
        return type.isHidden() || type.isSynthetic() || type.isAnonymousClass() ? "custom" : type.getSimpleName();
    }

    /** The version that stands in reports; it must change whenever the answers can. By default {@code unversioned}. */
    default String version() {
        return "unversioned";
    }

    /** Name and version, as {@link Classification#classifier()} should have them. */
    default String label() {
        return name() + " " + version();
    }
}
