package org.dealtrace.study;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.dealtrace.Decision;
import org.dealtrace.Message;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * What uncertain links do to a rate.
 *
 * <p>A company counts when at least one of the deals that would count is really its own. How sure that is stands in the
 * links' probabilities. {@link #certain()} counts links only. {@link #estimate(long)} gives an interval that covers
 * both sources of uncertainty, the links and the sample:
 *
 * <pre>{@code
 * outcomes.linkUncertainty().estimate(20210501).population(300).run()
 * }</pre>
 *
 * <p><b>The method.</b> Many times over, seeded:
 *
 * <ol>
 *   <li>The error of the links' probabilities is drawn: a shift of log odds, partly common to all links and partly of
 *       each band of probability. Judged links narrow it.
 *   <li>Each deal party is given to one of its candidate companies, or to none, by the links' probabilities; if these
 *       sum to more than one they are scaled down. A company with such a deal has the outcome.
 *   <li>The share of deals that linking missed is drawn. A trial of the linking and searched companies narrow it. A
 *       company without a right link then has a deal with that chance.
 *   <li>The companies that were not looked at are filled in. Each of those looked at gets a random weight, and the
 *       chance of the others is the weighted mean of its chances (the finite-population Bayesian bootstrap), with one
 *       more half success and half failure as Jeffreys' prior has it. Their number of outcomes is then binomial.
 *   <li>All together give one possible rate of the list.
 * </ol>
 *
 * <p>The estimate is the mean of these rates, and the interval runs between their quantiles. Answers update what was
 * assumed before them, so they narrow the interval on average. With certain links it is Jeffreys' interval, and where
 * every company was looked at it covers doubt about links only.
 *
 * <p>What is asked for is the rate of one list, so a judged link or a searched company of it is no longer in doubt, and
 * only the others are drawn (the finite-population correction). For companies that were not looked at, a judged link
 * carries only the information of its band.
 *
 * <p>Two deals of one company with exactly equal probabilities are taken for one spelling of its name, so their links
 * are right or wrong together. Links with different probabilities are drawn independently of each other. A company
 * under several wrong spellings therefore makes the interval slightly too narrow.
 *
 * <p>Sources: D. B. Rubin, "The Bayesian bootstrap", Annals of Statistics 9 (1981); A. Y. Lo, "A Bayesian bootstrap for
 * a finite population", Annals of Statistics 16 (1988); W. G. Cochran, "Sampling Techniques" (1977), chapter 12, on
 * samples of a sample; A. Gelman and others, "Bayesian Data Analysis", third edition (2013), chapter 5, on hierarchical
 * models.
 */
public final class LinkUncertainty {

    /** Enough for the ends of a 95 % interval to move by less than a tenth of a standard error from seed to seed. */
    private static final int DEFAULT_DRAWS = 4000;

    /** The least number of answers that is tried. */
    private static final int FEWEST = 10;

    /** How often answers are simulated for one number of them, and the draws of each interval. */
    private static final int TIMES = 8;

    private static final int TRIED = 400;

    /** A person's finding on a link. */
    public enum Judgement {
        NONE,
        RIGHT,
        WRONG
    }

