package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.Messages;
import org.dealtrace.report.RateTable;
import org.dealtrace.study.FollowUps;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Rate;

/**
 * The facts of a run under one rule, for {@link Outcomes}.
 *
 * @param judged links of which a random sample was judged
 * @param list one outcome per company
 * @param competing by company id, the takeover that came before any qualifying deal
 * @param texts the language of the tables' sentences
 */
record EvaluatedOutcomes(
        Tracking tracking,
        OutcomeRule rule,
        LocalDate asOf,
        Optional<LinkUncertainty> judged,
        List<Outcome> list,
        Map<String, DealAssessment> competing,
        Messages texts) {

    EvaluatedOutcomes {
        list = List.copyOf(list);
        competing = Collections.unmodifiableMap(new LinkedHashMap<>(competing));
    }

    static EvaluatedOutcomes of(Tracking tracking, OutcomeRule rule, LocalDate asOf) {
        return of(tracking, rule, asOf, Messages.ENGLISH, true);
    }

    private static EvaluatedOutcomes of(
            Tracking tracking, OutcomeRule rule, LocalDate asOf, Messages texts, boolean reasons) {
        Tracking.Evaluation evaluation = tracking.evaluate(rule, asOf, reasons);
        return new EvaluatedOutcomes(
                tracking, rule, asOf, Optional.empty(), evaluation.outcomes(), evaluation.competing(), texts);
    }

    EvaluatedOutcomes estimatedBy(LinkUncertainty judgedLinks) {
        return new EvaluatedOutcomes(tracking, rule, asOf, Optional.of(judgedLinks), list, competing, texts);
    }

    /** The same facts under another rule, without reasons. */
    EvaluatedOutcomes answers(OutcomeRule other) {
        return other.equals(rule) ? this : of(tracking, other, asOf, texts, false);
    }

    EvaluatedOutcomes in(Messages language) {
        return new EvaluatedOutcomes(tracking, rule, asOf, judged, list, competing, language);
    }

    DealLinks links() {
        return tracking.links();
    }

    OptionalInt population() {
        return tracking.population();
    }

    int count(OutcomeStatus status) {
        return count(list, status);
    }

    Rate rate() {
        return rate(list);
    }

    FollowUps followUps(FollowUps.Undetermined undetermined) {
        return FollowUps.of(list, competingDates(), undetermined);
    }

    /** The events that end the watch of a company without a qualifying deal, with their dates. */
    List<FollowUps.CompetingEvent> competingDates() {
        List<FollowUps.CompetingEvent> events = new ArrayList<>(FollowUps.CompetingEvent.takeovers(competing));
        for (Outcome outcome : list) {
            String id = outcome.company().id();
            tracking.competing().of(id).forEach(e -> events.add(new FollowUps.CompetingEvent(id, e.event(), e.date())));
        }
        return events;
    }

    /** The rate for each group of outcomes; an outcome without a group counts as "not known". */
    RateTable groups(String title, String note, Function<Outcome, List<String>> values) {
        Map<String, List<Outcome>> groups = new TreeMap<>();
        List<Outcome> unknown = new ArrayList<>();
        for (Outcome outcome : list) {
            List<String> mine = values.apply(outcome);
            if (mine.isEmpty()) {
                unknown.add(outcome);
            }
            new LinkedHashSet<>(mine)
                    .forEach(v ->
                            groups.computeIfAbsent(v, k -> new ArrayList<>()).add(outcome));
        }
        List<RateTable.Line> lines = new ArrayList<>();
        groups.forEach((value, members) -> lines.add(line(value, members, "")));
        if (!unknown.isEmpty()) {
            lines.add(line(texts().text("group.unknown"), unknown, ""));
        }
        return new RateTable(title, note, lines);
    }

    RateTable.Line line(String name, String note) {
        return line(name, list, note);
    }

    /**
     * The rate of some companies. Its interval begins as if no undetermined company had a deal, and ends as if all had.
     * The share is left out where {@link Headline#quotable} leaves it out.
     */
    private static RateTable.Line line(String name, List<Outcome> members, String note) {
        Rate found = rate(members);
        int open = count(members, OutcomeStatus.UNDETERMINED);
        Interval low = found.interval();
        Interval high = Rate.of(found.successes() + open, found.n()).interval();
        Interval either =
                new Interval(low.low(), high.high(), low.level(), Messages.message("method.either", low.method()));
        return new RateTable.Line(
                name,
                OptionalInt.of(found.successes()),
                OptionalInt.of(found.n()),
                Headline.quotable(found.value(), either, found.successes(), open),
                either,
                note);
    }

    private static Rate rate(List<Outcome> members) {
        return Rate.of(count(members, OutcomeStatus.REALIZED), members.size());
    }

    private static int count(List<Outcome> members, OutcomeStatus status) {
        return (int) members.stream().filter(o -> o.status() == status).count();
    }
}
