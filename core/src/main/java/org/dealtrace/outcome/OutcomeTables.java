package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Order;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.report.CompetingLine;
import org.dealtrace.report.Curve;
import org.dealtrace.report.FunnelStep;
import org.dealtrace.report.RateLine;
import org.dealtrace.report.RuleLine;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.CorpusTable;
import org.dealtrace.study.CumulativeIncidence;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.FollowUps;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Rate;

/** The tables of a report: what its figures are, how far they move, and what stands behind them. */
final class OutcomeTables {

    /** Of the simulation in a report; any number will do, but always the same one. */
    private static final long SEED = 1;

    private static final String THIS_RULE = "this rule";

    private final Outcomes outcomes;
    private final OwnershipTable ownership;
    private final String asOfNote;

    OutcomeTables(Outcomes outcomes, OwnershipTable ownership, String asOfNote) {
        this.outcomes = outcomes;
        this.ownership = ownership;
        this.asOfNote = asOfNote;
    }

    /** From notices to outcomes, how many are left at each step. */
    List<FunnelStep> funnel() {
        DealLinks links = outcomes.links();
        Set<String> candidates = companies(links.links().stream());
        Set<String> review = companies(links.links(Decision.REVIEW).stream());
        Set<String> linked = companies(links.links(Decision.LINK).stream());
        long onlyReview = review.stream().filter(id -> !linked.contains(id)).count();
        long after = withDeal(a -> a.afterRecommendation() == Order.YES);
        long unknown = outcomes.list().stream()
                .filter(o -> linkedDeals(o).noneMatch(a -> a.afterRecommendation() == Order.YES)
                        && linkedDeals(o).anyMatch(a -> a.afterRecommendation() == Order.UNKNOWN))
                .count();
        long before = linked.size() - after - unknown;
        long realized = outcomes.count(OutcomeStatus.REALIZED);
        return List.of(
                new FunnelStep("notices", links.recommendations().size(), ""),
                new FunnelStep(
                        "companies behind them",
                        outcomes.list().size(),
                        links.merges().isEmpty()
                                ? ""
                                : links.merges().size()
                                        + (links.merges().size() == 1
                                                ? " notice joined another"
                                                : " notices joined another")),
                new FunnelStep(
                        "companies with a candidate deal", candidates.size(), "compared and not far from a link"),
                new FunnelStep(
                        "companies with a linked deal",
                        linked.size(),
                        onlyReview == 0
                                ? ""
                                : onlyReview
                                        + (onlyReview == 1
                                                ? " more has links under review only"
                                                : " more have links under review only")),
                new FunnelStep(
                        "companies with a linked deal after the recommendation",
                        after,
                        Stream.of(
                                        unknown == 0 ? "" : "for " + unknown + " more the order is unknown",
                                        before <= 0
                                                ? ""
                                                : before
                                                        + (before == 1
                                                                ? " more has only deals before it, shown apart"
                                                                : " more have only deals before it, shown apart"))
                                .filter(n -> !n.isEmpty())
                                .collect(Collectors.joining("; "))),
                new FunnelStep(
                        "companies with a qualifying deal",
                        realized,
                        outcomes.count(OutcomeStatus.UNDETERMINED) == 0
                                ? ""
                                : outcomes.count(OutcomeStatus.UNDETERMINED)
                                        + (outcomes.count(OutcomeStatus.UNDETERMINED) == 1
                                                ? " more is undetermined"
                                                : " more are undetermined")));
    }

