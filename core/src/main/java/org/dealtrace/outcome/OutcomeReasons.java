package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.DealAssessment;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;

/** The reason of a company's outcome, in words. */
final class OutcomeReasons {

    private OutcomeReasons() {}

    static String realized(
            RuleEvaluator.Verdict verdict,
            Optional<PartialDate> recommended,
            List<RuleEvaluator.Verdict> all,
            ReasonWords words) {
        DealAssessment assessment = verdict.assessment();
        String text = assessment.classification().map(words::types).orElseGet(() -> words.text("deal"));
        if (verdict.sold().isPresent()) {
            text = words.text("sold", text, verdict.sold().get());
        }
        if (!verdict.sides().isEmpty()) {
            text = words.text("with", text, words.sides(verdict.sides()));
        }
        text += ", " + words.course(assessment);
        if (recommended.isPresent() && assessment.date().isPresent()) {
            // rounded from the months in the report's tables, which have one more decimal
            long months = Math.round(ChronoUnit.DAYS.between(
                            recommended.get().midpoint(),
                            assessment.date().get().midpoint())
                    * 12
                    / 365.25);
            text += ", " + words.count(months < 0 ? "months.before" : "months.after", Math.abs(months));
        }
        long qualifying = all.stream()
                .filter(v -> v.assessment().qualifies() == Truth.YES)
                .count();
        return qualifying > 1 ? text + "; " + words.count("first", qualifying) : text;
    }

    /** The reason for a deal that counts, but after the end of observation. */
    static String ahead(RuleEvaluator.Verdict verdict, LocalDate asOf, ReasonWords words) {
        return words.text(
                verdict.date().isBegun(asOf) ? "ahead.perhaps" : "ahead",
                verdict.assessment().link().dealId(),
                asOf);
    }

    static String unclear(RuleEvaluator.Verdict verdict, ReasonWords words) {
        return words.text(
                "unclear",
                verdict.assessment().link().dealId(),
                String.join("; ", verdict.assessment().reasons()));
    }

    /** The reason if no deal counts, and whether one still can. */
    static String none(
            OutcomeRule rule,
            Span first,
            Optional<LocalDate> end,
            LocalDate asOf,
            List<RuleEvaluator.Verdict> verdicts,
            ReasonWords words) {
        String text;
        if (end.isPresent()) {
            text = words.text(end.get().isAfter(asOf) ? "none.until" : "none.over", end.get());
        } else {
            text = words.text(rule.windowMonths().isPresent() && !first.known() ? "none.undated" : "none.endless");
        }
        if (verdicts.isEmpty()) {
            return text;
        }
        String linked = verdicts.stream()
                .map(v -> v.assessment().link().dealId() + " ("
                        + reasons(v, asOf, words).collect(Collectors.joining("; ")) + ")")
                .collect(Collectors.joining(", "));
        return text + "; " + words.text("linked", linked);
    }

    /** Why a deal does not count; a deal that would count came after the end of observation. */
    private static Stream<String> reasons(RuleEvaluator.Verdict verdict, LocalDate asOf, ReasonWords words) {
        Stream<String> reasons = verdict.assessment().reasons().stream();
        if (verdict.date().isBegun(asOf)) {
            return reasons;
        }
        Stream<String> later = Stream.of(words.text("after-end", asOf));
        return verdict.assessment().qualifies() == Truth.NO
                ? Stream.concat(reasons, later)
                : Stream.concat(later, reasons);
    }
}
