package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.Truth;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.study.Headline;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;

/**
 * Coverage over worlds whose notices and deals went through the real linker and tracker. The truth is that of the
 * parties, which the linker never sees. Companies are drawn from those that the linker resolved. A judge who knows the
 * truth looks up some of them, or some links.
 */
final class LinkedCoverage {

    private static final int DRAWN = 100;

    /** Companies without a deal that a judge looks up by hand. */
    private static final int JUDGED = 40;

    /** Links that a judge looks up in each band of probability. */
    private static final int JUDGED_LINKS = 30;

    private static final String ALL = "all";
    private static final double[] BANDS = {0, 0.5, 0.9, 1};

    private static final OutcomeRule RULE = OutcomeRule.standard().toBuilder()
            .reviewLinks(OutcomeRule.ReviewLinks.COUNT)
            .build();

    private final long seed;
    private final Coverage.Table table = new Coverage.Table();
    private final LinkQuality quality = new LinkQuality();

    LinkedCoverage(long seed) {
        this.seed = seed;
    }

    List<Coverage> results() {
        return table.rows();
    }

    /** How well the links of the worlds were made. */
    LinkQuality quality() {
        return quality;
    }

    /**
     * A company that the linker resolved.
     *
     * @param realized whether one of the parties behind it truly has the outcome
     * @param deals that count if their link is right
     */
    private record Found(String id, boolean realized, List<FoundDeal> deals) {}

    /** A deal of a company, and whether it truly is one of a party behind it. */
    private record FoundDeal(Link link, boolean right) {}

    /** Links, tracks and studies one world. */
    void add(int run, int notices) {
        SimulatedWorld world = CoverageCheck.world(seed, run, notices);
        GroundTruth truth = new GroundTruth(world);
        DealLinks links = DealLinker.standard()
                .link(world.recommendations(), world.deals().list());
        quality.add(truth, links);
        OutcomeTracker.Builder tracker = OutcomeTracker.builder()
                .ownership(OwnershipTable.of(world.deals().ownership()))
                .asOf(SimulatedWorld.AS_OF);
        Headline whole = tracker.build().track(links).headline();
        SampleFrame frame = SampleFrame.ofCompanies(links.companies());
        Set<String> notDrawn =
                links.companies().stream().map(c -> c.id()).collect(Collectors.toCollection(HashSet::new));
        Sample.draw(frame, Math.min(DRAWN, frame.size()), seed + run).drawn().forEach(notDrawn::remove);
        Headline drawn = tracker.population(frame.size())
                .build()
                .track(links.without(notDrawn))
                .headline();
        Outcomes tracked = tracker.rule(RULE).build().track(links);
        new Study(run, world.rate(), found(world, truth, tracked), whole, drawn).run();
    }

    private static List<Found> found(SimulatedWorld world, GroundTruth truth, Outcomes tracked) {
        Map<String, Set<String>> partiesByDeal = new HashMap<>();
        world.deals()
                .links()
                .forEach(l -> partiesByDeal
                        .computeIfAbsent(l.dealId(), d -> new HashSet<>())
                        .add(l.partyId()));
        // A deal of several rows is the deal of each of them.
        tracked.merged()
                .forEach(m -> m.rows()
                        .forEach(row -> partiesByDeal
                                .computeIfAbsent(m.deal().id(), d -> new HashSet<>())
                                .addAll(Set.copyOf(partiesByDeal.getOrDefault(row.id(), Set.of())))));
        List<Found> companies = new ArrayList<>();
        for (Outcome outcome : tracked.list()) {
            Set<TrueParty> parties = truth.behind(outcome.company());
            Set<String> ids = parties.stream().map(TrueParty::id).collect(Collectors.toSet());
            List<FoundDeal> deals = outcome.assessments().stream()
                    .filter(a -> a.qualifies() == Truth.YES)
                    .map(DealAssessment::link)
                    .map(l -> new FoundDeal(
                            l, !Collections.disjoint(ids, partiesByDeal.getOrDefault(l.dealId(), Set.of()))))
                    .toList();
            companies.add(new Found(outcome.company().id(), parties.stream().anyMatch(TrueParty::realized), deals));
        }
        return companies;
    }

