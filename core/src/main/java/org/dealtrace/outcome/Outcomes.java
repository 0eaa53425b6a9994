package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.LinkOrigin;
import org.dealtrace.Order;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.report.CountTable;
import org.dealtrace.report.Curve;
import org.dealtrace.report.FunnelStep;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.RateLine;
import org.dealtrace.report.RateTable;
import org.dealtrace.report.RuleLine;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.CorpusTable;
import org.dealtrace.study.CumulativeIncidence;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.FollowUps;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Rate;

/**
 * The outcomes of all companies under one rule, with what is needed to defend them.
 *
 * <p>The headline {@link #rate()} divides the companies with a qualifying deal by all companies, as a follow-up study of a sample
 * does. It is a count so far: companies still pending can be realized yet. {@link #lower()} and {@link #upper()} bound it for the
 * undetermined ones, and {@link #followedThrough()} takes only companies whose window is over, so that each was watched for the same
 * time.
 *
 * <p>Immutable.
 */
public final class Outcomes {

    /** Of the simulation in a report; any number will do, but always the same one. */
    private static final long SEED = 1;

    /** How many values of an attribute a report lists. */
    private static final int CORPUS_LINES = 30;

    private final Tracking tracking;
    private final OutcomeRule rule;
    private final LocalDate asOf;
    private final String asOfNote;
    private final List<Outcome> list;
    private final Map<String, DealAssessment> competing;
    private final Map<String, Outcome> byId = new LinkedHashMap<>();

    Outcomes(Tracking tracking, OutcomeRule rule, LocalDate asOf, String asOfNote) {
        this(tracking, rule, asOf, asOfNote, true);
    }

    private Outcomes(Tracking tracking, OutcomeRule rule, LocalDate asOf, String asOfNote, boolean explain) {
        this.tracking = tracking;
        this.rule = rule;
        this.asOf = asOf;
        this.asOfNote = asOfNote;
        Tracking.Evaluation evaluation = tracking.evaluate(rule, asOf, explain);
        this.list = List.copyOf(evaluation.outcomes());
        this.competing = Collections.unmodifiableMap(new LinkedHashMap<>(evaluation.competing()));
        for (Outcome outcome : list) {
            outcome.company().recommendations().forEach(r -> byId.putIfAbsent(r, outcome));
        }
        list.forEach(o -> byId.put(o.company().id(), o));
    }

    /** One outcome a company, in the order of {@link DealLinks#companies()}. */
    public List<Outcome> list() {
        return list;
    }

    /**
     * The outcome of one company.
     *
     * @param id the company's id, or the id of one of its recommendations
     * @throws IllegalArgumentException if no company or recommendation has this id
     */
    public Outcome outcome(String id) {
        Outcome outcome = byId.get(id);
        if (outcome == null) {
            throw new IllegalArgumentException("no company or recommendation has the id '" + id + "'");
        }
        return outcome;
    }

    /** The companies, deals and links that the outcomes are about; rows that report one deal are one deal here. */
    public DealLinks links() {
        return tracking.links();
    }

    public OutcomeRule rule() {
        return rule;
    }

    /** The end of observation. */
    public LocalDate asOf() {
        return asOf;
    }

    public int count(OutcomeStatus status) {
        return (int) list.stream().filter(o -> o.status() == status).count();
    }

    /** Companies with a qualifying deal, out of all. */
    public Rate rate() {
        return Rate.of(count(OutcomeStatus.REALIZED), list.size());
    }

    /** The rate if no undetermined company had a qualifying deal; equal to {@link #rate()}. */
    public Rate lower() {
        return rate();
    }

    /** The rate if every undetermined company had a qualifying deal. */
    public Rate upper() {
        return Rate.of(count(OutcomeStatus.REALIZED) + count(OutcomeStatus.UNDETERMINED), list.size());
    }

    /**
     * Companies with a qualifying deal, out of those whose whole window lies before the end of observation. Under an open window
     * there are none.
     */
    public Rate followedThrough() {
        List<Outcome> through = list.stream().filter(this::isFollowedThrough).toList();
        return Rate.of((int) through.stream().filter(Outcomes::isRealized).count(), through.size());
    }

