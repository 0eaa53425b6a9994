package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The classic Fellegi-Sunter model [1], learned without labels: for each comparison the probability of each level among pairs of the same
 * entity (m) and among pairs of different ones (u), and the share of pairs that are the same.
 *
 * <p>u is counted over random pairs, of which hardly any are the same. With u held fixed, m and the share of same pairs are estimated over
 * candidate pairs by expectation-maximisation [2]; but for the smoothing, the likelihood never falls from one iteration to the next. Comparisons are taken as
 * independent given the truth. Counts are smoothed by {@value #SMOOTHING} of a pair a level, so that no level is impossible.
 *
 * <ol>
 *   <li>I. Fellegi, A. Sunter: A theory for record linkage, J. Am. Stat. Assoc. 64 (1969)
 *   <li>W. Winkler: Using the EM algorithm for weight computation in the Fellegi-Sunter model of record linkage, Proc. Survey Research
 *       Methods Section, Am. Stat. Assoc. (1988)
 * </ol>
 *
 * <p>Immutable; safe for several threads.
 */
public final class FellegiSunter {

    private static final double SMOOTHING = 0.5;
    /** The estimate is taken as converged when no probability moves by more in an iteration. */
    private static final double SMALLEST_CHANGE = 1e-5;

    private static final int MOST_ITERATIONS = 500;
    /** Odds are estimated between this and one over it. */
    private static final double LEAST_ODDS = 1e-9;
    /** More halve the logarithms between by less than a double holds of them. */
    private static final int HALVINGS = 50;

    private static final double LN2 = Math.log(2);

    private final double[][] m;
    private final double[][] u;
    private final double shareSame;
    private final double priorOdds;
    private final int iterations;
    private final boolean converged;
    private final List<Double> logLikelihoods;
    private final List<String> untrained;

    private FellegiSunter(
            double[][] m,
            double[][] u,
            double shareSame,
            double priorOdds,
            int iterations,
            boolean converged,
            List<Double> logLikelihoods,
            List<String> untrained) {
        this.m = m;
        this.u = u;
        this.shareSame = shareSame;
        this.priorOdds = priorOdds;
        this.iterations = iterations;
        this.converged = converged;
        this.logLikelihoods = List.copyOf(logLikelihoods);
        this.untrained = List.copyOf(untrained);
    }

    /**
     * Estimates a model.
     *
     * @param levels how many levels each comparison has
     * @param random the levels of random pairs, one array a pair, one level a comparison
     * @param candidates the levels of candidate pairs, among which the same pairs are
     * @param startingM where the search for m starts, a distribution over the levels of each comparison; the level that speaks most for
     *     the same entity should be likeliest, or the two classes may come out swapped
     * @param startingShare the share of same pairs among the candidates to start from, above 0 and below 1
     * @throws IllegalArgumentException if there are no random pairs or no candidates, or the share is none
     */
    public static FellegiSunter estimate(
            int[] levels, List<int[]> random, List<int[]> candidates, double[][] startingM, double startingShare) {
        checkShare(startingShare);
        if (random.isEmpty() || candidates.isEmpty()) {
            throw new IllegalArgumentException("there must be random pairs and candidate pairs, but there are "
                    + random.size() + " and " + candidates.size());
        }
        int comparisons = levels.length;
        double[][] u = shares(levels, random);
        double[][] m = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            m[c] = startingM[c].clone();
        }
        double share = startingShare;
        List<Double> likelihoods = new ArrayList<>();
        boolean converged = false;
        int iteration = 0;
        while (iteration < MOST_ITERATIONS && !converged) {
            iteration++;
            double[][] next = new double[comparisons][];
            for (int c = 0; c < comparisons; c++) {
                next[c] = new double[levels[c]];
                Arrays.fill(next[c], SMOOTHING);
            }
            double same = 0;
            double likelihood = 0;
            for (int[] pair : candidates) {
                double inSame = share;
                double inDifferent = 1 - share;
                for (int c = 0; c < comparisons; c++) {
                    inSame *= m[c][pair[c]];
                    inDifferent *= u[c][pair[c]];
                }
                double probability = inSame / (inSame + inDifferent);
                double logLikelihood = Math.log(inSame + inDifferent);
                if (inSame + inDifferent < Double.MIN_NORMAL) {
                    // the product of hundreds of probabilities is nothing that a double holds
                    double logSame = Math.log(share) + logOf(m, pair);
                    double logDifferent = Math.log(1 - share) + logOf(u, pair);
                    probability = 1 / (1 + Math.exp(logDifferent - logSame));
                    double larger = Math.max(logSame, logDifferent);
                    logLikelihood = larger + Math.log1p(Math.exp(-Math.abs(logSame - logDifferent)));
                }
                likelihood += logLikelihood;
                same += probability;
                for (int c = 0; c < comparisons; c++) {
                    next[c][pair[c]] += probability;
                }
            }
            likelihoods.add(likelihood);
            double change = Math.abs(share - same / candidates.size());
            share = Math.max(1e-9, Math.min(1 - 1e-9, same / candidates.size()));
            for (int c = 0; c < comparisons; c++) {
                double sum = Arrays.stream(next[c]).sum();
                for (int l = 0; l < levels[c]; l++) {
                    double value = next[c][l] / sum;
                    change = Math.max(change, Math.abs(value - m[c][l]));
                    m[c][l] = value;
                }
            }
            converged = change < SMALLEST_CHANGE;
        }
        return new FellegiSunter(
                m,
                u,
                share,
                share / (1 - share),
                iteration,
                converged,
                likelihoods,
                unseen(levels, random, candidates));
    }

    /**
     * Estimates a model from the candidates of queries, each of which has one right candidate at most.
     *
     * <p>Candidates were chosen because they share words, so even the wrong ones agree far more than random pairs do, and u of random
     * pairs would make most of them look right. Here both m and u come from the candidates: the probability of each is its odds over one
     * plus the odds of all candidates of its query, m is averaged with these probabilities and u with the rest. The odds of a candidate
     * before any comparison are those against the query having no right candidate at all: where n candidates share a chance of p they
     * are p / (n (1 - p)), and not p / n to 1 - p / n.
     *
     * @param levels how many levels each comparison has
     * @param queries for each query the levels of its candidates
     * @param startingM where the search for m starts
     * @param startingShare the share of right candidates to start from, above 0 and below 1
     * @throws IllegalArgumentException if there is no candidate, or the share is none
     */
    public static FellegiSunter estimateExclusive(
            int[] levels, List<List<int[]>> queries, double[][] startingM, double startingShare) {
        checkShare(startingShare);
        List<int[]> all = all(queries);
        double[][] flat = smoothed(levels);
        return exclusive(levels, queries, null, copy(startingM), shares(levels, all), flat, flat, startingShare);
    }

    /**
     * Estimates m and u of comparisons that stand beside other evidence, from the candidates of queries, each of which has one right
     * candidate at most. As {@link #estimateExclusive}, but what the odds of each candidate are by the other evidence is given and stays,
     * in place of a share of right candidates that is estimated. The starting probabilities count as so many pairs that were seen: with
     * little data they hold, with much they fade.
     *
     * @param levels how many levels each comparison has
     * @param queries for each query the levels of its candidates; a negative one is missing and says nothing
     * @param otherOdds for each query the odds of its candidates before these comparisons and before they are set against each other
     * @param startingM where the search for m starts
     * @param startingU where the search for u starts
     * @param pairs how many pairs the starting probabilities count for, above 0
     * @throws IllegalArgumentException if there is no candidate
     */
    public static FellegiSunter estimateBeside(
            int[] levels,
            List<List<int[]>> queries,
            List<double[]> otherOdds,
            double[][] startingM,
            double[][] startingU,
            double pairs) {
        all(queries);
        return exclusive(
                levels,
                queries,
                otherOdds,
                copy(startingM),
                copy(startingU),
                times(startingM, pairs),
                times(startingU, pairs),
                0.5);
    }

    private static List<int[]> all(List<List<int[]>> queries) {
        List<int[]> all = queries.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there must be candidates, but there are none");
        }
        return all;
    }

    /**
     * @param otherOdds the odds of each candidate by other evidence; null when all have the same, which are estimated
     * @param m where the search starts; changed
     * @param u likewise
     * @param seenM what each level of m counts for before any pair is seen
     * @param seenU likewise
     */
    private static FellegiSunter exclusive(
            int[] levels,
            List<List<int[]>> queries,
            @Nullable List<double[]> otherOdds,
            double[][] m,
            double[][] u,
            double[][] seenM,
            double[][] seenU,
            double startingShare) {
        List<int[]> all = all(queries);
        double share = startingShare;
        double prior = share / (1 - share);
        List<Double> likelihoods = new ArrayList<>();
        boolean converged = false;
        int iteration = 0;
        while (iteration < MOST_ITERATIONS && !converged) {
            iteration++;
            double[][] nextM = copy(seenM);
            double[][] nextU = copy(seenU);
            double same = 0;
            double likelihood = 0;
            for (int q = 0; q < queries.size(); q++) {
                List<int[]> query = queries.get(q);
                double[] odds = new double[query.size()];
                double total = 1;
                double before = 1;
                for (int i = 0; i < odds.length; i++) {
                    double ratio = otherOdds == null ? prior : otherOdds.get(q)[i];
                    before += ratio;
                    int[] pair = query.get(i);
                    for (int c = 0; c < levels.length; c++) {
                        if (pair[c] >= 0) {
                            ratio *= m[c][pair[c]] / u[c][pair[c]];
                            likelihood += Math.log(u[c][pair[c]]);
                        }
                    }
                    odds[i] = ratio;
                    total += ratio;
                }
                double scale = 0;
                if (!Double.isFinite(total)) {
                    // likewise of their ratios: the odds are taken relative to the largest
                    for (int i = 0; i < odds.length; i++) {
                        double own = otherOdds == null ? prior : otherOdds.get(q)[i];
                        odds[i] = Math.log(own) + logOf(m, query.get(i)) - logOf(u, query.get(i));
                        scale = Math.max(scale, odds[i]);
                    }
                    total = Math.exp(-scale);
                    for (int i = 0; i < odds.length; i++) {
                        odds[i] = Math.exp(odds[i] - scale);
                        total += odds[i];
                    }
                }
                likelihood += Math.log(total) + scale - Math.log(before);
                for (int i = 0; i < odds.length; i++) {
                    double probability = odds[i] / total;
                    same += probability;
                    int[] pair = query.get(i);
                    for (int c = 0; c < levels.length; c++) {
                        if (pair[c] >= 0) {
                            nextM[c][pair[c]] += probability;
                            nextU[c][pair[c]] += 1 - probability;
                        }
                    }
                }
            }
            likelihoods.add(likelihood);
            double change = Math.max(replace(m, nextM), replace(u, nextU));
            if (otherOdds == null) {
                change = Math.max(change, Math.abs(share - same / all.size()));
                prior = oddsOfEach(queries, same);
            }
            share = Math.max(1e-9, Math.min(1 - 1e-9, same / all.size()));
            converged = change < SMALLEST_CHANGE;
        }
        double odds = otherOdds == null ? prior : share / (1 - share);
        return new FellegiSunter(m, u, share, odds, iteration, converged, likelihoods, unseen(levels, all, all));
    }

    /**
     * The odds of each candidate, the same for all, by which so many queries have a right one: with n candidates a query has one with a
     * chance of n o / (1 + n o). Sought by halving, since the sum of the chances rises with o.
     */
    private static double oddsOfEach(List<List<int[]>> queries, double right) {
        double low = Math.log(LEAST_ODDS);
        double high = -low;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double odds = Math.exp(middle);
            double chances = 0;
            for (List<int[]> query : queries) {
                chances += query.size() * odds / (1 + query.size() * odds);
            }
            if (chances < right) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** The sum of the logarithms of the probabilities of a pair's levels, in nats; a negative level is missing. */
    private static double logOf(double[][] probabilities, int[] pair) {
        double sum = 0;
        for (int c = 0; c < pair.length; c++) {
            sum += pair[c] < 0 ? 0 : Math.log(probabilities[c][pair[c]]);
        }
        return sum;
    }

    private static void checkShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("startingShare must be above 0 and below 1 but was " + share);
        }
    }

    private static double[][] copy(double[][] shares) {
        return times(shares, 1);
    }

    private static double[][] times(double[][] shares, double factor) {
        double[][] product = new double[shares.length][];
        for (int c = 0; c < shares.length; c++) {
            product[c] = Arrays.stream(shares[c]).map(share -> share * factor).toArray();
        }
        return product;
    }

    private static double[][] smoothed(int[] levels) {
        double[][] counts = new double[levels.length][];
        for (int c = 0; c < levels.length; c++) {
            counts[c] = new double[levels[c]];
            Arrays.fill(counts[c], SMOOTHING);
        }
        return counts;
    }

    /** Puts the shares of the counts in place of the old ones; returns the largest change. */
    private static double replace(double[][] old, double[][] counts) {
        double change = 0;
        for (int c = 0; c < old.length; c++) {
            double sum = Arrays.stream(counts[c]).sum();
            for (int l = 0; l < old[c].length; l++) {
                double value = counts[c][l] / sum;
                change = Math.max(change, Math.abs(value - old[c][l]));
                old[c][l] = value;
            }
        }
        return change;
    }

    private static double[][] shares(int[] levels, List<int[]> pairs) {
        double[][] shares = new double[levels.length][];
        for (int c = 0; c < levels.length; c++) {
            shares[c] = new double[levels[c]];
            Arrays.fill(shares[c], SMOOTHING);
            for (int[] pair : pairs) {
                shares[c][pair[c]]++;
            }
            double sum = Arrays.stream(shares[c]).sum();
            for (int l = 0; l < levels[c]; l++) {
                shares[c][l] /= sum;
            }
        }
        return shares;
    }

    private static List<String> unseen(int[] levels, List<int[]> random, List<int[]> candidates) {
        List<String> unseen = new ArrayList<>();
        for (int c = 0; c < levels.length; c++) {
            for (int l = 0; l < levels[c]; l++) {
                int comparison = c;
                int level = l;
                if (random.stream().noneMatch(p -> p[comparison] == level)) {
                    unseen.add("comparison " + c + " level " + l + ": not among the random pairs, u is a guess");
                }
                if (candidates.stream().noneMatch(p -> p[comparison] == level)) {
                    unseen.add("comparison " + c + " level " + l + ": not among the candidates, m is a guess");
                }
            }
        }
        return unseen;
    }

    /** The probability of a level among pairs of the same entity. */
    public double m(int comparison, int level) {
        return m[comparison][level];
    }

    /** The probability of a level among pairs of different entities. */
    public double u(int comparison, int level) {
        return u[comparison][level];
    }

    /** What a level is worth: log2(m/u). */
    public double bits(int comparison, int level) {
        return Math.log(m[comparison][level] / u[comparison][level]) / LN2;
    }

    /**
     * The log2 odds that a candidate pair is the same before any comparison; of candidates that exclude each other, against none of their
     * query being so.
     */
    public double priorBits() {
        return Math.log(priorOdds) / LN2;
    }

    /** The estimated share of same pairs among the candidates. */
    public double shareSame() {
        return shareSame;
    }

    /** Whether the estimate settled, after how many iterations, and which levels no data reached. */
    public String convergence() {
        return String.format(
                Locale.ROOT,
                "%s after %d iterations, log-likelihood %.3f; %d levels without data%s",
                converged ? "converged" : "not converged",
                iterations,
                logLikelihoods.get(logLikelihoods.size() - 1),
                untrained.size(),
                untrained.isEmpty() ? "" : ": " + String.join("; ", untrained));
    }

    /** Whether the estimate settled. */
    public boolean converged() {
        return converged;
    }

    /** The log-likelihood of the candidates at the start of each iteration, in nats. */
    public List<Double> logLikelihoods() {
        return logLikelihoods;
    }

    /** Levels whose m or u no data supports. */
    public List<String> untrainedLevels() {
        return untrained;
    }

    /** How the estimate ended. */
    @Override
    public String toString() {
        return "Fellegi-Sunter model of " + m.length + (m.length == 1 ? " comparison, " : " comparisons, ")
                + convergence();
    }
}
