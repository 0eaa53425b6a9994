package org.dealtrace.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Decision;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.LinkUncertainty.Evidence;

/**
 * A list of companies whose links and truth are drawn. Three in ten companies have a strong link, three in ten a
 * doubtful one, the others none; three in ten links have a second deal or a rival company beside them.
 */
final class LinkWorld {

    private static final double LINK_FROM = 0.9;

    private final int size;
    private final double shift;
    private final SeededRandom random;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, Boolean> truth = new HashMap<>();

    /**
     * @param missed the chance that a company without a right link has a deal
     * @param shift by how much the model's probability is too high, in log odds
     * @param doubtful the share of companies with a doubtful link, 0 to .7
     */
    LinkWorld(int size, double missed, double shift, double doubtful, long seed) {
        this.size = size;
        this.shift = shift;
        random = new SeededRandom(SeededRandom.mix(seed));
        for (int company = 0; company < size; company++) {
            truth.putIfAbsent("c" + company, false);
            double kind = random.unit();
            if (kind < 0.3 + doubtful) {
                double p = kind < 0.3 ? 0.93 + random.unit() * 0.0695 : 0.02 + random.unit() * 0.91;
                add(company, "a" + company, p);
                if (random.unit() < 0.3) {
                    add(company, "b" + company, 0.1 + random.unit() * 0.8);
                }
            }
        }
        for (int company = 0; company < size; company++) {
            if (random.unit() < missed) {
                truth.put("c" + company, true);
            }
        }
    }

    private void add(int company, String deal, double p) {
        boolean right = random.unit() < p;
        link(company, deal, p, right);
        if (random.unit() < 0.3) {
            double rival = (1 - p) * random.unit();
            int other = random.below(size);
            if (other != company) {
                link(other, deal, rival, !right && random.unit() < rival / (1 - p));
            }
        }
    }

    private void link(int company, String deal, double p, boolean right) {
        double odds = p / (1 - p) * StrictMath.exp(shift);
        double told = odds / (1 + odds);
        Evidence link = new Evidence("c" + company, deal, 0, told, told >= LINK_FROM ? Decision.LINK : Decision.REVIEW);
        evidence.add(link);
        truth.put(LinkUncertainty.unit(link), right);
        truth.merge("c" + company, right, Boolean::logicalOr);
    }

    LinkUncertainty links() {
        return LinkUncertainty.of(LinkEvidence.companies(size), evidence);
    }

    /** The share of companies with a deal. */
    double rate() {
        return (double) LinkEvidence.companies(size).stream().filter(truth::get).count() / size;
    }

    /** The true answers on the units of a sample. */
    Map<String, Boolean> answers(Sample sample) {
        Map<String, Boolean> answers = new HashMap<>();
        sample.drawn()
                .forEach(unit ->
                        answers.put(unit, Optional.ofNullable(truth.get(unit)).orElseThrow()));
        return answers;
    }

    /** The interval as a study gives it. */
    LinkUncertainty.Estimate estimate(LinkUncertainty links, int draws) {
        return simulation(links, draws).run();
    }

    LinkUncertainty.Simulation simulation(LinkUncertainty links, int draws) {
        return links.estimate(7).population(size).draws(draws).trust(LinkUncertainty.Trust.GUARDED);
    }
}
