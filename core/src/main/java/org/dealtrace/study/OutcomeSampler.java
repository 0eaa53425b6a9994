package org.dealtrace.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.JudgedSample.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;

/**
 * Draws which companies have a deal, by the chances of their links.
 *
 * <p>A judged link answers two questions. It decides whether its own company has a deal. For companies that were not
 * looked at, it carries only the information of its band, because it was drawn from the band; otherwise the doubt about
 * the band would apply to unjudged links only, and the interval would be too short.
 */
final class OutcomeSampler {

    /** No link is surer than this before answers: odds of 1,000 to 1, an assumption that moves no share visibly. */
    private static final double SUREST = 1000;

    private record Candidate(int company, int band, Evidence link, int day) {}

    private final List<JudgedLinks> bands;
    private final boolean[] searched;
    private final boolean[] withDeal;

    /** Companies whose search replaces their links, also for companies that were not looked at. */
    private final boolean[] found;

    private final List<List<Candidate>> sides;

    /** By side, the first side with the same spelling; both are right or wrong together. */
    private final int[] asked;

    private final double[] answer;

    /** By side and candidate: the chance that this very link is right, in this draw. */
    private final double[][] own;

    /** By company, the chance that none of its links is right, as it speaks for companies that were not looked at. */
    private final double[] none;

    /** By company, the index of the day of its first deal in this draw, without and with open facts; -1 for none. */
    private final int[] deals;

    private final int[] dealsOrOpen;

