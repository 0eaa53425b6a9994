package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dealtrace.DealAssessment;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.FollowUps;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.Rate;

/** Estimates the headline of a study from its outcomes, the probabilities of their links and the open facts. */
final class HeadlineEstimate {

    /** Of fewer companies the report gives the count and the interval, because a mean of draws is no possible share. */
    private static final int FEW = 5;

    /** The seed of the draws; fixed, so that results can be repeated. */
    private static final long SEED = 1;

    /** Letters and digits of a short name, and the probabilities from which a rejected candidate is near. */
    private static final int FEW_LETTERS = 5;

    /** Lists of fewer companies are short; they have no trial by default. */
    private static final int SHORT_LIST = 100;

    private static final double NEAR = 0.1;
    private static final double LESS_NEAR = 0.03;
    private static final double NEAR_RISK = 4;
    private static final double SOME_RISK = 1.5;

    private final EvaluatedOutcomes outcomes;
    private final OutcomeRule rule;

    HeadlineEstimate(EvaluatedOutcomes outcomes) {
        this.outcomes = outcomes;
        this.rule = outcomes.rule();
    }

    /**
     * The deals that count if their links are right and their open facts are so, and how long each company was watched.
     */
    LinkUncertainty uncertainty() {
        List<Evidence> evidence = new ArrayList<>();
        for (Outcome outcome : counted().list()) {
            outcome.assessments().forEach(a -> evidence(outcome, a).ifPresent(evidence::add));
        }
        return LinkUncertainty.of(
                        outcomes.list().stream().map(o -> o.company().id()).toList(), evidence)
                .watched(watched())
                .risks(risks());
    }

    /**
     * How likely linking missed a deal of a company, beside other companies. Among companies without a link, those with
     * a near candidate had a deal four times as often as others on two sets with known answers (clipped and former
     * names), and those with few letters or a less near one half as often again.
     */
    private Map<String, Double> risks() {
        Map<String, Double> risks = new HashMap<>();
        for (Outcome outcome : outcomes.list()) {
            long letters = outcome.company()
                    .name()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .count();
            if (letters <= FEW_LETTERS) {
                risks.put(outcome.company().id(), SOME_RISK);
            }
        }
        for (Link link : outcomes.links().links(Decision.NO_LINK)) {
            if (link.origin() == Link.Origin.MODEL && link.probability() >= LESS_NEAR) {
                risks.merge(link.companyId(), link.probability() >= NEAR ? NEAR_RISK : SOME_RISK, Math::max);
            }
        }
        return risks;
    }

    /** The outcomes as if links under review counted. */
    private EvaluatedOutcomes counted() {
        return outcomes.answers(
                rule.toBuilder().reviewLinks(OutcomeRule.ReviewLinks.COUNT).build());
    }

    private Optional<Evidence> evidence(Outcome outcome, DealAssessment deal) {
        Link link = deal.link();
        boolean begun =
                deal.date().map(d -> !d.earliest().isAfter(outcomes.asOf())).orElse(true);
        boolean ignored = link.decision() == Decision.REVIEW && rule.reviewLinks() == OutcomeRule.ReviewLinks.IGNORE;
        if (deal.qualifies() == Truth.NO || !begun || ignored) {
            return Optional.empty();
        }
        boolean surely =
                deal.date().map(d -> !d.latest().isAfter(outcomes.asOf())).orElse(true);
        boolean right = (link.origin() == Link.Origin.REVIEWER && link.decision() == Decision.LINK)
                || (link.decision() == Decision.REVIEW && rule.reviewLinks() == OutcomeRule.ReviewLinks.COUNT);
        return Optional.of(new Evidence(
                link.companyId(),
                link.dealId(),
                link.party(),
                link.probability(),
                link.decision(),
                right ? Judgement.RIGHT : Judgement.NONE,
                days(outcome.recommended(), deal.date()),
                deal.qualifies() == Truth.UNKNOWN || !surely));
    }

    private static long days(Optional<PartialDate> from, Optional<PartialDate> to) {
        return Math.max(0, ObservationWindow.days(from, to).orElse(0));
    }

    /** How long each company was watched. One without a date counts as watched to the end of the window. */
    private List<FollowUp> watched() {
        long window = window().orElse(0);
        Map<String, List<FollowUps.CompetingEvent>> events =
                outcomes.competingDates().stream().collect(Collectors.groupingBy(FollowUps.CompetingEvent::companyId));
        List<FollowUp> list = new ArrayList<>();
        for (Outcome outcome : outcomes.list()) {
            String id = outcome.company().id();
            FollowUp time = FollowUp.of(id, watchedDays(outcome), FollowUp.Event.CENSORED);
            for (FollowUps.CompetingEvent event : events.getOrDefault(id, List.of())) {
                boolean after = outcome.recommended()
                        .filter(r -> !event.date().latest().isBefore(r.earliest()))
                        .isPresent();
                long days = days(outcome.recommended(), Optional.of(event.date()));
                if (after && days <= time.days() && days <= window) {
                    time = FollowUp.of(id, days, event.event());
                }
            }
            list.add(time);
        }
        return list;
    }

