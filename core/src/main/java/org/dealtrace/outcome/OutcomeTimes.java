package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.DealAssessment;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.Messages;
import org.dealtrace.report.Curve;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.study.CumulativeIncidence;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.FollowUps;

/**
 * The outcomes over time: the companies with a qualifying deal by time since the recommendation, and competing events.
 */
final class OutcomeTimes {

    private final EvaluatedOutcomes outcomes;
    private final Messages texts;

    OutcomeTimes(EvaluatedOutcomes outcomes) {
        this.texts = outcomes.texts();
        this.outcomes = outcomes;
    }

    List<Curve> curves() {
        FollowUps times = outcomes.followUps(FollowUps.Undetermined.NO_DEAL);
        if (times.list().isEmpty()) {
            return List.of();
        }
        List<Curve.Series> series = new ArrayList<>();
        series.add(series(texts.text("curve.deal"), times.list()));
        if (outcomes.count(OutcomeStatus.UNDETERMINED) > 0) {
            series.add(series(
                    texts.text("curve.undetermined"),
                    outcomes.followUps(FollowUps.Undetermined.DEAL).list()));
        }
        List<String> rivals = new ArrayList<>();
        for (FollowUp.Event event : List.of(FollowUp.Event.BOUGHT_BY_OTHER, FollowUp.Event.DISSOLVED)) {
            if (times.list().stream().anyMatch(f -> f.event() == event)) {
                rivals.add(texts.text(OutcomeReasons.event(event)));
                series.add(series(
                        texts.text(OutcomeReasons.event(event)),
                        times.list().stream().map(f -> asked(f, event)).toList()));
            }
        }
        List<String> note = new ArrayList<>();
        note.add(texts.count("curve.note", times.list().size()));
        if (!rivals.isEmpty()) {
            note.add(texts.text("curve.competing", rivals));
        }
        if (!times.excluded().isEmpty()) {
            note.add(texts.text("curve.excluded", times.excluded().size()));
        }
        long imprecision = times.mostImprecisionDays();
        note.add(imprecision == 0 ? texts.text("curve.exact") : texts.text("curve.imprecise", imprecision));
        return List.of(new Curve(texts.text("curve.title"), texts.clauses(note), series));
    }

    static Curve.Series series(String name, List<FollowUp> times) {
        return new Curve.Series(
                name,
                CumulativeIncidence.of(times).steps().stream()
                        .map(s -> new Curve.Step(
                                s.days(),
                                Math.min(1, s.incidence()),
                                s.interval().low(),
                                s.interval().high(),
                                s.atRisk(),
                                s.events()))
                        .toList());
    }

    /** The same time with one kind of event in the deal's place and every other event as competing. */
    private static FollowUp asked(FollowUp time, FollowUp.Event event) {
        FollowUp.Event seen = time.event() == event
                ? FollowUp.Event.DEAL
                : time.event() == FollowUp.Event.CENSORED ? time.event() : FollowUp.Event.DISSOLVED;
        return new FollowUp(time.id(), time.days(), seen, time.earliestDays(), time.latestDays());
    }

    /** The competing events of each company without a qualifying deal. */
    List<OutcomeReport.CompetingLine> competing() {
        List<OutcomeReport.CompetingLine> lines = new ArrayList<>();
        for (Outcome outcome : outcomes.list()) {
            if (outcome.status() == OutcomeStatus.REALIZED) {
                continue;
            }
            String id = outcome.company().id();
            DealAssessment deal = outcomes.competing().get(id);
            if (deal != null) {
                int own = deal.link().party();
                String dealId = deal.link().dealId();
                lines.add(new OutcomeReport.CompetingLine(
                        id,
                        outcome.company().name(),
                        texts.text(OutcomeReasons.event(FollowUp.Event.BOUGHT_BY_OTHER)),
                        deal.date(),
                        texts.text(
                                "competing.deal",
                                dealId,
                                outcomes.links().deal(dealId).stream()
                                        .flatMap(d -> IntStream.range(
                                                        0, d.parties().size())
                                                .filter(i -> i != own)
                                                .mapToObj(
                                                        i -> d.parties().get(i).name()))
                                        .collect(Collectors.joining("; ")))));
            }
            outcomes.tracking()
                    .competing()
                    .of(id)
                    .forEach(e -> lines.add(new OutcomeReport.CompetingLine(
                            id,
                            outcome.company().name(),
                            texts.text(OutcomeReasons.event(e.event())),
                            Optional.of(e.date()),
                            e.told())));
        }
        return lines;
    }
}
