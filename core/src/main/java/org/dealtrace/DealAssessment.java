package org.dealtrace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One linked deal of a company, held against the outcome rule.
 *
 * @param link the link
 * @param classification what the deal is; empty when every classifier abstained
 * @param status the deal's state that the rule looks at
 * @param date the date that the rule compares, when known
 * @param afterRecommendation whether that date lies after the company's first recommendation
 * @param qualifies whether the deal counts; unknown when the order of dates or the counterparty is not known
 * @param reasons why, one clause each
 */
public record DealAssessment(
        Link link,
        Optional<Classification> classification,
        DealStatus status,
        Optional<PartialDate> date,
        Order afterRecommendation,
        Order qualifies,
        List<String> reasons) {

    public DealAssessment {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(afterRecommendation, "afterRecommendation");
        Objects.requireNonNull(qualifies, "qualifies");
        reasons = List.copyOf(reasons);
    }

    /** {@code deal D-1: counts; acquisition; completed; 2016-05-18: …}: whether it counts, then why. */
    @Override
    public String toString() {
        return "deal " + link.dealId() + ": "
                + switch (qualifies) {
                    case YES -> "counts";
                    case NO -> "does not count";
                    case UNKNOWN -> "not known whether it counts";
                }
                + (reasons.isEmpty() ? "" : "; " + String.join("; ", reasons));
    }
}
