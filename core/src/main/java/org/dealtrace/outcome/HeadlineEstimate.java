package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
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
import org.dealtrace.Country;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.LinkTrial;
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
        List<Evidence> evidence = new ArrayList<>();
        for (Outcome outcome : counted().list()) {
            outcome.assessments().forEach(a -> evidence(outcome, a).ifPresent(evidence::add));
        }
        return LinkUncertainty.of(
                        outcomes.list().stream().map(o -> o.company().id()).toList(), evidence)
                .watched(watched());
    }

    /** As if links under review counted. */
    private Outcomes counted() {
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
        LinkUncertainty.Simulation simulation = outcomes.judged()
                .orElseGet(this::uncertainty)
                .estimate(SEED)
                .draws(draws(n))
                .population(outcomes.population().orElse(n))
                .acrossScripts(acrossScripts())
                .trust(LinkUncertainty.Trust.GUARDED);
        horizon.ifPresent(simulation::horizon);
        Optional<Outcomes> decoys = outcomes.decoys();
        Optional<LinkTrial> trial = outcomes.links().trial().filter(t -> t.planted() > 0);
        if (decoys.isPresent() && trial.isPresent()) {
            simulation.trial(
                    decoys(decoys.get(), Decision.LINK),
                    decoys(decoys.get(), Decision.REVIEW),
                    Rate.of(
                            trial.get().linked() + trial.get().reviewed(),
                            trial.get().planted()),
                    respelt());
        }
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

    /** How many decoys have a deal that may count if its link is right, and no link of a surer kind. */
    private static Rate decoys(Outcomes decoys, Decision decision) {
        HeadlineEstimate estimate = new HeadlineEstimate(decoys);
        Map<Decision, Set<String>> found = new EnumMap<>(Decision.class);
        estimate.counted()
                .list()
                .forEach(outcome -> outcome.assessments().stream()
                        .flatMap(deal -> estimate.evidence(outcome, deal).stream())
                        .forEach(e -> found.computeIfAbsent(e.decision(), d -> new HashSet<>())
                                .add(e.companyId())));
        Set<String> with = new HashSet<>(found.getOrDefault(decision, Set.of()));
        if (decision == Decision.REVIEW) {
            with.removeAll(found.getOrDefault(Decision.LINK, Set.of()));
        }
        return Rate.of(with.size(), decoys.list().size());
    }

    /** Of the links, the share whose party is not spelt as the company is on the list. */
    private double respelt() {
        List<Link> links = outcomes.links().links(Decision.LINK);
        long same = links.stream()
                .filter(link -> {
                    Set<String> own = letters(outcomes.links()
                            .company(link.companyId())
                            .orElseThrow()
                            .names());
                    DealParty party = outcomes.links()
                            .deal(link.dealId())
                            .orElseThrow()
                            .parties()
                            .get(link.party());
                    return letters(party.names()).stream().anyMatch(own::contains);
                })
                .count();
        return links.isEmpty() ? 1 : 1 - (double) same / links.size();
    }

    private static Set<String> letters(List<CompanyName> names) {
        return names.stream()
                .map(name -> name.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", ""))
                .collect(Collectors.toSet());
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
                        ? number(outcomes.population().getAsInt(), "company", "companies") + ", from which these " + n
                                + " were drawn,"
                        : number(n, "company", "companies"));
        if (horizon.isEmpty()) {
            return companies + " had a qualifying deal by " + outcomes.asOf();
        }
        boolean whole = horizon.getAsLong() >= window().orElse(0);
        int window = rule.windowMonths().orElse(0);
        int months = whole ? window : (int) (horizon.getAsLong() / DAYS_A_MONTH);
        return companies + (n == 1 ? " has" : " have") + " a qualifying deal within "
                + number(months, "month", "months") + " of recommendation"
                + (whole ? "" : "; none was watched for all " + window + " months of the window");
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
                            ? "a deal that may have come before the recommendation"
                            : deal.classification().isEmpty()
                                    ? "a deal of unknown type"
                                    : "a deal with an unknown country, state or stake";
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
        List<String> parts = Stream.of(
                        "uncertain links",
                        open ? "deals with missing facts" : "",
                        pending ? "companies that are still being watched" : "",
                        population.isPresent() ? "the random draw of the companies" : "")
                .filter(part -> !part.isEmpty())
                .toList();
        notes.add("The interval covers "
                + (parts.size() == 1
                        ? parts.get(0)
                        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1))
                + "."
                + (population.isPresent()
                        ? ""
                        : " The companies are taken as the whole list; with --population N (in the library"
                                + " population(N)) they are a random sample of N."));
        outcomes.judged().ifPresent(judged -> notes.add(judged.told()));
        outcomes.links().trial().ifPresent(trial -> notes.addAll(tried(trial)));
        int later = outcomes.recommendedLater();
        if (later > 0) {
            notes.add(number(later, "company was", "companies were") + " first recommended after " + outcomes.asOf()
                    + " and " + (later == 1 ? "is" : "are") + " left out.");
        }
        if (!rule.counterparties().isEmpty()) {
            int more =
                    outcomes.answers(rule.toBuilder().anyCounterparty().build()).count(OutcomeStatus.REALIZED)
                            - outcomes.count(OutcomeStatus.REALIZED);
            if (more > 0) {
                notes.add(
                        number(more, "more company has", "more companies have") + " deals, but none with a party from "
                                + rule.effectiveCounterparties().stream()
                                        .map(Country::code)
                                        .collect(Collectors.joining(", "))
                                + "; --any-counterparty (in the library anyCounterparty()) counts those too.");
            }
        }
        return notes;
    }

    /** The two findings of a trial. */
    private static List<String> tried(LinkTrial trial) {
        return List.of(
                "Test with " + number(trial.decoys().companies().size(), "company", "companies")
                        + " that no deal is about, made up like those of the list: " + trial.decoysLinked()
                        + " were wrongly linked to a deal.",
                "Test with " + number(trial.planted(), "other spelling", "other spellings")
                        + " of the companies' names, put among the deals: " + (trial.linked() + trial.reviewed())
                        + " were found, " + trial.reviewed() + " of them for review.");
    }

    /** Fewer draws for many companies, whose share is known closely anyway. */
    private static int draws(int companies) {
        return Math.max(500, Math.min(2000, 5_000_000 / companies));
    }
}
