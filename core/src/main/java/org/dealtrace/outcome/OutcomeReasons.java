package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.DealAssessment;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;

/** Why a company has its outcome, in words. */
final class OutcomeReasons {

    private OutcomeReasons() {}

    /** Why a company counts: its first deal. */
    static String realized(
            RuleEvaluator.Verdict verdict, Optional<PartialDate> recommended, List<RuleEvaluator.Verdict> all) {
        DealAssessment assessment = verdict.assessment();
        StringBuilder text = new StringBuilder(assessment
                .classification()
                .map(c -> c.types().stream().map(OutcomeType::label).collect(Collectors.joining(", ")))
                .orElse("deal"));
        verdict.sold().ifPresent(sold -> text.append(" of ").append(sold));
        if (!verdict.sides().isEmpty()) {
            text.append(" with ").append(names(verdict.sides()));
        }
        text.append(", ").append(assessment.course());
        if (recommended.isPresent() && assessment.date().isPresent()) {
            // The same months as in the tables of a report, which have a decimal more.
            long months = Math.round(ChronoUnit.DAYS.between(
                            recommended.get().midpoint(),
                            assessment.date().get().midpoint())
                    * 12
                    / 365.25);
            text.append(", ")
                    .append(Math.abs(months))
                    .append(Math.abs(months) == 1 ? " month" : " months")
                    .append(months < 0 ? " before the recommendation" : " after the recommendation");
        }
        long qualifying = all.stream()
                .filter(v -> v.assessment().qualifies() == Truth.YES)
                .count();
        if (qualifying > 1) {
            text.append("; the first of ").append(qualifying).append(" qualifying deals");
        }
        return text.toString();
    }

    /** What a deal leaves open. */
    static String unclear(RuleEvaluator.Verdict verdict) {
        return "deal " + verdict.assessment().link().dealId() + " leaves it open: "
                + String.join("; ", verdict.assessment().reasons());
    }

    /** That no deal counts, and whether one still can. */
    static String none(
            OutcomeRule rule, Span first, Optional<LocalDate> end, boolean over, List<RuleEvaluator.Verdict> verdicts) {
        StringBuilder text = new StringBuilder("no qualifying deal was found in the sources searched");
        if (over) {
            text.append("; the window closed on ").append(end.orElseThrow());
        } else if (end.isPresent()) {
            text.append(" so far; the window is open until ").append(end.get());
        } else if (rule.windowMonths().isPresent() && !first.known()) {
            text.append("; without a date of the recommendation it is not known whether the window is over");
        } else {
            text.append(" so far; the window has no end");
        }
        if (!verdicts.isEmpty()) {
            text.append("; linked but not counted: ")
                    .append(verdicts.stream()
                            .map(v -> v.assessment().link().dealId() + " ("
                                    + String.join("; ", v.assessment().reasons()) + ")")
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    static String names(List<Counterparty> sides) {
        return sides.stream().map(Counterparty::toString).collect(Collectors.joining("; "));
    }
}