    private long watchedDays(Outcome outcome) {
        OptionalLong window = window();
        if (window.isEmpty()) {
            return 0;
        }
        Optional<LocalDate> start = outcome.recommended().map(PartialDate::midpoint);
        boolean over = start.isEmpty()
                || !start.get().plusMonths(rule.windowMonths().orElse(0)).isAfter(outcomes.asOf());
        return over
                ? window.getAsLong()
                : Math.min(window.getAsLong(), outcome.followedDays().orElse(0));
    }

    /** The days of the window; empty for an open one, and where no recommendation has a date that could begin one. */
    private OptionalLong window() {
        return rule.windowMonths().isEmpty()
                        || outcomes.list().stream()
                                .allMatch(o -> o.recommended().isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(rule.windowMonths().getAsInt() * ObservationWindow.DAYS_A_MONTH));
    }

    /** The end of the window, or the longest time watched. */
    private OptionalLong horizon() {
        return window().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(outcomes.list().stream()
                        .filter(o -> o.recommended().isPresent())
                        .mapToLong(this::watchedDays)
                        .max()
                        .orElse(window().getAsLong()));
    }

    Headline headline() {
        int n = outcomes.list().size();
        int found = outcomes.count(OutcomeStatus.REALIZED);
        OptionalLong horizon = horizon();
        HeadlineWords words = new HeadlineWords(outcomes);
        if (n == 0) {
            return new Headline(
                    OptionalDouble.empty(),
                    new Interval(0, 1, Rate.DEFAULT_LEVEL, Messages.message("method.nothing")),
                    0,
                    0,
                    horizon,
                    outcomes.texts().text("headline.nobody"),
                    "",
                    words.notes(OptionalInt.empty(), false, Optional.empty()),
                    words.next());
        }
        LinkUncertainty.Estimate estimate = simulation(n, horizon).run();
        List<Outcome> open = outcomes.list().stream()
                .filter(o -> o.status() == OutcomeStatus.UNDETERMINED)
                .filter(o -> o.deciding().stream().anyMatch(d -> d.link().decision() == Decision.LINK))
                .toList();
        boolean nothing = found == 0 && outcomes.judged().isEmpty();
        OptionalDouble share = Headline.quotable(
                n < FEW ? OptionalDouble.empty() : OptionalDouble.of(estimate.value()),
                estimate.interval(),
                outcomes.judged().isPresent() ? Math.max(1, found) : found,
                open.size());
        boolean range = share.isEmpty();
        return new Headline(
                share,
                estimate.interval(),
                found,
                n,
                horizon,
                words.about(n, horizon, window()),
                range ? words.cause(open, nothing) : "",
                words.notes(outcomes.population(), !open.isEmpty(), range ? Optional.empty() : Optional.of(estimate)),
                words.next());
    }

    /** How many answers are still needed for an interval of a width; see {@link Outcomes#answersFor}. */
    OptionalInt answersFor(double width) {
        int n = outcomes.list().size();
        return n == 0 ? OptionalInt.empty() : simulation(n, horizon()).answersFor(width);
    }

    private LinkUncertainty.Simulation simulation(int n, OptionalLong horizon) {
        LinkUncertainty.Simulation simulation = outcomes.judged()
                .orElseGet(this::uncertainty)
                .estimate(SEED)
                .draws(draws(n))
                .population(outcomes.population().orElse(n))
                .acrossScripts(ListSpelling.acrossScripts(outcomes))
                .shortList(outcomes.links().companies().size() < SHORT_LIST)
                .trust(LinkUncertainty.Trust.GUARDED);
        horizon.ifPresent(simulation::horizon);
        outcomes.links()
                .trial()
                .filter(trial -> trial.planted() > 0)
                .ifPresent(trial -> simulation.trial(
                        Rate.of(trial.linked() + trial.reviewed(), trial.planted()),
                        ListSpelling.respelt(outcomes.links())));
        return simulation;
    }

    /** Fewer draws for many companies, whose share is known more precisely. */
    private static int draws(int companies) {
        return Math.max(500, Math.min(2000, 5_000_000 / companies));
    }
}
