package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealtrace.Decision;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Judgement;

/**
 * Coverage in worlds made of links alone. A judge looks up 30 links of each of three bands of probability, and searches
 * 40 companies without a link; both are drawn at random.
 */
final class LinkLevelWorlds {

    private static final int COMPANIES = 300;
    private static final int DRAWN = 100;
    private static final int JUDGED_LINKS = 30;
    private static final int SEARCHED = 40;
    private static final double LINK_FROM = 0.9;
    private static final double[] BANDS = {0.02, 0.2, LINK_FROM, 1};

    /**
     * What differs from world to world.
     *
     * @param title what a reader is told
     * @param looked companies that were looked at
     * @param missed share of the companies without a right link that have a deal
     * @param shift by how much the model's probability is too high, on the logit scale
     * @param together whether all links of a company are right or wrong together
     */
    private record Scenario(String title, int looked, double missed, double shift, boolean together) {}

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("probabilities calibrated", COMPANIES, 0, 0, false),
            new Scenario("100 of 300 companies drawn", DRAWN, 0, 0, false),
            new Scenario("4 % of deals missed", COMPANIES, 0.04, 0, false),
            new Scenario("8 % of deals missed", COMPANIES, 0.08, 0, false),
            new Scenario("evidence too strong by one logit", COMPANIES, 0, 1, false),
            new Scenario("evidence too weak by one logit", COMPANIES, 0, -1, false),
            new Scenario("links of a company right or wrong together", COMPANIES, 0, 0, true));

    /** A link of a deal to a company. */
    private record WorldLink(int company, String deal, double probability, boolean right) {}

    private final Scenario scenario;
    private final SeededRandom random;
    private final List<WorldLink> links = new ArrayList<>();
    private final boolean[] realized = new boolean[COMPANIES];

    private LinkLevelWorlds(Scenario scenario, SeededRandom random) {
        this.scenario = scenario;
        this.random = random;
        for (int company = 0; company < COMPANIES; company++) {
            double kind = random.unit();
            if (kind < 0.6) {
                double p = kind < 0.3 ? 0.93 + random.unit() * 0.0695 : 0.02 + random.unit() * 0.91;
                boolean right = random.unit() < p;
                add(company, "a" + company, p, right);
                if (random.unit() < 0.3) {
                    double second = scenario.together() ? p : 0.1 + random.unit() * 0.8;
                    add(company, "b" + company, second, scenario.together() ? right : random.unit() < second);
                }
            }
        }
        links.stream().filter(WorldLink::right).forEach(l -> realized[l.company()] = true);
        for (int company = 0; company < COMPANIES; company++) {
            realized[company] |= random.unit() < scenario.missed();
        }
    }

    /** The link, and with chance .3 a rival company's. */
    private void add(int company, String deal, double p, boolean right) {
        links.add(new WorldLink(company, deal, p, right));
        if (random.unit() < 0.3) {
            double rival = (1 - p) * random.unit();
            int other = random.below(COMPANIES);
            if (other != company) {
                links.add(new WorldLink(other, deal, rival, !right && random.unit() < rival / (1 - p)));
            }
        }
    }

    /**
     * All scenarios.
     *
     * @param runs worlds of each
     * @param draws for each interval
     */
    static List<Coverage> coverage(long seed, int runs, int draws) {
        Coverage.Table table = new Coverage.Table();
        for (Scenario scenario : SCENARIOS) {
            for (int run = 0; run < runs; run++) {
                new LinkLevelWorlds(scenario, WorldRandom.at(seed, "links", run)).study(table, draws);
            }
        }
        return table.rows();
    }

    private void study(Coverage.Table table, int draws) {
        Map<Integer, String> looked = new TreeMap<>();
        for (int company : random.draw(scenario.looked(), COMPANIES)) {
            looked.put(company, "c" + company);
        }
        List<WorldLink> seen =
                links.stream().filter(l -> looked.containsKey(l.company())).toList();
        Map<WorldLink, Judgement> judged = new HashMap<>();
        List<JudgedLinks> bands = judge(seen, judged);
        List<Integer> without = looked.keySet().stream()
                .filter(c -> seen.stream().noneMatch(l -> l.company() == c))
                .toList();
        Map<String, Boolean> searched = new HashMap<>();
        for (int i : random.draw(Math.min(SEARCHED, without.size()), without.size())) {
            searched.put("c" + without.get(i), realized[without.get(i)]);
        }
        List<Evidence> evidence = seen.stream()
                .map(l -> new Evidence(
                        "c" + l.company(),
                        l.deal(),
                        0,
                        told(l),
                        told(l) >= LINK_FROM ? Decision.LINK : Decision.REVIEW,
                        judged.getOrDefault(l, Judgement.NONE)))
                .toList();
        LinkUncertainty.Estimate estimate = LinkUncertainty.of(List.copyOf(looked.values()), evidence)
                .estimate(7)
                .population(COMPANIES)
                .judged(bands)
                .searched(searched)
                .draws(draws)
                .run();
        int with = 0;
        for (boolean has : realized) {
            with += has ? 1 : 0;
        }
        table.add(
                scenario.title(),
                JUDGED_LINKS + " links a band and " + SEARCHED + " companies judged",
                estimate.interval(),
                estimate.value(),
                (double) with / COMPANIES);
    }

    /** Judges some links of each band, and says how many of them were right. */
    private List<JudgedLinks> judge(List<WorldLink> seen, Map<WorldLink, Judgement> judged) {
        List<JudgedLinks> bands = new ArrayList<>();
        for (int b = 0; b + 1 < BANDS.length; b++) {
            double from = BANDS[b];
            double to = BANDS[b + 1];
            List<WorldLink> band =
                    seen.stream().filter(l -> told(l) >= from && told(l) < to).toList();
            int some = Math.min(JUDGED_LINKS, band.size());
            int right = 0;
            for (int i : random.draw(some, band.size())) {
                right += band.get(i).right() ? 1 : 0;
                judged.put(band.get(i), band.get(i).right() ? Judgement.RIGHT : Judgement.WRONG);
            }
            if (some > 0) {
                bands.add(new JudgedLinks(from, to, some, right));
            }
        }
        return bands;
    }

    /** The model's probability: the true one, moved on the logit scale. */
    private double told(WorldLink link) {
        double odds = link.probability() / (1 - link.probability()) * StrictMath.exp(scenario.shift());
        return odds / (1 + odds);
    }
}
