package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Order;
import org.dealtrace.Outcome;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.study.IntervalMethod;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Trust;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import org.dealtrace.study.StratifiedRate;

/**
 * Whether 95 % intervals hold the truth 95 % of the time: over many simulated worlds, each with another seed and another true rate
 * between 10 and 60 %.
 */
final class CoverageCheck {

    /** Thresholds only name the decisions here; the interval uses the probabilities. */
    private static final double LINK_ABOVE = 0.95;

    private static final double REVIEW_ABOVE = 0.2;

    /** How far apart the scores of right and wrong links lie, in standard deviations: a good but imperfect matcher. */
    private static final double SEPARATION = 2;

    /** Companies without a deal that a judge looks up by hand. */
    private static final int JUDGED = 40;

    private final LinkQuality quality = new LinkQuality();
    private final long seed;
    private final int runs;
    private final IntConsumer progress;
    private final Map<List<String>, Coverage.Tally> tallies = new LinkedHashMap<>();

    CoverageCheck(long seed, int runs, IntConsumer progress) {
        this.seed = seed;
        this.runs = runs;
        this.progress = progress;
    }

    static WorldSettings settings(long seed, int run) {
        double share = 0.1 + 0.5 * WorldRandom.at(seed, "true rate", run).unit();
        return WorldSettings.study(seed * 1_000_003 + run).withDealShare(share);
    }

    private void add(
            String question, String method, org.dealtrace.study.Interval interval, double estimate, double truth) {
        tallies.computeIfAbsent(List.of(question, method), k -> new Coverage.Tally())
                .add(interval, estimate, truth);
    }

    private List<Coverage> results() {
        List<Coverage> results = new ArrayList<>();
        tallies.forEach((key, tally) -> results.add(tally.result(key.get(0), key.get(1))));
        tallies.clear();
        return results;
    }

    /** Outcomes are known without error; companies are drawn from the list of all. */
    List<Coverage> known() {
        for (int run = 0; run < runs; run++) {
            List<TrueParty> parties =
                    SimulatedWorld.generate(settings(seed, run)).parties().toList();
            Map<String, Boolean> realized =
                    parties.stream().collect(Collectors.toMap(TrueParty::id, TrueParty::realized));
            Predicate<String> success = id -> realized.getOrDefault(id, false);
            double truth = (double) parties.stream().filter(TrueParty::realized).count() / parties.size();
            SampleFrame frame = SampleFrame.of(
                    parties, TrueParty::id, "country", p -> p.country().code());
            for (int n : new int[] {30, 100}) {
                Rate rate = Sample.draw(frame, n, seed + run).rate(success);
                for (IntervalMethod method : List.of(
                        IntervalMethod.WILSON_FINITE,
                        IntervalMethod.HYPERGEOMETRIC,
                        IntervalMethod.WILSON,
                        IntervalMethod.CLOPPER_PEARSON,
                        IntervalMethod.WALD)) {
                    add(
                            n + " drawn",
                            method.label(),
                            rate.with(method).interval(),
                            rate.value().orElseThrow(),
                            truth);
                }
            }
            StratifiedRate stratified = Sample.drawStratified(frame, 60, Sample.Allocation.PROPORTIONAL, seed + run)
                    .stratifiedRate(success);
            add(
                    "60 drawn, stratified by country",
                    "stratified Wilson",
                    stratified.interval(),
                    stratified.value(),
                    truth);
            progress.accept(run + 1);
        }
        return results();
    }