    /** What a study of one world finds. */
    private final class Study {

        private final int run;
        private final double truth;
        private final Map<String, Found> companies = new LinkedHashMap<>();
        private final Headline whole;
        private final Headline drawn;
        private final Set<FoundDeal> judged = new HashSet<>();

        Study(int run, double truth, List<Found> companies, Headline whole, Headline drawn) {
            this.run = run;
            this.truth = truth;
            companies.forEach(c -> this.companies.put(c.id(), c));
            this.whole = whole;
            this.drawn = drawn;
        }

        void run() {
            SampleFrame frame = SampleFrame.of(companies.keySet());
            List<JudgedLinks> bands = judgedLinks();
            study("100 drawn", Sample.draw(frame, DRAWN, seed + run).drawn(), drawn, bands);
            study(ALL, Sample.draw(frame, frame.size(), seed + run).drawn(), whole, bands);
        }

        private void study(String question, List<String> ids, Headline headline, List<JudgedLinks> bands) {
            List<Found> looked = ids.stream()
                    .map(id -> Objects.requireNonNull(companies.get(id)))
                    .toList();
            LinkUncertainty links = links(looked, Set.of());
            Rate certain = Rate.ofSample(links.certain().successes(), looked.size(), companies.size());
            table.add(
                    question,
                    "nothing judged, links taken for certain: exact hypergeometric",
                    certain.interval(),
                    certain.value().orElseThrow(),
                    truth);
            // where only a range is known, its middle is the estimate
            double middle = (headline.interval().low() + headline.interval().high()) / 2;
            table.add(
                    question,
                    "nothing judged: headline",
                    headline.interval(),
                    headline.share().orElse(middle),
                    truth);
            // In the order of the draw, so that the first ones are a random sample.
            Map<String, Boolean> searched = looked.stream()
                    .filter(c -> c.deals().isEmpty())
                    .limit(JUDGED)
                    .collect(Collectors.toMap(Found::id, Found::realized));
            add(
                    question,
                    JUDGED + " companies without judged: links drawn",
                    links.estimate(seed + run)
                            .population(companies.size())
                            .searched(searched)
                            .draws(1000)
                            .run());
            add(
                    question,
                    JUDGED_LINKS + " links of each of three bands and " + JUDGED
                            + " companies without judged: links drawn",
                    links(looked, judged)
                            .estimate(seed + run)
                            .population(companies.size())
                            .searched(searched)
                            .judged(bands)
                            .draws(1000)
                            .run());
        }

        private void add(String question, String method, LinkUncertainty.Estimate estimate) {
            table.add(question, method, estimate.interval(), estimate.value(), truth);
        }

        private LinkUncertainty links(List<Found> looked, Set<FoundDeal> known) {
            List<Evidence> evidence = new ArrayList<>();
            for (Found company : looked) {
                for (FoundDeal deal : company.deals()) {
                    Judgement judgement =
                            !known.contains(deal) ? Judgement.NONE : deal.right() ? Judgement.RIGHT : Judgement.WRONG;
                    Link link = deal.link();
                    evidence.add(new Evidence(
                            company.id(), link.dealId(), link.party(), link.probability(), link.decision(), judgement));
                }
            }
            return LinkUncertainty.of(looked.stream().map(Found::id).toList(), evidence);
        }

        /** Draws some links of each band of probability and judges them. */
        private List<JudgedLinks> judgedLinks() {
            List<JudgedLinks> bands = new ArrayList<>();
            for (int b = 0; b + 1 < BANDS.length; b++) {
                double from = BANDS[b];
                double to = BANDS[b + 1];
                List<FoundDeal> band = companies.values().stream()
                        .flatMap(c -> c.deals().stream())
                        .filter(d -> d.link().probability() >= from && (d.link().probability() < to || to == 1))
                        .toList();
                int[] order = WorldRandom.at(seed, "judge band " + b, run).permutation(band.size());
                int some = Math.min(JUDGED_LINKS, order.length);
                int right = 0;
                for (int i = 0; i < some; i++) {
                    judged.add(band.get(order[i]));
                    right += band.get(order[i]).right() ? 1 : 0;
                }
                bands.add(new JudgedLinks(from, to, some, right));
            }
            return bands;
        }
    }
}
