package org.dealtrace.report;

import java.util.List;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.Decision;
import org.dealtrace.Outcome;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealWords;

/**
 * A linked deal that is not after its company's recommendation and does not count; listed separately.
 *
 * @param outcome the company's outcome
 * @param assessment the deal's assessment
 * @param deal the deal
 */
record EarlierDeal(Outcome outcome, DealAssessment assessment, Deal deal) {

    static List<EarlierDeal> of(OutcomeReport report) {
        return report.outcomes().stream()
                .flatMap(o -> o.assessments().stream()
                        .filter(EarlierDeal::isEarlier)
                        .flatMap(a ->
                                report.links().deal(a.link().dealId()).stream().map(d -> new EarlierDeal(o, a, d))))
                .toList();
    }

    static boolean isEarlier(DealAssessment deal) {
        return deal.link().decision() == Decision.LINK
                && deal.afterRecommendation() == Truth.NO
                && deal.qualifies() != Truth.YES;
    }

    String company() {
        return outcome.company().name();
    }

    String recommended() {
        return outcome.recommended().map(PartialDate::toString).orElse("");
    }

    String types() {
        return assessment.classification().map(CompanyRow::types).orElse("");
    }

    String course() {
        return DealWords.course(assessment).english();
    }

    String otherSides() {
        return CompanyRow.otherSides(deal, assessment.link().party());
    }
}
