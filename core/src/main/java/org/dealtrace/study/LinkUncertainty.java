package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.dealtrace.DealAssessment;
import org.dealtrace.Decision;
import org.dealtrace.LinkOrigin;
import org.dealtrace.Order;
import org.dealtrace.Outcome;

/**
 * What uncertain links do to a rate.
 *
 * <p>A company counts when at least one of the deals that would count is really its own. How sure that is stands in the links'
 * probabilities. {@link #certain()} counts links only, {@link #withReview()} takes links under review for right too, and
 * {@link #estimate(long)} gives an interval that holds both sources of doubt, the links and the sample:
 *
 * <pre>{@code
 * LinkUncertainty.of(outcomes).estimate(20210501).population(300).missed(1, 40).run()
 * }</pre>
 *
 * <p><b>The method.</b> Many times over, seeded:
 *
 * <ol>
 *   <li>Each deal party is given to one of its candidate companies, or to none, by the links' probabilities; if these sum to more than
 *       one they are scaled down. A company with such a deal has the outcome. One without can still have a deal that linking missed,
 *       with a chance drawn from a judged sample.
 *   <li>The companies that were not looked at are filled in. Each of those looked at gets a random weight, and the chance of the
 *       others is the weighted mean of its chances (the finite-population Bayesian bootstrap), with one more half success and half
 *       failure as Jeffreys' prior has it. Their number of outcomes is then binomial.
 *   <li>Both together give one possible rate of the list.
 * </ol>
 *
 * <p>The interval runs between the quantiles of these rates. With certain links it is Jeffreys' interval, and where everybody was looked
 * at it holds the doubt about links alone. It covers the truth as often as it says when the probabilities are calibrated: of the links
 * with probability 0.7, seven in ten are right. Where that is not known, judge some links of each band of probability and give the counts
 * to {@link Simulation#judged}: the chance of a link is then that of its band, itself drawn, and the model's probabilities only sort.
 * {@link Trust#GUARDED} widens the interval instead.
 *
 * <p>Different deal parties are taken to be right or wrong independently of each other; two deals of one company reported under the
 * same wrong spelling are not, and then the doubt is a little understated.
 *
 * <p>Sources: D. B. Rubin, "The Bayesian bootstrap", Annals of Statistics 9 (1981); A. Y. Lo, "A Bayesian bootstrap for a finite
 * population", Annals of Statistics 16 (1988); D. B. Rubin, "Multiple Imputation for Nonresponse in Surveys" (1987).
 */
public final class LinkUncertainty {

    /** Enough for the ends of a 95 % interval to move by less than a tenth of a standard error from seed to seed. */
    private static final int DEFAULT_DRAWS = 4000;

    /** The most probability that a link can have which nobody judged. */
    public static final double UNJUDGED = Math.nextDown(1.0);

    /**
     * A deal that would count if the link is right.
     *
     * @param companyId the company
     * @param dealId the deal
     * @param party which of the deal's parties
     * @param probability that the party is the company, 0 to 1
     * @param decision what was decided
     */
    public record Evidence(String companyId, String dealId, int party, double probability, Decision decision) {

