package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.Truth;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;

/**
 * What the real linker and tracker made of one world, beside the truth.
 *
 * <p>The truth is that of the parties, which the linker never sees: notices of one party that it kept apart, and
 * notices of two that it took together, are its errors too.
 *
 * @param seed the seed of the check
 * @param run which of its worlds
 * @param truth the rate of the parties
 * @param companies what the linker resolved
 * @param whole the headline of the study of all companies
 * @param drawn the headline of the study of 100 companies drawn from them
 * @param quality how well the links were made
 */
record LinkedWorld(
        long seed, int run, double truth, List<Found> companies, Quoted whole, Quoted drawn, LinkQuality quality) {

    /** Companies of the smaller study. */
    static final int DRAWN = 100;

    private static final OutcomeRule RULE = OutcomeRule.standard().toBuilder()
            .reviewLinks(OutcomeRule.ReviewLinks.COUNT)
            .build();

    LinkedWorld {
        companies = List.copyOf(companies);
    }

    /**
     * A company.
     *
     * @param id its id
     * @param realized whether one of the parties behind it truly has the outcome
     * @param deals the deals found of it that count if the link is right
     */
    record Found(String id, boolean realized, List<FoundDeal> deals) {
        Found {
            deals = List.copyOf(deals);
        }
    }

    /**
     * A deal found of a company.
     *
     * @param dealId the deal
     * @param party which of its parties was linked
     * @param probability of the link
     * @param decision about it
     * @param right whether the deal truly is one of a party behind the company
     */
    record FoundDeal(String dealId, int party, double probability, Decision decision, boolean right) {}

    /**
     * The headline that an analyst is given, with nothing judged.
     *
     * @param value the share; the middle of the interval where only a range is known
     * @param low where its interval begins
     * @param high where it ends
     */
    record Quoted(double value, double low, double high) {

        static Quoted of(Headline headline) {
            Interval interval = headline.interval();
            double middle = (interval.low() + interval.high()) / 2;
            return new Quoted(headline.share().orElse(middle), interval.low(), interval.high());
        }

        Interval interval() {
            return new Interval(low, high, Rate.DEFAULT_LEVEL, "headline");
        }
    }

    static LinkedWorld link(long seed, int run) {
        return link(seed, run, CoverageCheck.settings(seed, run));
    }

    static LinkedWorld link(long seed, int run, WorldSettings settings) {
        SimulatedWorld world = SimulatedWorld.generate(settings);
        GroundTruth truth = new GroundTruth(world);
        DealLinks links = DealLinker.standard()
                .link(world.recommendations().toList(), world.deals().toList());
        OutcomeTracker.Builder tracker = OutcomeTracker.builder()
                .ownership(OwnershipTable.of(world.ownership().toList()))
                .asOf(SimulatedWorld.AS_OF);
        Quoted whole = Quoted.of(tracker.build().track(links).headline());
        SampleFrame frame = SampleFrame.ofCompanies(links.companies());
        Set<String> notDrawn =
                links.companies().stream().map(Company::id).collect(Collectors.toCollection(HashSet::new));
        Sample.draw(frame, Math.min(DRAWN, frame.size()), seed + run).drawn().forEach(notDrawn::remove);
        Quoted drawn = Quoted.of(tracker.population(frame.size())
                .build()
                .track(links.without(notDrawn))
                .headline());
        Outcomes tracked = tracker.rule(RULE).build().track(links);
        Map<String, Set<String>> partiesByDeal = new HashMap<>();
        world.links()
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
                    .map(l -> found(l, !Collections.disjoint(ids, partiesByDeal.getOrDefault(l.dealId(), Set.of()))))
                    .toList();
            companies.add(new Found(outcome.company().id(), parties.stream().anyMatch(TrueParty::realized), deals));
        }
        return new LinkedWorld(
                seed,
                run,
                world.trueRate().value().orElseThrow(),
                companies,
                whole,
                drawn,
                LinkQuality.of(truth, links));
    }

    private static FoundDeal found(Link link, boolean right) {
        return new FoundDeal(link.dealId(), link.party(), link.probability(), link.decision(), right);
    }
}