    /** What is found of each company is a probability, simulated to be calibrated; a share of the companies is not certain. */
    List<Coverage> calibratedLinks() {
        for (int run = 0; run < runs; run++) {
            WorldSettings settings = settings(seed, run);
            List<TrueParty> parties =
                    SimulatedWorld.generate(settings).parties().toList();
            double truth = (double) parties.stream().filter(TrueParty::realized).count() / parties.size();
            SampleFrame frame =
                    SampleFrame.of(parties.stream().map(TrueParty::id).toList());
            for (double uncertain : new double[] {0.1, 0.3, 1}) {
                Map<String, Evidence> evidence = evidence(parties, settings.dealShare(), uncertain, run);
                for (int n : new int[] {30, 100, parties.size()}) {
                    List<String> drawn = Sample.draw(frame, n, seed + run).drawn();
                    LinkUncertainty links = LinkUncertainty.of(
                            drawn,
                            drawn.stream()
                                    .filter(evidence::containsKey)
                                    .map(evidence::get)
                                    .toList());
                    for (Trust trust : Trust.values()) {
                        LinkUncertainty.Estimate estimate = links.estimate(seed + run)
                                .population(parties.size())
                                .draws(1000)
                                .trust(trust)
                                .run();
                        String question = (n == parties.size() ? "all" : n + " drawn") + ", "
                                + Math.round(100 * uncertain) + " % uncertain";
                        add(
                                question,
                                trust == Trust.CALIBRATED ? "links drawn" : "links drawn, guarded",
                                estimate.interval(),
                                estimate.value(),
                                truth);
                    }
                }
            }
            progress.accept(run + 1);
        }
        return results();
    }