        public Evidence {
            Objects.requireNonNull(companyId, "companyId");
            Objects.requireNonNull(dealId, "dealId");
            Objects.requireNonNull(decision, "decision");
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "probability of " + companyId + " ~ " + dealId + " must be 0 to 1 but was " + probability);
            }
        }
    }

    /**
     * What a person found among the links of one band of probability, drawn at random from it.
     *
     * @param from the least probability of the band, 0 to 1
     * @param to where the band ends; a link with this very probability belongs to the next one
     * @param judged how many of its links were judged
     * @param right how many of these were right
     */
    public record JudgedLinks(double from, double to, int judged, int right) {

        public JudgedLinks {
            Numbers.requireCounts(right, judged);
            if (!(from >= 0 && from < to && to <= 1)) {
                throw new IllegalArgumentException(
                        "a band of probabilities must run upwards within 0 to 1 but was " + from + " to " + to);
            }
        }

        private boolean holds(double probability) {
            return probability >= from && probability < to && probability > 0;
        }
    }

    /** How far the links' probabilities are relied on. */
    public enum Trust {
        /**
         * They are calibrated. The known chances of the companies looked at speak for the others, so that an uncertain link adds doubt
         * about its company but none about what is usual.
         */
        CALIBRATED,
        /**
         * They may be off. What speaks for the others are the outcomes as drawn (multiple imputation). With calibrated probabilities the
         * interval is then wider than need be, the more so the more links are uncertain.
         */
        GUARDED
    }

    /**
     * A rate with both sources of doubt.
     *
     * @param value the mean of the draws, 0 to 1
     * @param interval from the links and the sample
     * @param linksOnly from the links alone: the rate of the companies looked at
     * @param draws how many draws
     * @param seed the seed
     */
    public record Estimate(double value, Interval interval, Interval linksOnly, int draws, long seed) {

        @Override
        public String toString() {
            return Numbers.percent(value) + " % (" + interval + "; links alone " + Numbers.percent(linksOnly.low())
                    + "–" + Numbers.percent(linksOnly.high()) + " %; " + draws + " draws, seed " + seed + ")";
        }
    }

    private final List<String> companies;
    private final List<Evidence> evidence;

    private LinkUncertainty(List<String> companies, List<Evidence> evidence) {
        this.companies = List.copyOf(companies);
        this.evidence = List.copyOf(evidence);
    }

    /**
     * The evidence in outcomes: every assessed deal that qualifies, by its link's probability. A reviewer's link has probability 1, and no
     * other has.
     *
     * <p>Track the outcomes under a rule that counts links under review. Under a rule that leaves them undetermined a deal with such a
     * link qualifies only perhaps, and is not taken up here.
     */
    public static LinkUncertainty of(List<Outcome> outcomes) {
        List<Evidence> evidence = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            for (DealAssessment assessment : outcome.assessments()) {
                if (assessment.qualifies() == Order.YES) {
                    boolean judged = assessment.link().origin() == LinkOrigin.REVIEWER;
                    boolean linked = assessment.link().decision() == Decision.LINK;
                    evidence.add(new Evidence(
                            outcome.company().id(),
                            assessment.link().dealId(),
                            assessment.link().party(),
                            judged
                                    ? (linked ? 1 : 0)
                                    : Math.min(UNJUDGED, assessment.link().probability()),
                            assessment.link().decision()));
                }
            }
        }
        return of(outcomes.stream().map(o -> o.company().id()).toList(), evidence);
    }

    /**
     * Any companies and evidence.
     *
     * @throws IllegalArgumentException if a company stands twice, or evidence names one that is not there
     */
    public static LinkUncertainty of(List<String> companies, List<Evidence> evidence) {
        Set<String> known = new LinkedHashSet<>(companies);
        if (known.size() < companies.size()) {
            throw new IllegalArgumentException("a company stands twice in the list");
        }
        for (Evidence one : evidence) {
            if (!known.contains(one.companyId())) {
                throw new IllegalArgumentException(
                        "evidence for deal " + one.dealId() + " names the unknown company '" + one.companyId() + "'");
            }
        }
        return new LinkUncertainty(companies, evidence);
    }

    /** The rate by links that were decided without doubt: LINK. */
    public Rate certain() {
        return rate(Set.of(Decision.LINK));
    }

    /** The rate when links under review are taken for right too. */
    public Rate withReview() {
        return rate(Set.of(Decision.LINK, Decision.REVIEW));
    }

    private Rate rate(Set<Decision> decisions) {
        long successes = evidence.stream()
                .filter(e -> decisions.contains(e.decision()))
                .map(Evidence::companyId)
                .distinct()
                .count();
        return Rate.of((int) successes, companies.size());
    }

    /** Starts an estimate; nothing but the seed is needed. */
    public Simulation estimate(long seed) {
        return new Simulation(seed);
    }

    /** Sets an estimate up and runs it. Not safe for several threads. */
    public final class Simulation {
        private final long seed;
        private OptionalInt population = OptionalInt.empty();
        private int missed;
        private int judged;
        private int draws = DEFAULT_DRAWS;
        private double level = Rate.DEFAULT_LEVEL;
        private Trust trust = Trust.CALIBRATED;
        private List<JudgedLinks> bands = List.of();

        private Simulation(long seed) {
            this.seed = seed;
        }

        /** The size of the list that the companies were drawn from; their own number when all of it was looked at. */
        public Simulation population(int size) {
            if (size < companies.size()) {
                throw new IllegalArgumentException("the population must have at least the " + companies.size()
                        + " companies looked at but has " + size);
            }
            this.population = OptionalInt.of(size);
            return this;
        }

        /**
         * What a person found among companies without a deal that counts: so many of those judged had one after all.
         *
         * @param found deals that linking had missed
         * @param companiesJudged companies searched by hand, drawn at random from those without
         */
        public Simulation missed(int found, int companiesJudged) {
            Numbers.requireCounts(found, companiesJudged);
            this.missed = found;
            this.judged = companiesJudged;
            return this;
        }

        /**
         * What a person found among the links, by bands of probability. The links of a band get the chance that the judged ones speak for,
         * each draw another (Beta with Jeffreys' half and half), in place of the model's probability. Links outside of all bands keep
         * theirs, and so do those with probability 0 or 1, which are judged already.
         *
         * @param counts bands that do not overlap
         * @throws IllegalArgumentException if two overlap
         */
        public Simulation judged(List<JudgedLinks> counts) {
            List<JudgedLinks> sorted = counts.stream()
                    .sorted(Comparator.comparingDouble(JudgedLinks::from))
                    .toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                    throw new IllegalArgumentException("bands of judged links must not overlap but " + sorted.get(i - 1)
                            + " and " + sorted.get(i) + " do");
                }
            }
            this.bands = sorted;
            return this;
        }

        public Simulation draws(int count) {
            if (count < 100) {
                throw new IllegalArgumentException("at least 100 draws are needed for an interval but got " + count);
            }
            this.draws = count;
            return this;
        }

        public Simulation level(double value) {
            Numbers.requireLevel(value);
            this.level = value;
            return this;
        }

        public Simulation trust(Trust value) {
            this.trust = Objects.requireNonNull(value, "trust");
            return this;
        }

        /**
         * Runs it.
         *
         * @throws IllegalStateException if there is no company
         */
        public Estimate run() {
            int n = companies.size();
            if (n == 0) {
                throw new IllegalStateException("there is no company to estimate a rate from");
            }
            Chances chances = new Chances(bands);
            SeededRandom random = new SeededRandom(seed);
            double[] whole = new double[draws];
            double[] looked = new double[draws];
            double sum = 0;
            for (int d = 0; d < draws; d++) {
                double miss = judged == 0 ? 0 : random.beta(missed + 0.5, judged - missed + 0.5);
                chances.redraw(random);
                int found = chances.draw(random);
                int successes = found + random.binomial(n - found, miss);
                looked[d] = (double) successes / n;
                double share = trust == Trust.GUARDED
                        ? random.beta(successes + 0.5, n - successes + 0.5)
                        : chances.bootstrap(random, miss);
                whole[d] = population.isEmpty()
                        ? share
                        : (double) (successes + random.binomial(population.getAsInt() - n, share))
                                / population.getAsInt();
                sum += whole[d];
            }
            return new Estimate(
                    sum / draws,
                    quantiles(whole, trust == Trust.GUARDED ? "links (guarded) and sampling" : "links and sampling"),
                    quantiles(looked, "links"),
                    draws,
                    seed);
        }

        /**
         * Between the tails. A value that many draws share, as shares of whole companies are, counts half for the tail (mid-P); else
         * intervals for whole lists would hold the truth more often than they say.
         */
        private Interval quantiles(double[] values, String label) {
            Arrays.sort(values);
            double tail = (1 - level) / 2 * values.length;
            int low = 0;
            for (int next = end(values, low);
                    next < values.length && (low + next) / 2.0 < tail;
                    next = end(values, low)) {
                low = next;
            }
            int high = values.length;
            for (int next = start(values, high); next > 0 && values.length - (high + next) / 2.0 < tail; ) {
                high = next;
                next = start(values, high);
            }
            return new Interval(values[low], values[high - 1], level, label);
        }

        /** Behind the last value equal to the one here. */
        private int end(double[] sorted, int at) {
            int end = at + 1;
            while (end < sorted.length && sorted[end] == sorted[at]) {
                end++;
            }
            return end;
        }

        /** The first value equal to the one before here. */
        private int start(double[] sorted, int end) {
            int start = end - 1;
            while (start > 0 && sorted[start - 1] == sorted[end - 1]) {
                start--;
            }
            return start;
        }
    }

    /** The links' probabilities by deal party, and what they mean for each company. */
    private final class Chances {
        private final List<JudgedLinks> bands;
        private final int[][] candidates;
        private final double[][] given;
        private final double[][] probabilities;
        private final boolean[] drawn;
        private final List<Integer> touched = new ArrayList<>();
        private double[] uncertain = {};
        private int surely;
        private int never;

        Chances(List<JudgedLinks> bands) {
            this.bands = bands;
            Map<String, Integer> indexById = new LinkedHashMap<>();
            companies.forEach(id -> indexById.put(id, indexById.size()));
            record Side(String dealId, int party) {}
            Map<Side, Map<Integer, Double>> sides = new LinkedHashMap<>();
            for (Evidence one : evidence) {
                sides.computeIfAbsent(new Side(one.dealId(), one.party()), s -> new LinkedHashMap<>())
                        .merge(indexById.getOrDefault(one.companyId(), 0), one.probability(), Math::max);
            }
            candidates = new int[sides.size()][];
            given = new double[sides.size()][];
            probabilities = new double[sides.size()][];
            int s = 0;
            for (Map<Integer, Double> side : sides.values()) {
                candidates[s] =
                        side.keySet().stream().mapToInt(Integer::intValue).toArray();
                given[s] =
                        side.values().stream().mapToDouble(Double::doubleValue).toArray();
                probabilities[s] = new double[given[s].length];
                s++;
            }
            drawn = new boolean[companies.size()];
            settle(new double[bands.size()], false);
        }

        /** Draws the chance of each band anew; without bands there is nothing to draw. */
        void redraw(SeededRandom random) {
            if (!bands.isEmpty()) {
                double[] chances = bands.stream()
                        .mapToDouble(b -> random.beta(b.right() + 0.5, b.judged() - b.right() + 0.5))
                        .toArray();
                settle(chances, true);
            }
        }

        private void settle(double[] chances, boolean byBand) {
            double[] without = new double[companies.size()];
            Arrays.fill(without, 1);
            for (int s = 0; s < given.length; s++) {
                double sum = 0;
                for (int c = 0; c < given[s].length; c++) {
                    probabilities[s][c] = byBand ? chance(given[s][c], chances) : given[s][c];
                    sum += probabilities[s][c];
                }
                double scale = Math.max(1, sum);
                for (int c = 0; c < given[s].length; c++) {
                    probabilities[s][c] /= scale;
                    without[candidates[s][c]] *= 1 - probabilities[s][c];
                }
            }
            surely = (int) Arrays.stream(without).filter(w -> w == 0).count();
            never = (int) Arrays.stream(without).filter(w -> w == 1).count();
            uncertain = Arrays.stream(without)
                    .filter(w -> w > 0 && w < 1)
                    .map(w -> 1 - w)
                    .toArray();
        }

        private double chance(double probability, double[] chances) {
            for (int b = 0; b < chances.length; b++) {
                if (bands.get(b).holds(probability)) {
                    return chances[b];
                }
            }
            return probability;
        }

        /** Gives each deal party to a company or to none; how many companies then have a deal. */
        int draw(SeededRandom random) {
            for (int s = 0; s < candidates.length; s++) {
                double u = random.unit();
                for (int c = 0; c < candidates[s].length; c++) {
                    u -= probabilities[s][c];
                    if (u < 0) {
                        int company = candidates[s][c];
                        if (!drawn[company]) {
                            drawn[company] = true;
                            touched.add(company);
                        }
                        break;
                    }
                }
            }
            int found = touched.size();
            touched.forEach(company -> drawn[company] = false);
            touched.clear();
            return found;
        }

        /** A weighted mean of the companies' chances, the weights Dirichlet, with Jeffreys' half success and half failure. */
        double bootstrap(SeededRandom random, double miss) {
            // A sum of k unit exponentials is gamma with shape k; so companies with equal chances need one draw
            // together.
            double yes = random.gamma(surely + 0.5);
            double no = random.gamma(0.5);
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

    /** The rates by certainty. */
    @Override
    public String toString() {
        return "links only: " + certain() + "\nlinks under review too: " + withReview();
    }
}
