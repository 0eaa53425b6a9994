package org.dealtrace.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealtrace.Decision;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;

/**
 * The probabilities of links by deal party, and the resulting chances of each company.
 *
 * <p>A judged link answers two questions. It decides whether its own company has a deal. For companies that were not
 * looked at, it carries only the information of its band, because it was drawn from the band; otherwise the doubt about
 * the band would apply to unjudged links only, and the interval would be too short.
 */
final class LinkChances {

    private record Candidate(
            int company,
            double probability,
            LinkUncertainty.Judgement judgement,
            boolean linked,
            int day,
            boolean open) {}

    private final List<JudgedLinks> bands;
    private final boolean[] searched;
    private final boolean[] withDeal;
    /** Companies whose search replaces their links; see {@link #byModelAlone}. */
    private final boolean[] found;

    private final int foundWith;
    private final int foundWithout;
    private final List<List<Candidate>> sides;

    // The candidates of all sides in flat arrays, because each of thousands of draws goes through them.
    /** The index of each side's first candidate, and the end of the last one's. */
    private final int[] starts;

    private final int[] companies;

    /** For this draw: the chance that this very link is right. */
    private final double[] own;

    /** By side, the first side with the same spelling; both are right or wrong together. */
    private final int[] asked;

    private final double[] answer;

    private double factor = 1;

    /**
     * For each company in one draw: the day of its first deal, without and with the deals that may not count; -1 for
     * none.
     */
    private final int[] deals;

    private final int[] dealsOrOpen;
    private double[] uncertain = {};
    private int surely;
    private int never;

