package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.corpus.Chance;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.Sample;

/** Coverage in worlds made of links alone, judged as in {@link LinkedCoverage}. */
final class LinkLevelWorlds {

    private static final int COMPANIES = 300;
    private static final int DRAWN = 100;
    private static final double LINK_FROM = 0.9;

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

    private final Scenario scenario;
    private final Chance random;
    private final List<Evidence> links = new ArrayList<>();
    /** Companies with a deal. */
    private final Set<String> realized = new HashSet<>();
    /** By the unit of a sample, whether a link is right, and whether a company has a deal. */
    private final Map<String, Boolean> answers = new HashMap<>();

    private LinkLevelWorlds(Scenario scenario, Chance random) {
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
        for (int company = 0; company < COMPANIES; company++) {
            if (random.withProbability(scenario.missed())) {
                realized.add("c" + company);
            }
            answers.put("c" + company, realized.contains("c" + company));
        }
    }

    /** The link, and with chance .3 a rival company's. */
    private void add(int company, String deal, double p, boolean right) {
        add("c" + company, deal, p, right);
        if (random.unit() < 0.3) {
            double rival = (1 - p) * random.unit();
            int other = random.below(COMPANIES);
            if (other != company) {
                add("c" + other, deal, rival, !right && random.unit() < rival / (1 - p));
            }
        }
    }

    /** A link with the model's probability: the true one, moved on the logit scale. */
    private void add(String company, String deal, double p, boolean right) {
        double odds = p / (1 - p) * StrictMath.exp(scenario.shift());
        double told = odds / (1 + odds);
        links.add(new Evidence(company, deal, 0, told, told >= LINK_FROM ? Decision.LINK : Decision.REVIEW));
        answers.put(LinkUncertainty.unit(company, deal, 0), right);
        if (right) {
            realized.add(company);
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
                new LinkLevelWorlds(scenario, Chance.of(seed, "links", run)).study(table, draws, seed + run);
            }
        }
        return table.rows();
    }

    private void study(Coverage.Table table, int draws, long seed) {
        List<String> looked = IntStream.of(random.draw(scenario.looked(), COMPANIES))
                .sorted()
                .mapToObj(company -> "c" + company)
                .toList();
        LinkUncertainty seen = LinkUncertainty.of(
                looked,
                links.stream().filter(l -> looked.contains(l.companyId())).toList());
        Sample sample = LinkedCoverage.draw(seen, seed);
        answers.keySet().retainAll(Set.copyOf(sample.drawn()));
        LinkUncertainty.Estimate estimate = seen.judged(sample, answers)
                .estimate(seed)
                .population(COMPANIES)
                .draws(draws)
                .run();
        table.add(
                scenario.title(),
                LinkedCoverage.JUDGED,
                estimate.interval(),
                estimate.value(),
                (double) realized.size() / COMPANIES);
    }
}