    private boolean isFollowedThrough(Outcome outcome) {
        return rule.windowMonths().isPresent()
                && outcome.recommended()
                        .map(r -> !r.latest()
                                .plusMonths(rule.windowMonths().getAsInt())
                                .isAfter(asOf))
                        .orElse(false);
    }

    private static boolean isRealized(Outcome outcome) {
        return outcome.status() == OutcomeStatus.REALIZED;
    }

    /** Linked deals that do not lie after their company's recommendation, for showing apart; in the order of companies. */
    public List<DealAssessment> before() {
        return list.stream()
                .flatMap(o -> o.assessments().stream())
                .filter(a -> a.link().decision() == Decision.LINK && a.afterRecommendation() == Order.NO)
                .toList();
    }

    /**
     * By company id, the deal in which somebody whom the rule does not count took the company over, after its recommendation and
     * before any qualifying deal. For curves over time it is an event that competes with the outcome.
     */
    public Map<String, DealAssessment> competing() {
        return competing;
    }

    /** The deals that several rows report, with all rows and their conflicts. */
    public List<MergedDeal> merged() {
        return tracking.merged();
    }

    /** Pairs of rows that may report one deal and were left apart, with what keeps them apart. */
    public List<String> suspects() {
        return tracking.suspects();
    }

    /** The same facts under another rule. */
    public Outcomes under(OutcomeRule other) {
        return new Outcomes(tracking, other, asOf, asOfNote);
    }

    /** From notices to outcomes, how many are left at each step. */
    public List<FunnelStep> funnel() {
        DealLinks links = tracking.links();
        Set<String> candidates = companies(links.links().stream());
        Set<String> review = companies(links.links(Decision.REVIEW).stream());
        Set<String> linked = companies(links.links(Decision.LINK).stream());
        long onlyReview = review.stream().filter(id -> !linked.contains(id)).count();
        long after = withDeal(a -> a.afterRecommendation() == Order.YES);
        long unknown = list.stream()
                .filter(o -> linkedDeals(o).noneMatch(a -> a.afterRecommendation() == Order.YES)
                        && linkedDeals(o).anyMatch(a -> a.afterRecommendation() == Order.UNKNOWN))
                .count();
        long realized = count(OutcomeStatus.REALIZED);
        return List.of(
                new FunnelStep("notices", links.recommendations().size(), ""),
                new FunnelStep(
                        "companies behind them",
                        list.size(),
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
                        onlyReview == 0 ? "" : onlyReview + " more have links under review only"),
                new FunnelStep(
                        "companies with a linked deal after the recommendation",
                        after,
                        Stream.of(
                                        unknown == 0 ? "" : "for " + unknown + " more the order is unknown",
                                        before().isEmpty()
                                                ? ""
                                                : "not after it, and shown apart: "
                                                        + before().stream()
                                                                .map(a ->
                                                                        a.link().dealId())
                                                                .distinct()
                                                                .limit(20)
                                                                .collect(Collectors.joining(", "))
                                                        + (before().size() > 20 ? ", …" : ""))
                                .filter(n -> !n.isEmpty())
                                .collect(Collectors.joining("; "))),
                new FunnelStep(
                        "companies with a qualifying deal",
                        realized,
                        count(OutcomeStatus.UNDETERMINED) == 0
                                ? ""
                                : count(OutcomeStatus.UNDETERMINED) + " more are undetermined"));
    }

