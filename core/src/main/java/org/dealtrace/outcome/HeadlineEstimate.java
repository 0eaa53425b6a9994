package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.CompanyName;
import org.dealtrace.DealAssessment;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.FollowUps;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.Rate;

/** Makes the headline of a study from its outcomes, the probabilities of their links and what is open. */
final class HeadlineEstimate {

    /** Of the draws; any number will do, but always the same one. */
    private static final long SEED = 1;

    private static final double DAYS_A_MONTH = 365.25 / 12;

    private final Outcomes outcomes;
    private final OutcomeRule rule;

    HeadlineEstimate(Outcomes outcomes) {
        this.outcomes = outcomes;
        this.rule = outcomes.rule();
    }

    /**
     * The deals that count if their links are right, and if what is open about them is so; and for how long each
     * company was watched.
     */
    LinkUncertainty uncertainty() {
        Outcomes all = outcomes.answers(
                rule.toBuilder().reviewLinks(OutcomeRule.ReviewLinks.COUNT).build());
        List<Evidence> evidence = new ArrayList<>();
        for (Outcome outcome : all.list()) {
            outcome.assessments().forEach(a -> evidence(outcome, a).ifPresent(evidence::add));
        }
        return LinkUncertainty.of(
                        outcomes.list().stream().map(o -> o.company().id()).toList(), evidence)
                .watched(watched());
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
        return from.isEmpty() || to.isEmpty()
                ? 0
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(from.get().midpoint(), to.get().midpoint()));
    }

    /**
     * How long each company was watched, without its deals; one without a date as if to the end of the window, which
     * its open deals bound.
     */
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

    private OptionalLong window() {
        return rule.windowMonths().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(rule.windowMonths().getAsInt() * DAYS_A_MONTH));
    }

    /** At the end of the window, or at the longest time watched. */
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
        if (n == 0) {
            return new Headline(
                    OptionalDouble.empty(),
                    new Interval(0, 1, Rate.DEFAULT_LEVEL, "nothing known"),
                    0,
                    0,
                    horizon,
                    "of no companies",
                    "",
                    notes(OptionalInt.empty(), false));
        }
        LinkUncertainty uncertainty = uncertainty();
        LinkUncertainty.Simulation simulation = uncertainty
                .estimate(SEED)
                .draws(draws(n))
                .population(outcomes.population().orElse(n))
                .acrossScripts(acrossScripts())
                .trust(LinkUncertainty.Trust.GUARDED);
        horizon.ifPresent(simulation::horizon);
        LinkUncertainty.Estimate estimate = simulation.run();
        List<Outcome> open = outcomes.list().stream()
                .filter(o -> o.status() == OutcomeStatus.UNDETERMINED)
                .filter(o -> o.deciding().stream().anyMatch(d -> d.link().decision() == Decision.LINK))
                .toList();
        boolean range = open.size() > found;
        return new Headline(
                range ? OptionalDouble.empty() : OptionalDouble.of(estimate.value()),
                estimate.interval(),
                found,
                n,
                horizon,
                about(n, horizon),
                range ? cause(open) : "",
                notes(outcomes.population(), !open.isEmpty()));
    }

    /** Of the parties of all deals, the share named in scripts that companies of the list are not named in. */
    private double acrossScripts() {
        Map<Character.UnicodeScript, Integer> companies = new EnumMap<>(Character.UnicodeScript.class);
        for (Outcome outcome : outcomes.list()) {
            scripts(outcome.company().names()).forEach(script -> companies.merge(script, 1, Integer::sum));
        }
        return outcomes.links().deals().stream()
                .flatMap(deal -> deal.parties().stream())
                .mapToDouble(party -> 1
                        - scripts(party.names()).stream()
                                        .mapToInt(script -> companies.getOrDefault(script, 0))
                                        .max()
                                        .orElse(outcomes.list().size())
                                / (double) outcomes.list().size())
                .average()
                .orElse(0);
    }

    private static Set<Character.UnicodeScript> scripts(List<CompanyName> names) {
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        names.forEach(name -> name.text()
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.add(Character.UnicodeScript.of(letter))));
        return scripts;
    }

    private String about(int n, OptionalLong horizon) {
        String companies = "of the "
                + (outcomes.population().isPresent()
                        ? number(outcomes.population().getAsInt(), "company", "companies") + " that these " + n
                                + " were drawn from"
                        : number(n, "company", "companies"));
        if (horizon.isEmpty()) {
            return companies + " had a deal that counts by " + outcomes.asOf();
        }
        boolean whole = horizon.getAsLong() >= window().orElse(0);
        String months = number(
                whole ? rule.windowMonths().orElse(0) : (int) (horizon.getAsLong() / DAYS_A_MONTH), "month", "months");
        return companies + " come to a deal that counts within " + months + " of their recommendation"
                + (whole
                        ? ""
                        : ", the longest time that any of them was watched; the window has "
                                + number(rule.windowMonths().orElse(0), "month", "months"));
    }

    private static String number(int count, String one, String several) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : several);
    }

    /** What leaves the most companies open. */
    private static String cause(List<Outcome> open) {
        Map<String, Integer> causes = new LinkedHashMap<>();
        for (Outcome outcome : open) {
            DealAssessment deal = outcome.deciding().orElseThrow();
            String cause = outcome.recommended().isEmpty()
                    ? "no date of recommendation"
                    : deal.afterRecommendation() == Truth.UNKNOWN
                            ? "a deal that may lie before the recommendation"
                            : deal.classification().isEmpty()
                                    ? "a deal whose type cannot be told"
                                    : "a deal of which the other side's country, the state or the stake is not known";
            causes.merge(cause, 1, Integer::sum);
        }
        String first = causes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        int count = causes.getOrDefault(first, 0);
        return number(count, "company with a deal has ", "companies with a deal have ") + first;
    }

    private List<String> notes(OptionalInt population, boolean open) {
        boolean pending = rule.windowMonths().isPresent() && outcomes.count(OutcomeStatus.PENDING) > 0;
        List<String> notes = new ArrayList<>();
        notes.add("The interval holds the doubt about links"
                + Stream.of(
                                open ? "deals whose facts leave it open if they count" : "",
                                pending ? "what will become of companies that are still watched" : "",
                                population.isPresent() ? "the chance of the draw" : "")
                        .filter(part -> !part.isEmpty())
                        .map(part -> ", " + part)
                        .collect(Collectors.joining())
                + (population.isPresent()
                        ? "."
                        : "; the list was taken whole, so there is no chance of a draw in it."));
        int later = outcomes.recommendedLater();
        if (later > 0) {
            notes.add(number(later, "company was", "companies were") + " first recommended after " + outcomes.asOf()
                    + " and " + (later == 1 ? "is" : "are") + " no part of the study.");
        }
        if (!rule.counterparties().isEmpty()) {
            int more =
                    outcomes.answers(rule.toBuilder().anyCounterparty().build()).count(OutcomeStatus.REALIZED)
                            - outcomes.count(OutcomeStatus.REALIZED);
            if (more > 0) {
                notes.add(number(more, "more company has", "more companies have")
                        + " deals, none with a side that the rule counts; --any-counterparty (in the library "
                        + "anyCounterparty()) counts"
                        + " those.");
            }
        }
        return notes;
    }

    /** Fewer draws for many companies, whose share is known closely anyway. */
    private static int draws(int companies) {
        return Math.max(500, Math.min(2000, 5_000_000 / companies));
    }
}