    /**
     * @param indexById the companies, from 0
     * @param bands the judged bands, sorted and not overlapping
     * @param searched companies whose outcome a person found, so that nothing of theirs is drawn
     * @param withDeal which of those have a deal
     */
    LinkChances(
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
            int company = LinkDraws.place(indexById, one.companyId());
            bySide.computeIfAbsent(new Side(one.dealId(), one.party()), s -> new LinkedHashMap<>())
                    .merge(
                            company,
                            new Candidate(
                                    company,
                                    one.probability(),
                                    one.judgement(),
                                    one.decision() == Decision.LINK,
                                    times.map(t -> t.at(one.days())).orElse(0),
                                    one.open()),
                            (a, b) -> a.probability() >= b.probability() ? a : b);
        }
        sides = bySide.values().stream()
                .map(m -> m.values().stream()
                        .sorted(Comparator.comparingDouble(Candidate::probability)
                                .reversed())
                        .toList())
                .toList();
        starts = new int[sides.size() + 1];
        for (int s = 0; s < sides.size(); s++) {
            starts[s + 1] = starts[s] + sides.get(s).size();
        }
        companies = sides.stream()
                .flatMap(List::stream)
                .mapToInt(Candidate::company)
                .toArray();
        own = new double[companies.length];
        record Spelling(int company, double probability) {}
        Map<Spelling, Integer> first = new HashMap<>();
        asked = new int[sides.size()];
        for (int s = 0; s < asked.length; s++) {
            Candidate best = sides.get(s).get(0);
            Integer before = first.putIfAbsent(new Spelling(best.company(), best.probability()), s);
            asked[s] = before == null ? s : before;
        }
        answer = new double[asked.length];
        deals = new int[searched.length];
        dealsOrOpen = new int[searched.length];
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
        settle(new double[bands.size()], 0, 0);
    }

    /**
     * Whether only the model gives the link's probability. If its company was searched, the finding then replaces the
     * link, also for companies that were not looked at.
     */
    private boolean byModelAlone(Candidate candidate) {
        return candidate.judgement() != LinkUncertainty.Judgement.WRONG
                && candidate.probability() > 0
                && bands.stream().noneMatch(b -> b.holds(candidate.probability()));
    }

    /**
     * Draws a new chance for each band. Links outside the bands get the given errors.
     *
     * @param asFound whether the chance is the share that was found right, and not drawn
     */
    void redraw(SeededRandom random, UnjudgedErrors.Errors errors, boolean asFound) {
        this.factor = errors.factor();
        if (!bands.isEmpty() || !errors.equals(UnjudgedErrors.Errors.NONE)) {
            double[] chances = bands.stream()
                    .map(b -> Rate.of(b.right(), b.judged()))
                    .mapToDouble(rate -> asFound ? rate.value().orElse(0.5) : rate.draw(random))
                    .toArray();
            settle(chances, errors.wrong(), errors.bits());
        }
    }

    private void settle(double[] chances, double wrong, double bits) {
        double odds = StrictMath.pow(2, -bits);
        double[] without = new double[searched.length];
        Arrays.fill(without, 1);
        double[] speaking = new double[own.length];
        for (int s = 0; s < sides.size(); s++) {
            List<Candidate> side = sides.get(s);
            int start = starts[s];
            int end = starts[s + 1];
            boolean taken = false;
            for (int c = start; c < end; c++) {
                Candidate candidate = side.get(c - start);
                speaking[c] = chance(candidate, chances, wrong, odds);
                own[c] = judged(candidate.judgement(), speaking[c]);
                taken |= candidate.judgement() == LinkUncertainty.Judgement.RIGHT;
            }
            for (int c = start; taken && c < end; c++) {
                own[c] = side.get(c - start).judgement() == LinkUncertainty.Judgement.RIGHT ? 1 : 0;
            }
            scale(speaking, start, end);
            scale(own, start, end);
            for (int c = start; c < end; c++) {
                // a second deal with the same spelling gives no new information on its company
                without[companies[c]] *= c == start && asked[s] < s ? 1 : 1 - speaking[c];
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

    /** @param odds factor on the odds against a link under review */
    private double chance(Candidate candidate, double[] chances, double wrong, double odds) {
        for (int b = 0; b < chances.length; b++) {
            if (bands.get(b).holds(candidate.probability())) {
                return chances[b];
            }
        }
        double chance = candidate.probability();
        double moved = candidate.linked()
                ? chance * (1 - wrong)
                : Math.min(1, factor * (odds == 1 || chance == 0 ? chance : chance / (chance + (1 - chance) * odds)));
        return judged(candidate.judgement(), moved);
    }

    private static double judged(LinkUncertainty.Judgement judgement, double otherwise) {
        return switch (judgement) {
            case RIGHT -> 1;
            case WRONG -> 0;
            case NONE -> otherwise;
        };
    }

    /** Scales the chances of a deal party, which is at most one company, to a sum of at most 1. */
    private static void scale(double[] chances, int start, int end) {
        if (end - start < 2) {
            return;
        }
        double sum = Arrays.stream(chances, start, end).sum();
        if (sum > 1) {
            for (int c = start; c < end; c++) {
                chances[c] /= sum;
            }
        }
    }

    /** Gives each deal party to a company or to none; {@link #deals} has the result. */
    void draw(SeededRandom random) {
        for (int c = 0; c < deals.length; c++) {
            deals[c] = searched[c] && withDeal[c] ? Integer.MAX_VALUE : -1;
            dealsOrOpen[c] = deals[c];
        }
        for (int s = 0; s + 1 < starts.length; s++) {
            answer[s] = asked[s] == s ? random.unit() : answer[asked[s]];
            double u = answer[s];
            for (int c = starts[s]; c < starts[s + 1]; c++) {
                u -= own[c];
                if (u < 0) {
                    Candidate right = sides.get(s).get(c - starts[s]);
                    if (!searched[right.company()]) {
                        if (!right.open()) {
                            deals[right.company()] = earlier(deals[right.company()], right.day());
                        }
                        dealsOrOpen[right.company()] = earlier(dealsOrOpen[right.company()], right.day());
                    }
                    break;
                }
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
     * The mean of the companies' chances with Dirichlet weights, and with Jeffreys' half success and half failure.
     *
     * @param miss the chance of a company without any right link
     */
    double bootstrap(SeededRandom random, double miss) {
        // A sum of k unit exponentials is gamma with shape k, so companies with equal chances need one draw together.
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