    private static Set<String> companies(Stream<Link> links) {
        return links.map(Link::companyId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<DealAssessment> linkedDeals(Outcome outcome) {
        return outcome.assessments().stream().filter(a -> a.link().decision() == Decision.LINK);
    }

    private long withDeal(java.util.function.Predicate<DealAssessment> condition) {
        return list.stream().filter(o -> linkedDeals(o).anyMatch(condition)).count();
    }

    /** The rate under other rules, each differing from this one in the point that it names. */
    public List<RateLine> sensitivity() {
        Map<String, OutcomeRule> rules = new LinkedHashMap<>();
        rules.put("this rule", rule);
        for (int months : new int[] {12, 24, 36, 60}) {
            rules.put(
                    "window of " + months + " months",
                    rule.toBuilder().windowMonths(months).build());
        }
        rules.put("open window", rule.toBuilder().openWindow().build());
        rules.put(
                "completed only",
                rule.toBuilder().statuses(DealStatus.COMPLETED).build());
        rules.put(
                "signed or completed only",
                rule.toBuilder()
                        .statuses(DealStatus.SIGNED, DealStatus.COMPLETED)
                        .build());
        rules.put(
                "announced too",
                rule.toBuilder()
                        .statuses(DealStatus.ANNOUNCED, DealStatus.SIGNED, DealStatus.COMPLETED, DealStatus.UNKNOWN)
                        .build());
        rules.put(
                "stake of at least 10 %",
                rule.toBuilder().minimumStakePercent(10).build());
        rules.put(
                "stake of at least 50 %",
                rule.toBuilder().minimumStakePercent(50).build());
        rules.put(
                "ended deals never",
                rule.toBuilder().ended(OutcomeRule.Ended.EXCLUDE).build());
        rules.put(
                "ended deals too, as signs of interest",
                rule.toBuilder().ended(OutcomeRule.Ended.COUNT).build());
        rules.put(
                "certain links only",
                rule.toBuilder().reviewLinks(OutcomeRule.ReviewLinks.IGNORE).build());
        rules.put(
                "links under review too",
                rule.toBuilder().reviewLinks(OutcomeRule.ReviewLinks.COUNT).build());
        List<RateLine> lines = new ArrayList<>();
        rules.forEach((name, other) -> lines.add(line(name, other)));
        return lines;
    }

    /** The same facts under another rule, without reasons. */
    private Outcomes answers(OutcomeRule other) {
        return new Outcomes(tracking, other, asOf, asOfNote, false);
    }

    private RateLine line(String name, OutcomeRule other) {
        Outcomes outcomes = other.equals(rule) ? this : answers(other);
        return RateLine.of(name, outcomes.rate(), outcomes.open());
    }

    /** What is not decided, in words. */
    private String open() {
        return Stream.of(OutcomeStatus.UNDETERMINED, OutcomeStatus.PENDING)
                .filter(s -> count(s) > 0)
                .map(s -> count(s) + " " + s.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /**
     * The rate by the demand on the links: certain ones only, those under review too, and the links drawn from their probabilities, with
     * a fixed seed.
     */
    public List<RateLine> certainty() {
        List<RateLine> lines = new ArrayList<>();
        lines.add(line(
                "certain links only",
                rule.toBuilder().reviewLinks(OutcomeRule.ReviewLinks.IGNORE).build()));
        lines.add(line(
                "links under review too",
                rule.toBuilder().reviewLinks(OutcomeRule.ReviewLinks.COUNT).build()));
        if (!list.isEmpty()) {
            LinkUncertainty.Estimate estimate =
                    linkUncertainty().estimate(SEED).draws(draws(list.size())).run();
            lines.add(RateLine.estimate(
                    "links drawn from their probabilities",
                    estimate.value(),
                    estimate.interval(),
                    estimate.draws() + " draws, seed " + estimate.seed()));
        }
        return lines;
    }

    /** Fewer draws for many companies, whose rate is known closely anyway. */
    private static int draws(int companies) {
        return Math.max(500, Math.min(4000, 10_000_000 / companies));
    }

    /**
     * What uncertain links do to the rate, for estimates with a seed, a population or a judged sample of the user's: every deal that
     * qualifies if its link is right, and lies no later than the end of observation.
     */
    public LinkUncertainty linkUncertainty() {
        Outcomes withReview = under(
                rule.toBuilder().reviewLinks(OutcomeRule.ReviewLinks.COUNT).build());
        List<LinkUncertainty.Evidence> evidence = new ArrayList<>();
        for (Outcome outcome : withReview.list) {
            if (outcome.status() != OutcomeStatus.REALIZED) {
                continue;
            }
            for (DealAssessment assessment : outcome.assessments()) {
                boolean seen =
                        assessment.date().map(d -> !d.latest().isAfter(asOf)).orElse(true);
                if (assessment.qualifies() == Order.YES && seen) {
                    Link link = assessment.link();
                    evidence.add(new LinkUncertainty.Evidence(
                            link.companyId(), link.dealId(), link.party(), probability(link), link.decision()));
                }
            }
        }
        return LinkUncertainty.of(list.stream().map(o -> o.company().id()).toList(), evidence);
    }

    private static double probability(Link link) {
        return link.origin() == LinkOrigin.REVIEWER && link.decision() == Decision.LINK ? 1 : link.probability();
    }

    /** The rate by the company's first country. */
    public RateTable byCountry() {
        return groups(
                "country",
                "",
                o -> o.company().countries().stream()
                        .limit(1)
                        .map(Country::code)
                        .toList());
    }

    /** The rate by technology field; a company with several fields counts in each. */
    public RateTable byField() {
        return groups(
                "field",
                "a company with several fields counts in each of them",
                o -> o.company().fields());
    }

    /** The rate by the year of the first recommendation. */
    public RateTable byYear() {
        return groups(
                "year of the first recommendation",
                "",
                o -> o.recommended().stream().map(r -> String.valueOf(r.year())).toList());
    }

    /**
     * The rate by any attribute.
     *
     * @param title what divides the companies
     * @param note what a reader must know; can be empty
     * @param values the groups that an outcome belongs to; none for "not known"
     */
    public RateTable groups(String title, String note, Function<Outcome, List<String>> values) {
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
        List<RateLine> lines = new ArrayList<>();
        groups.forEach((value, members) -> lines.add(RateLine.of(value, rate(members))));
        if (!unknown.isEmpty()) {
            lines.add(RateLine.of("not known", rate(unknown)));
        }
        return new RateTable(title, note, lines);
    }

    /** How long each company was watched and what ended the watch, for the curves of {@link org.dealtrace.study}. */
    public FollowUps followUps() {
        List<FollowUps.CompetingEvent> events = new ArrayList<>();
        competing.forEach((id, deal) -> deal.date()
                .ifPresent(d -> events.add(new FollowUps.CompetingEvent(id, FollowUp.Event.BOUGHT_BY_OTHER, d))));
        return FollowUps.from(list).competing(events).build();
    }

    /** The share of companies with a qualifying deal by time since the recommendation, with what competes with it. */
    private List<Curve> curves() {
        FollowUps times = followUps();
        if (times.list().isEmpty()) {
            return List.of();
        }
        List<Curve.Series> series = new ArrayList<>();
        series.add(series("qualifying deal", times.list()));
        if (times.list().stream().anyMatch(f -> f.event().competes())) {
            series.add(series(
                    "taken over by somebody else",
                    times.list().stream().map(Outcomes::swapped).toList()));
        }
        String note = "Aalen-Johansen estimate with log-log intervals over "
                + times.list().size() + " companies; "
                + (series.size() > 1 ? "being taken over by somebody else competes; " : "")
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

    /** The competing event in the deal's place, for its own curve. */
    private static FollowUp swapped(FollowUp time) {
        FollowUp.Event event = time.event().competes()
                ? FollowUp.Event.DEAL
                : time.event() == FollowUp.Event.DEAL ? FollowUp.Event.BOUGHT_BY_OTHER : time.event();
        return new FollowUp(time.id(), time.days(), event, time.earliestDays(), time.latestDays());
    }

    private static Rate rate(List<Outcome> members) {
        return Rate.of((int) members.stream().filter(Outcomes::isRealized).count(), members.size());
    }

    /** The report of these outcomes, complete. */
    public OutcomeReport report() {
        return reportBuilder().build();
    }

    /** The report of these outcomes under a heading. */
    public OutcomeReport report(String title) {
        return reportBuilder().title(title).build();
    }

    /** The report of these outcomes, still open for changes: a heading, the sources as they should be cited, a part left out. */
    public OutcomeReport.Builder reportBuilder() {
        return OutcomeReport.builder(asOf, tracking.links(), list, rate())
                .inputs(Stream.concat(links().inputs().stream(), tracking.ownership().input().stream())
                        .toList())
                .rule(ruleLines())
                .sources(sources())
                .classifiers(tracking.classifiers())
                .bounds(bounds())
                .certainty(certainty())
                .sensitivity(sensitivity())
                .groups(Stream.of(byCountry(), byField(), byYear())
                        .filter(t -> t.lines().size() > 1)
                        .toList())
                .curves(curves())
                .funnel(funnel())
                .corpus(corpus())
                .warnings(warnings());
    }

    /** What the recommendations consist of; an attribute that no notice has is left out. */
    private List<CountTable> corpus() {
        List<CountTable> tables = new ArrayList<>();
        for (CorpusTable table : Corpus.of(links().recommendations()).tables()) {
            if (table.rows().stream().allMatch(r -> r.value().equals("unknown"))) {
                continue;
            }
            List<CountTable.Line> lines = table.rows().stream()
                    .limit(CORPUS_LINES)
                    .map(r -> new CountTable.Line(r.value(), r.count(), OptionalDouble.of(r.share())))
                    .toList();
            int more = table.rows().size() - lines.size();
            tables.add(new CountTable(
                    "notices by " + table.title(),
                    Stream.of(table.note(), more > 0 ? more + " further values are not shown" : "")
                            .filter(n -> !n.isEmpty())
                            .collect(Collectors.joining("; ")),
                    lines));
        }
        return tables;
    }

    private List<RuleLine> ruleLines() {
        List<RuleLine> lines = new ArrayList<>();
        rule.describe().forEach((name, value) -> lines.add(new RuleLine(name, value)));
        lines.add(new RuleLine(
                "owners of parties",
                tracking.ownership().entries().isEmpty()
                        ? "no table given; each party goes by its own country"
                        : tracking.ownership().toString()));
        lines.add(new RuleLine("end of observation", asOf + ", " + asOfNote));
        return lines;
    }

    /** The files that the deals come from, with their counts. */
    private List<String> sources() {
        Map<String, Long> files = links().deals().stream()
                .map(d -> d.source().file())
                .filter(f -> !f.isEmpty())
                .collect(Collectors.groupingBy(f -> f, LinkedHashMap::new, Collectors.counting()));
        return files.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + (e.getValue() == 1 ? " deal)" : " deals)"))
                .toList();
    }

    private List<RateLine> bounds() {
        List<RateLine> lines = new ArrayList<>();
        if (count(OutcomeStatus.UNDETERMINED) > 0) {
            lines.add(RateLine.of("if no undetermined company had a qualifying deal", lower()));
            lines.add(RateLine.of("if every undetermined company had one", upper()));
        }
        Rate through = followedThrough();
        if (count(OutcomeStatus.PENDING) > 0 && through.n() > 0) {
            lines.add(RateLine.of("of the companies followed for the whole window", through));
        }
        return lines;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (list.isEmpty()) {
            warnings.add("there are no companies, so there is nothing to estimate");
        }
        int pending = count(OutcomeStatus.PENDING);
        if (pending > 0) {
            warnings.add(pending + " of " + list.size()
                    + " companies are pending: the rate counts what was found so far and can still rise");
        }
        long undated = list.stream().filter(o -> o.recommended().isEmpty()).count();
        if (undated > 0) {
            warnings.add(undated + " of " + list.size()
                    + " companies have no date of recommendation: whether a deal came after it cannot be told");
        }
        long blind = list.stream()
                .flatMap(Outcomes::linkedDeals)
                .filter(a -> a.reasons().contains(DealJudge.NO_OTHER_SIDE))
                .count();
        if (blind > 0) {
            warnings.add("for " + blind
                    + " linked deals the source names no other side, so that they do not count; a rule with"
                    + " anyCounterparty() takes deals with anybody");
        }
        for (MergedDeal deal : merged()) {
            warnings.add("one deal of several rows: " + deal);
        }
        if (!suspects().isEmpty()) {
            warnings.add(suspects().size() + " pairs of rows may report one deal and were left apart: "
                    + suspects().stream().limit(5).collect(Collectors.joining("; "))
                    + (suspects().size() > 5 ? "; …" : ""));
        }
        return warnings;
    }

    /** The companies with their outcomes, and the counts; {@link #report()} says more. */
    @Override
    public String toString() {
        return OutcomeReport.builder(asOf, tracking.links(), list, rate())
                .title("Outcomes")
                .inputs(List.of())
                .bounds(bounds())
                .build()
                .toString();
    }
}