    private static Set<String> companies(Stream<Link> links) {
        return links.map(Link::companyId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<DealAssessment> linkedDeals(Outcome outcome) {
        return outcome.assessments().stream().filter(a -> a.link().decision() == Decision.LINK);
    }

    private long withDeal(java.util.function.Predicate<DealAssessment> condition) {
        return outcomes.list().stream()
                .filter(o -> linkedDeals(o).anyMatch(condition))
                .count();
    }

    /** The rate under other rules, each differing from this one in the point that it names. */
    List<RateLine> sensitivity() {
        Map<String, OutcomeRule> rules = new LinkedHashMap<>();
        rules.put(THIS_RULE, outcomes.rule());
        for (int months : new int[] {12, 24, 36, 60}) {
            rules.put(
                    "window of " + months + " months",
                    outcomes.rule().toBuilder().windowMonths(months).build());
        }
        rules.put("open window", outcomes.rule().toBuilder().openWindow().build());
        rules.put(
                "completed only",
                outcomes.rule().toBuilder().statuses(DealStatus.COMPLETED).build());
        rules.put(
                "signed or completed only",
                outcomes.rule().toBuilder()
                        .statuses(DealStatus.SIGNED, DealStatus.COMPLETED)
                        .build());
        rules.put(
                "announced too",
                outcomes.rule().toBuilder()
                        .statuses(DealStatus.ANNOUNCED, DealStatus.SIGNED, DealStatus.COMPLETED, DealStatus.UNKNOWN)
                        .build());
        rules.put(
                "stake of at least 10 %",
                outcomes.rule().toBuilder().minimumStakePercent(10).build());
        rules.put(
                "stake of at least 50 %",
                outcomes.rule().toBuilder().minimumStakePercent(50).build());
        rules.put(
                "ended deals never",
                outcomes.rule().toBuilder().ended(OutcomeRule.Ended.EXCLUDE).build());
        rules.put(
                "ended deals too, as signs of interest",
                outcomes.rule().toBuilder().ended(OutcomeRule.Ended.COUNT).build());
        rules.put(
                "certain links only",
                outcomes.rule().toBuilder()
                        .reviewLinks(OutcomeRule.ReviewLinks.IGNORE)
                        .build());
        rules.put(
                "links under review too",
                outcomes.rule().toBuilder()
                        .reviewLinks(OutcomeRule.ReviewLinks.COUNT)
                        .build());
        List<RateLine> lines = new ArrayList<>();
        rules.forEach((name, other) -> lines.add(line(name, other)));
        return lines;
    }

    private RateLine line(String name, OutcomeRule other) {
        Outcomes answers = outcomes.answers(other);
        boolean same = !name.equals(THIS_RULE) && other.equals(outcomes.rule());
        return RateLine.of(
                name,
                answers.rate(),
                Stream.of(same ? "as in this rule" : "", open(answers))
                        .filter(n -> !n.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    /** What is not decided, in words. */
    private static String open(Outcomes outcomes) {
        return Stream.of(OutcomeStatus.UNDETERMINED, OutcomeStatus.PENDING)
                .filter(s -> outcomes.count(s) > 0)
                .map(s -> outcomes.count(s) + " " + s.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /**
     * The rate by the demand on the links: certain ones only, those under review too, and the links drawn from their probabilities, with
     * a fixed seed; once more with the prior of this list, where that could be estimated.
     */
    List<RateLine> certainty() {
        List<RateLine> lines = new ArrayList<>();
        lines.add(line(
                "certain links only",
                outcomes.rule().toBuilder()
                        .reviewLinks(OutcomeRule.ReviewLinks.IGNORE)
                        .build()));
        lines.add(line(
                "links under review too",
                outcomes.rule().toBuilder()
                        .reviewLinks(OutcomeRule.ReviewLinks.COUNT)
                        .build()));
        if (!outcomes.list().isEmpty()) {
            LinkUncertainty uncertainty = outcomes.linkUncertainty();
            lines.add(drawn("links drawn from their probabilities", uncertainty, LinkUncertainty.Prior.MODEL, ""));
            outcomes.links()
                    .listed()
                    .filter(listed -> listed.bits() != 0)
                    .ifPresent(listed -> lines.add(drawn(
                            "the same with the prior of this list",
                            uncertainty,
                            LinkUncertainty.Prior.LIST,
                            "; " + listed + "; too low by the deals that linking missed")));
        }
        return lines;
    }

    private RateLine drawn(String name, LinkUncertainty uncertainty, LinkUncertainty.Prior prior, String note) {
        LinkUncertainty.Estimate estimate = uncertainty
                .estimate(SEED)
                .prior(prior)
                .draws(draws(outcomes.list().size()))
                .run();
        return RateLine.estimate(
                name,
                estimate.value(),
                estimate.interval(),
                estimate.draws() + " draws, seed " + estimate.seed() + note);
    }

    /** Fewer draws for many companies, whose rate is known closely anyway. */
    private static int draws(int companies) {
        return Math.max(500, Math.min(4000, 10_000_000 / companies));
    }

    /** The share of companies with a qualifying deal by time since the recommendation, with what competes with it. */
    List<Curve> curves() {
        FollowUps times = outcomes.followUps();
        if (times.list().isEmpty()) {
            return List.of();
        }
        List<Curve.Series> series = new ArrayList<>();
        series.add(series("qualifying deal", times.list()));
        List<String> rivals = new ArrayList<>();
        for (FollowUp.Event event : List.of(FollowUp.Event.BOUGHT_BY_OTHER, FollowUp.Event.DISSOLVED)) {
            if (times.list().stream().anyMatch(f -> f.event() == event)) {
                rivals.add(words(event));
                series.add(series(
                        words(event),
                        times.list().stream().map(f -> asked(f, event)).toList()));
            }
        }
        String note = "Aalen-Johansen estimate with log-log intervals over "
                + times.list().size() + " companies; "
                + (rivals.isEmpty() ? "" : "competing events: " + String.join(", ", rivals) + "; ")
                + (times.excluded().isEmpty()
                        ? ""
                        : "left out without a date or as undetermined: "
                                + times.excluded().size() + "; ")
                + "dates known to within " + times.mostImprecisionDays()
                + " days at worst, and counted by their middle";
        return List.of(new Curve("Share with a qualifying deal, by time since the first recommendation", note, series));
    }

    private static Curve.Series series(String name, List<FollowUp> times) {
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

    /** Of a time, what it says on one kind of event: that event in the deal's place, and any other as competing. */
    private static FollowUp asked(FollowUp time, FollowUp.Event event) {
        FollowUp.Event seen = time.event() == event
                ? FollowUp.Event.DEAL
                : time.event() == FollowUp.Event.CENSORED ? time.event() : FollowUp.Event.DISSOLVED;
        return new FollowUp(time.id(), time.days(), seen, time.earliestDays(), time.latestDays());
    }

    /** A kind of competing event in words. */
    static String words(FollowUp.Event event) {
        return event == FollowUp.Event.DISSOLVED ? "dissolved" : "bought by somebody else";
    }

    /** What ended the chance of a first qualifying deal, by company. */
    List<CompetingLine> competing() {
        List<CompetingLine> lines = new ArrayList<>();
        for (Outcome outcome : outcomes.list()) {
            String id = outcome.company().id();
            DealAssessment deal = outcomes.competing().get(id);
            if (deal != null) {
                int own = deal.link().party();
                String dealId = deal.link().dealId();
                lines.add(new CompetingLine(
                        id,
                        outcome.company().name(),
                        words(FollowUp.Event.BOUGHT_BY_OTHER),
                        deal.date(),
                        "deal " + dealId + " with "
                                + outcomes.links().deal(dealId).stream()
                                        .flatMap(d -> IntStream.range(
                                                        0, d.parties().size())
                                                .filter(i -> i != own)
                                                .mapToObj(
                                                        i -> d.parties().get(i).name()))
                                        .collect(Collectors.joining("; "))));
            }
            outcomes.competingEvents()
                    .of(id)
                    .forEach(e -> lines.add(new CompetingLine(
                            id, outcome.company().name(), words(e.event()), Optional.of(e.date()), e.told())));
        }
        return lines;
    }

    /** What the recommendations consist of; an attribute that no notice has is left out. */
    List<CorpusTable> corpus() {
        return Corpus.of(outcomes.links().recommendations()).tables().stream()
                .filter(t -> !t.rows().stream().allMatch(r -> r.value().equals("unknown")))
                .toList();
    }

    List<RuleLine> ruleLines() {
        List<RuleLine> lines = new ArrayList<>();
        outcomes.rule().describe().forEach((name, value) -> lines.add(new RuleLine(name, value)));
        lines.add(new RuleLine(
                "owners of parties",
                ownership.entries().isEmpty()
                        ? "no table given; each party goes by its own country"
                        : ownership.toString()));
        lines.add(new RuleLine("end of observation", outcomes.asOf() + ", " + asOfNote));
        return lines;
    }

    /** The files that the deals come from, with their counts. */
    List<String> sources() {
        Map<String, Long> files = outcomes.links().deals().stream()
                .map(d -> d.source().file())
                .filter(f -> !f.isEmpty())
                .collect(Collectors.groupingBy(f -> f, LinkedHashMap::new, Collectors.counting()));
        return files.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + (e.getValue() == 1 ? " deal)" : " deals)"))
                .toList();
    }

    List<RateLine> bounds() {
        List<RateLine> lines = new ArrayList<>();
        if (outcomes.count(OutcomeStatus.UNDETERMINED) > 0) {
            lines.add(RateLine.of("if no undetermined company had a qualifying deal", outcomes.lower()));
            lines.add(RateLine.of("if every undetermined company had one", outcomes.upper()));
        }
        Rate through = outcomes.followedThrough();
        if (outcomes.count(OutcomeStatus.PENDING) > 0 && through.n() > 0) {
            lines.add(RateLine.of("of the companies followed for the whole window", through));
        }
        return lines;
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (outcomes.list().isEmpty()) {
            warnings.add("there are no companies, so there is nothing to estimate");
        }
        int pending = outcomes.count(OutcomeStatus.PENDING);
        if (pending > 0) {
            warnings.add(pending + " of " + outcomes.list().size()
                    + " companies are pending: the rate counts what was found so far and can still rise");
        }
        long undated =
                outcomes.list().stream().filter(o -> o.recommended().isEmpty()).count();
        if (undated > 0) {
            warnings.add(undated + " of " + outcomes.list().size()
                    + " companies have no date of recommendation: whether a deal came after it cannot be told");
        }
        long blind = outcomes.list().stream()
                .flatMap(OutcomeTables::linkedDeals)
                .filter(a -> a.reasons().contains(DealJudge.NO_OTHER_SIDE))
                .count();
        if (blind > 0) {
            warnings.add("for " + blind
                    + " linked deals the source names no other side, so that they do not count; a rule with"
                    + " anyCounterparty() takes deals with anybody");
        }
        for (MergedDeal deal : outcomes.merged()) {
            warnings.add("one deal of several rows: " + deal);
        }
        if (!outcomes.suspects().isEmpty()) {
            warnings.add(outcomes.suspects().size() + " pairs of rows may report one deal and were left apart: "
                    + outcomes.suspects().stream().limit(5).collect(Collectors.joining("; "))
                    + (outcomes.suspects().size() > 5 ? "; …" : ""));
        }
        return warnings;
    }
}
