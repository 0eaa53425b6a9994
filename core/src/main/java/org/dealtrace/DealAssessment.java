package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A deal linked to a company, evaluated by the outcome rule.
 *
 * @param link the link
 * @param classification what the deal is; empty if every classifier abstained
 * @param state the state that the rule looks at, with its date if known
 * @param compared the state whose date the rule compares; often an earlier one, because a completed deal counts from
 *     its announcement
 * @param afterRecommendation whether that date is after the company's first recommendation
 * @param qualifies whether the deal counts; unknown if a condition is, such as the order of dates or the counterparty
 * @param reasons why, one clause each
 */
public record DealAssessment(
        Link link,
        Optional<Classification> classification,
        DealEvent state,
        Optional<DealEvent> compared,
        Truth afterRecommendation,
        Truth qualifies,
        List<Message> reasons)
        implements Serializable {

    public DealAssessment {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(compared, "compared");
        Objects.requireNonNull(afterRecommendation, "afterRecommendation");
        Objects.requireNonNull(qualifies, "qualifies");
        reasons = List.copyOf(reasons);
        if (compared.isPresent() && compared.get().date().isEmpty()) {
            throw new IllegalArgumentException("what is compared of deal " + link.dealId()
                    + " must have a date; leave it empty where none is known");
        }
    }

    /** The deal's state that the rule looks at. */
    public DealStatus status() {
        return state.status();
    }

    /** When it was reached, when known. */
    public Optional<PartialDate> statusDate() {
        return state.date();
    }

    /** The date that the rule compares, when known. */
    public Optional<PartialDate> date() {
        return compared.flatMap(DealEvent::date);
    }

    /** Whether the deal counts, then why: {@code deal D-1: counts; acquisition; completed; 2016-05-18: …}. */
    @Override
    public String toString() {
        return "deal " + link.dealId() + ": "
                + switch (qualifies) {
                    case YES -> "counts";
                    case NO -> "does not count";
                    case UNKNOWN -> "unknown whether it counts";
                }
                + (reasons.isEmpty() ? "" : "; " + Message.clauses(reasons));
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
