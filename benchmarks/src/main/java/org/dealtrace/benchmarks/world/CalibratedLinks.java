package org.dealtrace.benchmarks.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.Decision;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Trust;
import org.dealtrace.study.Sample;

/** Coverage where links are uncertain and their probabilities are right: a noisy score says who had a deal. */
final class CalibratedLinks {

    /** Thresholds only name the decisions here; the interval uses the probabilities. */
    private static final double LINK_ABOVE = 0.95;

    private static final double REVIEW_ABOVE = 0.2;
    /** How far apart the scores of right and wrong links lie, in standard deviations: a good but imperfect matcher. */
    private static final double SEPARATION = 2;

    private final long seed;
    private final int runs;
    private final int draws;

    CalibratedLinks(long seed, int runs, int draws) {
        this.seed = seed;
        this.runs = runs;
        this.draws = draws;
    }

    /**
     * What is found of each company is a probability, simulated to be calibrated; a share of the companies is not
     * certain.
     */
    List<Coverage> coverage() {
        CoverageTable table = new CoverageTable();
        for (int run = 0; run < runs; run++) {
            CoverageCheck.Drawn world = CoverageCheck.Drawn.of(CoverageCheck.settings(seed, run));
            int size = world.parties().size();
            for (double uncertain : new double[] {0.1, 0.3, 1}) {
                Map<String, Evidence> evidence =
                        evidence(world.parties(), world.settings().dealShare(), uncertain, run);
                for (int n : new int[] {30, 100, size}) {
                    List<String> drawn =
                            Sample.draw(world.frame(), n, seed + run).drawn();
                    LinkUncertainty links = LinkUncertainty.of(
                            drawn,
                            drawn.stream()
                                    .filter(evidence::containsKey)
                                    .map(evidence::get)
                                    .toList());
                    for (Trust trust : Trust.values()) {
                        LinkUncertainty.Estimate estimate = links.estimate(seed + run)
                                .population(size)
                                .draws(draws)
                                .trust(trust)
                                .run();
                        String question = (n == size ? "all" : n + " drawn") + ", " + Math.round(100 * uncertain)
                                + " % uncertain";
                        table.add(
                                question,
                                trust == Trust.CALIBRATED ? "links drawn" : "links drawn, guarded",
                                estimate.interval(),
                                estimate.value(),
                                world.rate());
                    }
                }
            }
        }
        return table.results();
    }

    /**
     * For an uncertain company a score, normal with another mean for right links than for wrong ones, becomes a
     * probability by Bayes' rule with the world's rate; so of the links with probability q, a share q is right. For a
     * certain one the truth is known.
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
}
