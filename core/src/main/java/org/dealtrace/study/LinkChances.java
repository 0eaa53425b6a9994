package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;

/**
 * The links' chances by deal party, and what they mean for each company.
 *
 * <p>Two things are asked of a judged link. Whether its own company has a deal: that is known. And what it says of companies that were not
 * looked at: as much as its band, of which it was drawn. If what was found of it spoke for those others, the doubt about the band would
 * count for the unjudged links only, and too little would be left.
 */
final class LinkChances {

    /** A link of a deal party to one of its candidates. */
    private record Candidate(int company, double probability, double chance, LinkUncertainty.Judgement judgement) {}

    private final List<JudgedLinks> bands;
    private final boolean[] searched;
    /** Of which companies what was found stands in place of their links; see {@link #byModelAlone}. */
    private final boolean[] found;

    private final int foundWith;
    private final int foundWithout;
    private final List<List<Candidate>> sides;

    // The candidates of all sides, one behind the other: a draw goes through all of them, and there are thousands of
    // draws.
    /** Where the candidates of each side begin, and where the last ones end. */
    private final int[] starts;

    private final int[] companies;

    /** For this draw: that a candidate is right, as far as is known of this very link. */
    private final double[] own;

    private final boolean[] hit;
    private final List<Integer> touched = new ArrayList<>();
    private double[] uncertain = {};
    private int surely;
    private int never;

    /**
     * @param indexById the companies, from 0
     * @param prior by which chance they are drawn
     * @param bands what was judged, sorted and not overlapping
     * @param searched which companies are known otherwise, so that nothing of theirs is drawn
     * @param withDeal which of those have a deal
     */
    LinkChances(
            Map<String, Integer> indexById,
            List<Evidence> evidence,
            LinkUncertainty.Prior prior,
            List<JudgedLinks> bands,
            boolean[] searched,
            boolean[] withDeal) {
        this.bands = bands;
        this.searched = searched;
        record Side(String dealId, int party) {}
        Map<Side, Map<Integer, Candidate>> bySide = new LinkedHashMap<>();
        for (Evidence one : evidence) {
            int company = indexById.getOrDefault(one.companyId(), 0);
            bySide.computeIfAbsent(new Side(one.dealId(), one.party()), s -> new LinkedHashMap<>())
                    .merge(
                            company,
                            new Candidate(
                                    company,
                                    one.probability(),
                                    prior == LinkUncertainty.Prior.LIST ? one.chance() : one.probability(),
                                    one.judgement()),
                            (a, b) -> a.probability() >= b.probability() ? a : b);
        }
        sides = bySide.values().stream().map(m -> List.copyOf(m.values())).toList();
        starts = new int[sides.size() + 1];
        for (int s = 0; s < sides.size(); s++) {
            starts[s + 1] = starts[s] + sides.get(s).size();
        }
        companies = sides.stream()
                .flatMap(List::stream)
                .mapToInt(Candidate::company)
                .toArray();
        own = new double[companies.length];
        hit = new boolean[searched.length];
        found = new boolean[searched.length];
        sides.stream()
                .flatMap(List::stream)
                .forEach(c -> found[c.company()] |= searched[c.company()] && byModelAlone(c));
        foundWith = (int) IntStream.range(0, found.length)
                .filter(c -> found[c] && withDeal[c])
                .count();
        foundWithout = (int) IntStream.range(0, found.length)
                .filter(c -> found[c] && !withDeal[c])
                .count();
        settle(new double[bands.size()], 0);
    }

    /**
     * Whether nothing but the model speaks for a link. Of a company that was searched the search then speaks, to the companies that were not
     * looked at too; a link of a band says what its band does, and a company without a link what is missed of such.
     */
    private boolean byModelAlone(Candidate candidate) {
        return candidate.judgement() != LinkUncertainty.Judgement.WRONG
                && candidate.probability() > 0
                && bands.stream().noneMatch(b -> b.holds(candidate.probability()));
    }