    /**
     * @param indexById the companies, from 0
     * @param bands sorted and not overlapping
     * @param searched companies whose outcome a person found, so that nothing of theirs is drawn
     * @param withDeal which of those have a deal
     */
    OutcomeSampler(
            Map<String, Integer> indexById,
            List<Evidence> evidence,
            List<JudgedLinks> bands,
            boolean[] searched,
            boolean[] withDeal,
            Optional<WatchedList> times) {
        this.bands = bands;
        this.searched = searched;
        this.withDeal = withDeal;
        record Side(String dealId, int party) {}
        Map<Side, Map<Integer, Candidate>> bySide = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            int company = indexById.getOrDefault(one.companyId(), -1);
            int day = times.map(t -> t.at(one.days())).orElse(0);
            bySide.computeIfAbsent(new Side(one.dealId(), one.party()), s -> new LinkedHashMap<>())
                    .merge(
                            company,
                            new Candidate(company, band(one.probability()), one, day),
                            (a, b) -> a.link.probability() >= b.link.probability() ? a : b);
        }
        sides = bySide.values().stream()
                .map(m -> m.values().stream()
                        .sorted(Comparator.comparingDouble((Candidate c) -> -c.link.probability()))
                        .toList())
                .toList();
        own = sides.stream().map(side -> new double[side.size()]).toArray(double[][]::new);
        record Spelling(int company, double probability) {}
        Map<Spelling, Integer> first = new HashMap<>();
        asked = IntStream.range(0, sides.size())
                .map(s -> {
                    Candidate best = sides.get(s).get(0);
                    Integer before = first.putIfAbsent(new Spelling(best.company, best.link.probability()), s);
                    return before == null ? s : before;
                })
                .toArray();
        answer = new double[asked.length];
        deals = new int[searched.length];
        dealsOrOpen = new int[searched.length];
        none = new double[searched.length];
        found = new boolean[searched.length];
        sides.stream()
                .flatMap(List::stream)
                .filter(c -> c.band < 0 || bands.get(c.band).judged() == 0)
                .filter(c -> c.link.judgement() != Judgement.WRONG && c.link.probability() > 0)
                .forEach(c -> found[c.company] = searched[c.company]);
        double[] factors = new double[bands.size()];
        Arrays.fill(factors, 1);
        settle(factors);
    }

    private int band(double probability) {
        return IntStream.range(0, bands.size())
                .filter(b -> bands.get(b).holds(probability))
                .findFirst()
                .orElse(-1);
    }

    /** The odds of a link by the model, which answers can still outweigh. */
    static double odds(double probability) {
        double odds = probability / (1 - probability);
        return Math.min(SUREST, odds);
    }

    /** The expected number of companies looked at with a right link, or with a deal that a person found. */
    double expected() {
        return IntStream.range(0, none.length)
                .mapToDouble(c -> searched[c] ? (withDeal[c] ? 1 : 0) : 1 - none[c])
                .sum();
    }

    /** Sets the chances of the links of one draw, by a factor on the odds of each band. */
    void settle(double[] factors) {
        Arrays.fill(none, 1);
        for (int s = 0; s < own.length; s++) {
            List<Candidate> side = sides.get(s);
            double[] chances = own[s];
            double[] speaking = new double[chances.length];
            boolean taken = false;
            for (int c = 0; c < chances.length; c++) {
                Candidate candidate = side.get(c);
                double chance = chance(candidate, factors);
                boolean speaks =
                        candidate.band >= 0 && bands.get(candidate.band).judged() > 0;
                chances[c] = judged(candidate, chance);
                speaking[c] = speaks ? chance : chances[c];
                taken |= candidate.link.judgement() == Judgement.RIGHT;
            }
            for (int c = 0; taken && c < chances.length; c++) {
                chances[c] = side.get(c).link.judgement() == Judgement.RIGHT ? 1 : 0;
            }
            scale(speaking);
            scale(chances);
            for (int c = 0; c < chances.length; c++) {
                // a second deal with the same spelling gives no new information on its company
                none[side.get(c).company] *= c == 0 && asked[s] < s ? 1 : 1 - speaking[c];
            }
        }
    }

    private static double chance(Candidate candidate, double[] factors) {
        double probability = candidate.link.probability();
        if (candidate.band < 0) {
            return probability;
        }
        double odds = odds(probability) * factors[candidate.band];
        return odds / (1 + odds);
    }

    private static double judged(Candidate candidate, double otherwise) {
        return switch (candidate.link.judgement()) {
            case RIGHT -> 1;
            case WRONG -> 0;
            case NONE -> otherwise;
        };
    }

    /** Scales the chances of a deal party, which is at most one company, to a sum of at most 1. */
    private static void scale(double[] chances) {
        double sum = Arrays.stream(chances).sum();
        for (int c = 0; sum > 1 && c < chances.length; c++) {
            chances[c] /= sum;
        }
    }

    /** Gives each deal party to a company or to none; {@link #deals} has the result. */
    void draw(SeededRandom random) {
        for (int c = 0; c < deals.length; c++) {
            deals[c] = searched[c] && withDeal[c] ? Integer.MAX_VALUE : -1;
            dealsOrOpen[c] = deals[c];
        }
        for (int s = 0; s < own.length; s++) {
            answer[s] = asked[s] == s ? random.unit() : answer[asked[s]];
            double u = answer[s];
            int c = 0;
            while (c < own[s].length && u >= own[s][c]) {
                u -= own[s][c++];
            }
            if (c < own[s].length && !searched[sides.get(s).get(c).company]) {
                Candidate right = sides.get(s).get(c);
                if (!right.link.open()) {
                    deals[right.company] = earlier(deals[right.company], right.day);
                }
                dealsOrOpen[right.company] = earlier(dealsOrOpen[right.company], right.day);
            }
        }
    }

    private static int earlier(int known, int day) {
        return known < 0 ? day : Math.min(known, day);
    }

    /**
     * For each company, the day of its first deal in this draw, as an index, or -1 for no deal.
     *
     * @param open whether undecided deals count
     */
    int[] deals(boolean open) {
        return open ? dealsOrOpen : deals;
    }

    /**
     * The mean of the companies' chances with Dirichlet weights, and with Jeffreys' half success and half failure (the
     * finite-population Bayesian bootstrap).
     *
     * @param miss the chance of a company without any right link
     */
    double bootstrap(SeededRandom random, double miss) {
        double yes = random.gamma(0.5);
        double all = yes + random.gamma(0.5);
        for (int c = 0; c < none.length; c++) {
            double weight = random.exponential();
            double chance = found[c] ? (withDeal[c] ? 1 : 0) : 1 - none[c] * (1 - miss);
            yes += weight * chance;
            all += weight;
        }
        return yes / all;
    }
}
