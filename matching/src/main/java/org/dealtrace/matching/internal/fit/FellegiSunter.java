package org.dealtrace.matching.internal.fit;

import java.util.Arrays;
import java.util.List;

/**
 * The Fellegi-Sunter model [1], learned without labels: for each comparison the probability of each level among pairs
 * of the same entity (m) and of different entities (u).
 *
 * <p>They are estimated over the candidates of queries by expectation-maximisation [2]. A query has at most one right
 * candidate. Comparisons are taken as independent given the truth.
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
    private static final double SMALLEST_CHANGE = 1e-5;

    private static final int MOST_ITERATIONS = 500;

    private final double[][] m;
    private final double[][] u;
    /** The expected number of right pairs at each level, with those that the starting probabilities count for. */
    private double[][] right = {};

    private boolean converged;
    private int iterations;

    private FellegiSunter(double[][] m, double[][] u) {
        this.m = m;
        this.u = u;
    }

    /**
     * Estimates m and u of comparisons beside other evidence, from the candidates of queries. The odds of each
     * candidate from the other evidence are given. The probability of each is its odds over one plus the odds of all
     * candidates of its query; m is averaged with these probabilities and u with the rest. The starting probabilities
     * count as {@code pairs} observed pairs.
     *
     * @param queries for each query the levels of its candidates; a negative one is missing and says nothing
     * @param otherOdds for each query the odds of its candidates by the other evidence, without their rivals
     * @param startingM where the search for m starts
     * @param startingU where the search for u starts
     * @param pairs how many pairs the starting probabilities count for, above 0
     * @throws IllegalArgumentException if there is no candidate
     */
    public static FellegiSunter estimateBeside(
            List<List<int[]>> queries,
            List<double[]> otherOdds,
            double[][] startingM,
            double[][] startingU,
            double pairs) {
        if (queries.stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("there must be candidates, but there are none");
        }
        FellegiSunter model = new FellegiSunter(times(startingM, 1), times(startingU, 1));
        while (model.iterations < MOST_ITERATIONS && !model.converged) {
            model.right = times(startingM, pairs);
            double[][] wrong = times(startingU, pairs);
            for (int q = 0; q < queries.size(); q++) {
                model.count(queries.get(q), otherOdds.get(q), wrong);
            }
            model.iterations++;
            model.converged = Math.max(replace(model.m, model.right), replace(model.u, wrong)) < SMALLEST_CHANGE;
        }
        return model;
    }

    /** Adds the probability of each candidate of a query to its levels; one candidate at most is right. */
    private void count(List<int[]> query, double[] otherOdds, double[][] wrong) {
        // by logarithms relative to the largest, because a double does not hold the odds of many comparisons
        double[] odds = new double[otherOdds.length];
        double largest = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.log(otherOdds[i]) + logRatio(query.get(i));
            largest = Math.max(largest, odds[i]);
        }
        double total = Math.exp(-largest);
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(odds[i] - largest);
            total += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            int[] pair = query.get(i);
            for (int c = 0; c < pair.length; c++) {
                if (pair[c] >= 0) {
                    right[c][pair[c]] += odds[i] / total;
                    wrong[c][pair[c]] += 1 - odds[i] / total;
                }
            }
        }
    }

    /** The logarithm of the product of m/u of a pair's levels, in nats; a negative level is missing. */
    private double logRatio(int[] pair) {
        double sum = 0;
        for (int c = 0; c < pair.length; c++) {
            sum += pair[c] < 0 ? 0 : Math.log(m[c][pair[c]] / u[c][pair[c]]);
        }
        return sum;
    }

    private static double[][] times(double[][] shares, double factor) {
        return Arrays.stream(shares)
                .map(each -> Arrays.stream(each).map(share -> share * factor).toArray())
                .toArray(double[][]::new);
    }

    /** Replaces the old shares by those of the counts; returns the largest change. */
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

    /** The probability of each level of a comparison among pairs of the same entity. */
    public double[] m(int comparison) {
        return m[comparison].clone();
    }

    /** The probability of each level of a comparison among pairs of different entities. */
    public double[] u(int comparison) {
        return u[comparison].clone();
    }

    /** The expected number of right pairs at a level, with those that the starting probabilities count for. */
    public double rightPairs(int comparison, int level) {
        return right[comparison][level];
    }

    /** Whether the estimate converged. */
    public boolean converged() {
        return converged;
    }

    /** The number of iterations. */
    public int iterations() {
        return iterations;
    }
}
