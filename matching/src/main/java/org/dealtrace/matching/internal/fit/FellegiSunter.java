package org.dealtrace.matching.internal.fit;

import java.util.List;
import java.util.Locale;

/**
 * The Fellegi-Sunter model [1], learned without labels: for each comparison the probability of each level among pairs
 * of the same entity (m) and of different entities (u), and the share of same pairs.
 *
 * <p>They are estimated over the candidates of queries by expectation-maximisation [2]. A query has at most one right
 * candidate. Comparisons are taken as independent given the truth. Counts are smoothed by
 * {@value LevelShares#SMOOTHING} of a pair per level, so that no level is impossible.
 *
 * <ol>
 *   <li>I. Fellegi, A. Sunter: A theory for record linkage, J. Am. Stat. Assoc. 64 (1969)
 *   <li>W. Winkler: Using the EM algorithm for weight computation in the Fellegi-Sunter model of record linkage, Proc.
 *       Survey Research Methods Section, Am. Stat. Assoc. (1988)
 * </ol>
 *
 * <p>Immutable; safe for several threads.
 */
public final class FellegiSunter {

    /** The estimate is taken as converged when no probability moves by more in an iteration. */
    static final double SMALLEST_CHANGE = 1e-5;

    static final int MOST_ITERATIONS = 500;

    private static final double LN2 = Math.log(2);

    private final double[][] m;
    private final double[][] u;
    private final double shareSame;
    private final double priorOdds;
    private final boolean converged;
    private final List<Double> logLikelihoods;

    FellegiSunter(
            double[][] m,
            double[][] u,
            double shareSame,
            double priorOdds,
            boolean converged,
            List<Double> logLikelihoods) {
        this.m = m;
        this.u = u;
        this.shareSame = shareSame;
        this.priorOdds = priorOdds;
        this.converged = converged;
        this.logLikelihoods = List.copyOf(logLikelihoods);
    }

    /**
     * Estimates a model from the candidates of queries. Each query has at most one right candidate.
     *
     * <p>Candidates share words, so even wrong ones agree far more than random pairs do. So both m and u come from the
     * candidates. The probability of each is its odds over one plus the odds of all candidates of its query; m is
     * averaged with these probabilities and u with the rest. If one of n candidates is right with probability p, each
     * has the prior odds p / (n (1 - p)), because the alternative is that none is right.
     *
     * @param levels how many levels each comparison has
     * @param queries for each query the levels of its candidates
     * @param startingM where the search for m starts
     * @param startingShare the share of right candidates to start from, above 0 and below 1
     * @throws IllegalArgumentException if there is no candidate, or the share is none
     */
    public static FellegiSunter estimateExclusive(
            int[] levels, List<List<int[]>> queries, double[][] startingM, double startingShare) {
        if (!(startingShare > 0 && startingShare < 1)) {
            throw new IllegalArgumentException("startingShare must be above 0 and below 1 but was " + startingShare);
        }
        List<int[]> all = all(queries);
        double[][] flat = LevelShares.smoothed(levels);
        return QueryEstimate.of(
                levels,
                queries,
                null,
                LevelShares.copy(startingM),
                LevelShares.shares(levels, all),
                flat,
                flat,
                startingShare);
    }

    /**
     * Estimates m and u of comparisons beside other evidence, from the candidates of queries. Unlike
     * {@link #estimateExclusive}, it estimates no share of right candidates: the odds of each candidate from the other
     * evidence are given. The starting probabilities count as {@code pairs} observed pairs.
     *
     * @param levels how many levels each comparison has
     * @param queries for each query the levels of its candidates; a negative one is missing and says nothing
     * @param otherOdds for each query the odds of its candidates by the other evidence, without their rivals
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
        return QueryEstimate.of(
                levels,
                queries,
                otherOdds,
                LevelShares.copy(startingM),
                LevelShares.copy(startingU),
                LevelShares.times(startingM, pairs),
                LevelShares.times(startingU, pairs),
                0.5);
    }

    private static List<int[]> all(List<List<int[]>> queries) {
        List<int[]> all = queries.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there must be candidates, but there are none");
        }
        return all;
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
     * The log2 odds that a candidate pair is the same before any comparison; of candidates that exclude each other,
     * against none of their query being so.
     */
    public double priorBits() {
        return Math.log(priorOdds) / LN2;
    }

    /** The estimated share of same pairs among the candidates. */
    public double shareSame() {
        return shareSame;
    }

    /** Whether the estimate converged. */
    public boolean converged() {
        return converged;
    }

    /** The log-likelihood of the candidates at the start of each iteration, in nats. */
    public List<Double> logLikelihoods() {
        return logLikelihoods;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Fellegi-Sunter model of %d %s, %s after %d iterations, log-likelihood %.3f",
                m.length,
                m.length == 1 ? "comparison" : "comparisons",
                converged ? "converged" : "not converged",
                logLikelihoods.size(),
                logLikelihoods.get(logLikelihoods.size() - 1));
    }
}
