package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The outcome of one company.
 *
 * @param company the company
 * @param recommended the date of its first recommendation, if known; of dates whose order is open, the one that ends
 *     first
 * @param status the answer
 * @param deciding the deal that realized the outcome or left it undetermined; empty if there is none
 * @param elapsedDays days from the recommendation to the deal, from the middle of partial dates; present if realized
 *     and both dates are known
 * @param followedDays days from the recommendation to the end of observation or of the rule's window, whichever is
 *     first, with or without a deal; absent without a date
 * @param assessments every linked deal of the company, with the rule's answer
 * @param reason the answer in one sentence
 */
public record Outcome(
        Company company,
        Optional<PartialDate> recommended,
        OutcomeStatus status,
        Optional<DealAssessment> deciding,
        OptionalLong elapsedDays,
        OptionalLong followedDays,
        List<DealAssessment> assessments,
        Message reason)
        implements Serializable {

    public Outcome {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(recommended, "recommended");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(deciding, "deciding");
        Objects.requireNonNull(elapsedDays, "elapsedDays");
        Objects.requireNonNull(followedDays, "followedDays");
        assessments = List.copyOf(assessments);
        if (status == OutcomeStatus.REALIZED && deciding.isEmpty()) {
            throw new IllegalArgumentException("company " + company.id() + " is realized but has no deciding deal");
        }
    }

    /**
     * The company and its answer: {@code W-01 KUKA: realized; acquisition with …}. Without a deal the answer is "none
     * found", because absence proves nothing.
     */
    @Override
    public String toString() {
        String answer = switch (status) {
            case REALIZED -> "realized";
            case UNDETERMINED -> "undetermined";
            case PENDING -> "pending";
            case NOT_REALIZED -> "none found";
        };
        return company.id() + " " + company.name() + ": " + answer + "; " + reason;
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
