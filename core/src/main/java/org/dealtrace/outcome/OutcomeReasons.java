package org.dealtrace.outcome;

import static org.dealtrace.internal.DealWords.why;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.DealAssessment;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.FollowUp;

/** The reason of a company's outcome. */
final class OutcomeReasons {

    private OutcomeReasons() {}

    static Message realized(
            RuleEvaluator.Verdict verdict, Optional<PartialDate> recommended, List<RuleEvaluator.Verdict> all) {
        DealAssessment assessment = verdict.assessment();
        Message what = assessment.classification().map(DealWords::types).orElseGet(() -> why("deal"));
        if (verdict.sold().isPresent()) {
            what = why("sold", what, verdict.sold().get());
        }
        if (!verdict.sides().isEmpty()) {
            what = why("with", what, Counterparty.all(verdict.sides()));
        }
        what = DealWords.then(what, DealWords.course(assessment));
        if (recommended.isPresent() && assessment.date().isPresent()) {
            // rounded from the months in the report's tables, which have one more decimal
            long months = Math.round(ChronoUnit.DAYS.between(
                            recommended.get().midpoint(),
                            assessment.date().get().midpoint())
                    * 12
                    / 365.25);
            what = DealWords.then(
                    what, Messages.counted(months < 0 ? "why.months.before" : "why.months.after", Math.abs(months)));
        }
        long qualifying = all.stream()
                .filter(v -> v.assessment().qualifies() == Truth.YES)
                .count();
        return qualifying > 1 ? what.and(why("first", qualifying)) : what;
    }

    /** The reason for a deal that counts, but after the end of observation. */
    static Message ahead(RuleEvaluator.Verdict verdict, LocalDate asOf) {
        return why(
                verdict.date().isBegun(asOf) ? "ahead.perhaps" : "ahead",
                verdict.assessment().link().dealId(),
                asOf);
    }

    static Message unclear(RuleEvaluator.Verdict verdict) {
        return why(
                "unclear",
                verdict.assessment().link().dealId(),
                Message.clauses(verdict.assessment().reasons()));
    }

    /** The reason if no deal counts, and whether one still can. */
    static Message none(
            OutcomeRule rule,
            Span first,
            Optional<LocalDate> end,
            LocalDate asOf,
            List<RuleEvaluator.Verdict> verdicts) {
        Message none;
        if (end.isPresent()) {
            none = why(end.get().isAfter(asOf) ? "none.until" : "none.over", end.get());
        } else {
            none = why(rule.windowMonths().isPresent() && !first.known() ? "none.undated" : "none.endless");
        }
        if (verdicts.isEmpty()) {
            return none;
        }
        List<Message> linked = verdicts.stream()
                .map(v -> why(
                        "linked.deal",
                        v.assessment().link().dealId(),
                        Message.clauses(reasons(v, asOf).toList())))
                .toList();
        return none.and(why("linked", linked));
    }

    /** Why a deal does not count; a deal that would count came after the end of observation. */
    private static Stream<Message> reasons(RuleEvaluator.Verdict verdict, LocalDate asOf) {
        Stream<Message> reasons = verdict.assessment().reasons().stream();
        if (verdict.date().isBegun(asOf)) {
            return reasons;
        }
        Stream<Message> later = Stream.of(why("after-end", asOf));
        return verdict.assessment().qualifies() == Truth.NO
                ? Stream.concat(reasons, later)
                : Stream.concat(later, reasons);
    }

    /** An event that ends the watch of a company. */
    static Message event(FollowUp.Event event) {
        return why("event." + event.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