    /**
     * A deal that would count if the link is right.
     *
     * @param companyId the company
     * @param dealId the deal
     * @param party the index of the deal's party
     * @param probability the model's probability that the party is the company, 0 to 1
     * @param decision the decision on the link
     * @param judgement a person's finding, which replaces the probability
     * @param days from the recommendation to the deal, from the middle of dates; 0 if time plays no part
     * @param open whether other facts leave it open if the deal counts: the order of dates, the type, the other side's
     *     country
     */
    public record Evidence(
            String companyId,
            String dealId,
            int party,
            double probability,
            Decision decision,
            Judgement judgement,
            long days,
            boolean open) {

        /** A link that nobody judged, to a deal whose date does not matter. */
        public Evidence(String companyId, String dealId, int party, double probability, Decision decision) {
            this(companyId, dealId, party, probability, decision, Judgement.NONE, 0, false);
        }

        private Evidence judged(@Nullable Boolean right) {
            Judgement found = right == null ? judgement : right ? Judgement.RIGHT : Judgement.WRONG;
            return new Evidence(companyId, dealId, party, probability, decision, found, days, open);
        }

        public Evidence {
            Objects.requireNonNull(companyId, "companyId");
            Objects.requireNonNull(dealId, "dealId");
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(judgement, "judgement");
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "probability of " + companyId + " ~ " + dealId + " must be 0 to 1 but was " + probability);
            }
        }
    }

    /** How far the links' probabilities are trusted. */
    public enum Trust {
        /** They are calibrated, and links are not missed, unless judged links or searched companies say otherwise. */
        CALIBRATED,
        /**
         * They may be off by some log odds that all links have in common, and some deals are missed. Both are drawn, as
         * docs/statistics.md says, and answers narrow them.
         */
        GUARDED
    }

    /**
     * A rate with the uncertainty of links and sample.
     *
     * @param value the mean of the draws, 0 to 1
     * @param interval from the links and the sample
     * @param right the mean number of companies looked at with a right link or a deal that a person found
     * @param missed the mean number of others of them with a deal
     * @param draws the number of draws
     * @param seed the seed
     */
    public record Estimate(double value, Interval interval, double right, double missed, int draws, long seed) {

        @Override
        public String toString() {
            return Decimals.percent(value) + " % (" + interval + "; " + draws + " draws, seed " + seed + ")";
        }
    }

    final List<String> companies;
    final List<Evidence> evidence;
    final List<FollowUp> watched;
    final Map<String, Double> risks;
    final JudgedSample judged;

    LinkUncertainty(
            List<String> companies,
            List<Evidence> evidence,
            List<FollowUp> watched,
            Map<String, Double> risks,
            JudgedSample judged) {
        this.companies = List.copyOf(companies);
        this.evidence = List.copyOf(evidence);
        this.watched = List.copyOf(watched);
        this.risks = Map.copyOf(risks);
        this.judged = judged;
    }

    /**
     * Makes it from companies and evidence.
     *
     * @throws IllegalArgumentException if a company occurs twice, or evidence names an unknown company
     */
    public static LinkUncertainty of(List<String> companies, List<Evidence> evidence) {
        Set<String> known = new LinkedHashSet<>(companies);
        if (known.size() < companies.size()) {
            throw new IllegalArgumentException("a company occurs twice in the list");
        }
        for (Evidence one : evidence) {
            if (!known.contains(one.companyId())) {
                throw new IllegalArgumentException(
                        "evidence for deal " + one.dealId() + " names the unknown company '" + one.companyId() + "'");
            }
        }
        return new LinkUncertainty(companies, evidence, List.of(), Map.of(), JudgedSample.NONE);
    }

    /**
     * The same with how long each company was watched, for {@link Simulation#horizon}.
     *
     * @param watched the watch of each company, in the order of the companies; each is censored or ends with a
     *     competing event
     */
    public LinkUncertainty watched(List<FollowUp> watched) {
        if (!watched.stream().map(FollowUp::id).toList().equals(companies)
                || watched.stream().anyMatch(w -> w.event() == FollowUp.Event.DEAL)) {
            throw new IllegalArgumentException(
                    "each company needs one time in the order of the companies, and deals come as evidence");
        }
        return new LinkUncertainty(companies, evidence, watched, risks, judged);
    }

    /**
     * The same with how likely linking missed a deal of a company, beside other companies. Companies of one risk are a
     * stratum of {@link #frame()}; only the risks' ratios matter before answers.
     *
     * @param byId relative risks above 0 by company id; 1 for the others
     */
    public LinkUncertainty risks(Map<String, Double> byId) {
        return new LinkUncertainty(companies, evidence, watched, byId, judged);
    }

    /**
     * The units that a person can judge: each link, in bands of probability, and each company without a link, to be
     * searched by hand. Draw from it with {@link Sample#drawStratified(SampleFrame, Map, long)}.
     */
    public SampleFrame frame() {
        return JudgedSample.frame(companies, evidence, risks);
    }

    /** A link's id in {@link #frame()}: {@code C-1 ~ D-7 (party 0)}. A company has its own id. */
    public static String unit(String companyId, String dealId, int party) {
        return companyId + " ~ " + dealId + " (party " + party + ")";
    }

    static String unit(Evidence link) {
        return unit(link.companyId(), link.dealId(), link.party());
    }

    /** Whether a stratum of {@link #frame()} has companies to search, and not links. */
    public static boolean isOfCompanies(String stratum) {
        return stratum.startsWith(JudgedSample.WITHOUT);
    }

    /**
     * The same with a person's findings. Judged links of a band stand for their band, and searched companies for those
     * without a link; judged links that were not drawn stand for themselves only. Findings on a further draw are added.
     *
     * @param drawn a sample of {@link #frame()}
     * @param found by a unit's id, whether the link is right, or whether the company has a deal that counts; missing
     *     units were not judged
     * @throws IllegalArgumentException if the sample was drawn from other links
     */
    public LinkUncertainty judged(Sample drawn, Map<String, Boolean> found) {
        drawn.repeat(frame());
        return judged(drawn.drawn(), found);
    }

    private LinkUncertainty judged(List<String> drawn, Map<String, Boolean> found) {
        Set<String> units = new LinkedHashSet<>(judged.drawn());
        units.addAll(drawn);
        Map<String, Boolean> answers = new HashMap<>(judged.found());
        answers.putAll(found);
        return new LinkUncertainty(
                companies,
                evidence.stream().map(e -> e.judged(found.get(unit(e)))).toList(),
                watched,
                risks,
                JudgedSample.of(frame(), units, answers));
    }

    /**
     * Draws units for a person to judge, by {@link Sample#drawStratified(SampleFrame, Map, long)} from
     * {@link #frame()}. More are drawn where answers narrow the interval more: links of doubtful bands, and companies
     * whose deal was likelier missed.
     *
     * @param answers how many, besides the answers there are; all if the frame has fewer
     * @param seed other than those of earlier draws
     */
    public Sample sample(int answers, long seed) {
        Map<String, Double> chances = new PosteriorDraws(this, estimate(seed).trust(Trust.GUARDED)).chances();
        SampleFrame frame = frame();
        return Sample.drawStratified(frame, judged.allocation(frame, chances, answers), seed);
    }

    /** How many of the drawn units were judged, in one or two sentences; empty without a judged sample. */
    public Message told() {
        return judged.told();
    }

    /** The rate by links decided {@link Decision#LINK}. */
    public Rate certain() {
        long successes = evidence.stream()
                .filter(e -> e.decision() == Decision.LINK && !e.open())
                .map(Evidence::companyId)
                .distinct()
                .count();
        return Rate.of((int) successes, companies.size());
    }

    /** Starts an estimate, which needs only a seed. */
    public Simulation estimate(long seed) {
        return new Simulation(seed);
    }

    /** Configures and runs an estimate. Not safe for several threads. */
    public final class Simulation {
        final long seed;
        OptionalInt population = OptionalInt.empty();
        int draws = DEFAULT_DRAWS;
        Trust trust = Trust.CALIBRATED;
        Optional<Rate> planted = Optional.empty();
        double respelt;
        OptionalLong horizon = OptionalLong.empty();
        double across;
        boolean shortList;

        private Simulation(long seed) {
            this.seed = seed;
        }

        /** The size of the list that the companies were drawn from; by default they are the whole list. */
        public Simulation population(int size) {
            if (size < companies.size()) {
                throw new IllegalArgumentException("the population must have at least the " + companies.size()
                        + " companies looked at but has " + size);
            }
            this.population = OptionalInt.of(size);
            return this;
        }

        /**
         * Names planted in a trial of the linking ({@link org.dealtrace.LinkTrial}). They tell how many deals are
         * missed.
         *
         * @param found planted names that were linked or left to review, of all planted ones
         * @param respelt the share of the list's links whose party is spelt differently from the list, 0 to 1
         */
        public Simulation trial(Rate found, double respelt) {
            this.planted = Optional.of(found);
            this.respelt = share(respelt, "links under another spelling");
            return this;
        }

        /**
         * The share of deal parties in scripts that the list does not use, more of which are missed.
         *
         * @param share 0 to 1; 0 by default
         */
        public Simulation acrossScripts(double share) {
            this.across = share(share, "parties in other scripts");
            return this;
        }

        /** Whether the list is short: it is linked with more caution, so more of its deals may be missed. */
        public Simulation shortList(boolean isShort) {
            this.shortList = isShort;
            return this;
        }

        /**
         * Estimates the share of companies with a deal within a number of days, by Aalen-Johansen, with an interval for
         * the unknown future of companies watched for less time. Needs {@link LinkUncertainty#watched}.
         */
        public Simulation horizon(long days) {
            if (watched.size() != companies.size() || days < 0) {
                throw new IllegalArgumentException(
                        "a horizon needs 0 or more days and the time for which each company was watched");
            }
            this.horizon = OptionalLong.of(days);
            return this;
        }

        /**
         * The number of draws.
         *
         * @throws IllegalArgumentException if fewer than 100
         */
        public Simulation draws(int count) {
            if (count < 100) {
                throw new IllegalArgumentException("at least 100 draws are needed for an interval but got " + count);
            }
            this.draws = count;
            return this;
        }

        /** How far the model's probabilities are trusted. */
        public Simulation trust(Trust value) {
            this.trust = Objects.requireNonNull(value, "trust");
            return this;
        }

        private static double share(double value, String what) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("the share of " + what + " must be 0 to 1 but was " + value);
            }
            return value;
        }

        /**
         * How many answers on further draws ({@link LinkUncertainty#sample}) are still needed for an interval of a
         * width, as simulated answers tell. They are drawn by the chances that are assumed, so real ones may narrow the
         * interval more or less.
         *
         * @param width in shares, above 0 and below 1
         * @return 0 if the width is reached; empty if even all answers do not reach it
         */
        public OptionalInt answersFor(double width) {
            if (run().interval().width() <= width) {
                return OptionalInt.of(0);
            }
            int all = frame().size();
            for (int some = FEWEST; some < all; some += Math.max(FEWEST / 2, some / FEWEST * 2)) {
                if (widthAfter(some) <= width) {
                    return OptionalInt.of(some);
                }
            }
            return widthAfter(all) <= width ? OptionalInt.of(all) : OptionalInt.empty();
        }

        /** The mean width of the interval after some more answers, drawn by their chances. */
        private double widthAfter(int answers) {
            Map<String, Double> chances = new PosteriorDraws(LinkUncertainty.this, this).chances();
            double sum = 0;
            for (int time = 0; time < TIMES; time++) {
                SeededRandom random = new SeededRandom(SeededRandom.mix(seed + time));
                List<String> drawn = sample(answers, random.next()).drawn();
                Map<String, Boolean> found = new HashMap<>();
                drawn.stream()
                        .filter(unit -> !judged.found().containsKey(unit))
                        .forEach(unit -> found.put(unit, random.unit() < chances.getOrDefault(unit, 0.0)));
                LinkUncertainty after = LinkUncertainty.this.judged(drawn, found);
                sum += new PosteriorDraws(after, this).run(TRIED).interval().width() / TIMES;
            }
            return sum;
        }

        /**
         * Runs the estimate.
         *
         * @throws IllegalStateException if there is no company
         */
        public Estimate run() {
            if (companies.isEmpty()) {
                throw new IllegalStateException("there is no company to estimate a rate from");
            }
            return new PosteriorDraws(LinkUncertainty.this, this).run(draws);
        }
    }
}