    /**
     * For an uncertain company a score, normal with another mean for right links than for wrong ones, becomes a probability by Bayes'
     * rule with the world's rate; so of the links with probability q, a share q is right. For a certain one the truth is known.
     */
    private Map<String, Evidence> evidence(List<TrueParty> parties, double share, double uncertain, int run) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        double prior = StrictMath.log(share / (1 - share));
        for (int i = 0; i < parties.size(); i++) {
            TrueParty party = parties.get(i);
            WorldRandom random = WorldRandom.at(seed, "evidence " + uncertain, run * 100_000L + i);
            double probability = party.realized() ? 1 : 0;
            if (random.chance(uncertain)) {
                double score = random.normal() + (party.realized() ? SEPARATION / 2 : -SEPARATION / 2);
                probability = 1 / (1 + StrictMath.exp(-(prior + SEPARATION * score)));
            }
            if (probability > 0) {
                Decision decision = probability >= LINK_ABOVE
                        ? Decision.LINK
                        : probability >= REVIEW_ABOVE ? Decision.REVIEW : Decision.NO_LINK;
                evidence.put(party.id(), new Evidence(party.id(), "D-" + party.id(), 0, probability, decision));
            }
        }
        return evidence;
    }

    /**
     * The whole way: a world's notices and deals go through the real linker and tracker, companies are drawn from those that the linker
     * resolved, and a judge who knows the truth looks up some of those without a deal.
     *
     * <p>The truth is that of the parties, which the linker never sees: notices of one party that it kept apart, and notices of two that
     * it took together, are its errors too.
     */
    List<Coverage> endToEnd() {
        DealLinker linker = DealLinker.standard();
        OutcomeRule rule = OutcomeRule.standard().toBuilder()
                .reviewLinks(OutcomeRule.ReviewLinks.COUNT)
                .build();
        for (int run = 0; run < runs; run++) {
            SimulatedWorld world = SimulatedWorld.generate(settings(seed, run));
            Map<String, TrueParty> partyByNotice = new LinkedHashMap<>();
            List<TrueParty> parties = world.parties().toList();
            parties.forEach(p -> p.recommendations().forEach(r -> partyByNotice.put(r, p)));
            double truth = (double) parties.stream().filter(TrueParty::realized).count() / parties.size();
            DealLinks links =
                    linker.link(world.recommendations().toList(), world.deals().toList());
            quality.add(world, links, partyByNotice);
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            OutcomeTracker.builder()
                    .rule(rule)
                    .ownership(OwnershipTable.of(world.ownership().toList()))
                    .asOf(SimulatedWorld.AS_OF)
                    .build()
                    .track(links)
                    .list()
                    .forEach(o -> outcomes.put(o.company().id(), o));
            SampleFrame frame = SampleFrame.ofCompanies(links.companies());
            for (int n : new int[] {30, 100, frame.size()}) {
                List<String> drawn = Sample.draw(frame, n, seed + run).drawn();
                endToEnd(drawn, frame.size(), outcomes, partyByNotice, truth, run);
            }
            judged(frame, outcomes, partyByNotice, truth, run);
            progress.accept(run + 1);
        }
        return results();
    }

    private void endToEnd(
            List<String> drawn,
            int size,
            Map<String, Outcome> outcomes,
            Map<String, TrueParty> partyByNotice,
            double truth,
            int run) {
        List<Outcome> looked = drawn.stream()
                .map(id -> Objects.requireNonNull(outcomes.get(id)))
                .toList();
        String question = drawn.size() == size ? "all" : drawn.size() + " drawn";
        LinkUncertainty links = LinkUncertainty.of(looked);
        Rate certain = Rate.ofSample(links.certain().successes(), drawn.size(), size);
        add(
                question,
                "links taken for certain: exact hypergeometric",
                certain.interval(),
                certain.value().orElseThrow(),
                truth);

        // Companies without any deal that may count, in the order of the draw, so that the first ones are a random
        // sample.
        List<Outcome> without = looked.stream()
                .filter(o -> o.assessments().stream().noneMatch(a -> a.qualifies() == Order.YES))
                .toList();
        int judged = Math.min(without.size(), JUDGED);
        int found = (int) without.subList(0, judged).stream()
                .filter(o -> realized(o, partyByNotice))
                .count();
        for (Trust trust : Trust.values()) {
            LinkUncertainty.Estimate estimate = links.estimate(seed + run)
                    .population(size)
                    .missed(found, judged)
                    .draws(1000)
                    .trust(trust)
                    .run();
            add(
                    question,
                    "links drawn" + (trust == Trust.GUARDED ? ", guarded" : "") + ", missed ones from " + JUDGED
                            + " judged",
                    estimate.interval(),
                    estimate.value(),
                    truth);
        }
    }

    /**
     * Without any trust in probabilities: companies are divided by the best link that they have, some of each part are looked up by hand,
     * and the parts are weighed.
     */
    private void judged(
            SampleFrame companies,
            Map<String, Outcome> outcomes,
            Map<String, TrueParty> partyByNotice,
            double truth,
            int run) {
        SampleFrame frame = SampleFrame.of(
                companies.units(),
                SampleFrame.Unit::id,
                "certainty",
                u -> certainty(Objects.requireNonNull(outcomes.get(u.id()))));
        Map<String, Integer> counts = new LinkedHashMap<>();
        frame.units().forEach(u -> counts.merge(u.stratum(), 1, Integer::sum));
        counts.replaceAll((part, size) -> Math.min(size, part.equals("none") ? JUDGED : JUDGED / 2));
        StratifiedRate rate = Sample.drawStratified(frame, counts, seed + run)
                .stratifiedRate(id -> realized(Objects.requireNonNull(outcomes.get(id)), partyByNotice));
        add(
                "all",
                JUDGED / 2 + " of the linked, " + JUDGED / 2 + " of the doubtful, " + JUDGED
                        + " others judged: stratified Wilson",
                rate.interval(),
                rate.value(),
                truth);
    }

    private static String certainty(Outcome outcome) {
        List<Decision> decisions = outcome.assessments().stream()
                .filter(a -> a.qualifies() == Order.YES)
                .map(a -> a.link().decision())
                .toList();
        return decisions.contains(Decision.LINK) ? "linked" : decisions.isEmpty() ? "none" : "review";
    }

    private static boolean realized(Outcome outcome, Map<String, TrueParty> partyByNotice) {
        return outcome.company().recommendations().stream()
                .anyMatch(r -> Objects.requireNonNull(partyByNotice.get(r)).realized());
    }

    /** How well the links of the worlds so far were made. */
    LinkQuality quality() {
        return quality;
    }
}