    /**
     * Draws the chance of each band anew, and how far the probabilities are off as a whole.
     *
     * @param sd of the links' evidence as a whole, in bits; 0 if the probabilities are calibrated
     */
    void redraw(SeededRandom random, double sd) {
        if (!bands.isEmpty() || sd > 0) {
            double[] chances = bands.stream()
                    .mapToDouble(b -> random.beta(b.right() + 0.5, b.judged() - b.right() + 0.5))
                    .toArray();
            settle(chances, sd > 0 ? sd * random.normal() : 0);
        }
    }

    private void settle(double[] chances, double bits) {
        double[] without = new double[hit.length];
        Arrays.fill(without, 1);
        double[] speaking = new double[own.length];
        for (int s = 0; s < sides.size(); s++) {
            List<Candidate> side = sides.get(s);
            int start = starts[s];
            int end = starts[s + 1];
            boolean taken = false;
            for (int c = start; c < end; c++) {
                Candidate candidate = side.get(c - start);
                speaking[c] = chance(candidate, chances, bits);
                own[c] = judged(candidate.judgement(), speaking[c]);
                taken |= candidate.judgement() == LinkUncertainty.Judgement.RIGHT;
            }
            for (int c = start; taken && c < end; c++) {
                own[c] = side.get(c - start).judgement() == LinkUncertainty.Judgement.RIGHT ? 1 : 0;
            }
            scale(speaking, start, end);
            scale(own, start, end);
            for (int c = start; c < end; c++) {
                without[companies[c]] *= 1 - speaking[c];
            }
        }
        double[] open = IntStream.range(0, without.length)
                .filter(c -> !found[c])
                .mapToDouble(c -> without[c])
                .toArray();
        surely = (int) Arrays.stream(open).filter(w -> w == 0).count();
        never = (int) Arrays.stream(open).filter(w -> w == 1).count();
        uncertain =
                Arrays.stream(open).filter(w -> w > 0 && w < 1).map(w -> 1 - w).toArray();
    }

    private double chance(Candidate candidate, double[] chances, double bits) {
        for (int b = 0; b < chances.length; b++) {
            if (bands.get(b).holds(candidate.probability())) {
                return chances[b];
            }
        }
        double chance = candidate.chance();
        double moved = bits == 0 ? chance : chance / (chance + (1 - chance) * StrictMath.pow(2, -bits));
        return judged(candidate.judgement(), moved);
    }

    private static double judged(LinkUncertainty.Judgement judgement, double otherwise) {
        return switch (judgement) {
            case RIGHT -> 1;
            case WRONG -> 0;
            case NONE -> otherwise;
        };
    }

    /** A deal party is at most one company. */
    private static void scale(double[] chances, int start, int end) {
        double sum = Arrays.stream(chances, start, end).sum();
        if (sum > 1) {
            for (int c = start; c < end; c++) {
                chances[c] /= sum;
            }
        }
    }

    /** Gives each deal party to a company or to none; how many of the companies that are not known otherwise then have a deal. */
    int draw(SeededRandom random) {
        for (int s = 0; s + 1 < starts.length; s++) {
            double u = random.unit();
            for (int c = starts[s]; c < starts[s + 1]; c++) {
                u -= own[c];
                if (u < 0) {
                    int company = companies[c];
                    if (!hit[company] && !searched[company]) {
                        hit[company] = true;
                        touched.add(company);
                    }
                    break;
                }
            }
        }
        int drawn = touched.size();
        touched.forEach(company -> hit[company] = false);
        touched.clear();
        return drawn;
    }

    /**
     * A weighted mean of the companies' chances, the weights Dirichlet, with Jeffreys' half success and half failure.
     *
     * @param miss the chance of a company without any right link
     */
    double bootstrap(SeededRandom random, double miss) {
        // A sum of k unit exponentials is gamma with shape k; so companies with equal chances need one draw together.
        double yes = random.gamma(surely + foundWith + 0.5);
        double no = random.gamma(foundWithout + 0.5);
        double all = yes + no;
        if (never > 0) {
            double weight = random.gamma(never);
            yes += weight * miss;
            all += weight;
        }
        for (double chance : uncertain) {
            double weight = random.exponential();
            yes += weight * (chance + (1 - chance) * miss);
            all += weight;
        }
        return yes / all;
    }
}
