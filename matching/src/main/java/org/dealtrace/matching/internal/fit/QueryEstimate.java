package org.dealtrace.matching.internal.fit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expectation-maximisation over the candidates of queries; see {@link FellegiSunter#estimateExclusive}. */
final class QueryEstimate {

    /** The prior odds are estimated between this number and its inverse. */
    private static final double LEAST_ODDS = 1e-9;
    /** More halvings would not change a double. */
    private static final int HALVINGS = 50;

    private QueryEstimate() {}

    /**
     * @param otherOdds the odds of each candidate by other evidence; null to estimate one prior for all
     * @param m where the search starts; changed
     * @param u where the search starts; changed
     * @param seenM the count of each level of m before any pair is seen
     * @param seenU the count of each level of u before any pair is seen
     */
    static FellegiSunter of(
            int[] levels,
            List<List<int[]>> queries,
            @Nullable List<double[]> otherOdds,
            double[][] m,
            double[][] u,
            double[][] seenM,
            double[][] seenU,
            double startingShare) {
        List<int[]> all = queries.stream().flatMap(List::stream).toList();
        double share = startingShare;
        double prior = share / (1 - share);
        List<Double> likelihoods = new ArrayList<>();
        boolean converged = false;
        while (likelihoods.size() < FellegiSunter.MOST_ITERATIONS && !converged) {
            double[][] nextM = LevelShares.copy(seenM);
            double[][] nextU = LevelShares.copy(seenU);
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
                    // odds relative to the largest, by logarithms
                    for (int i = 0; i < odds.length; i++) {
                        double own = otherOdds == null ? prior : otherOdds.get(q)[i];
                        odds[i] =
                                Math.log(own) + LevelShares.logOf(m, query.get(i)) - LevelShares.logOf(u, query.get(i));
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
            double change = Math.max(LevelShares.replace(m, nextM), LevelShares.replace(u, nextU));
            if (otherOdds == null) {
                change = Math.max(change, Math.abs(share - same / all.size()));
                prior = oddsOfEach(queries, same);
            }
            share = Math.max(1e-9, Math.min(1 - 1e-9, same / all.size()));
            converged = change < FellegiSunter.SMALLEST_CHANGE;
        }
        double odds = otherOdds == null ? prior : share / (1 - share);
        return new FellegiSunter(m, u, share, odds, converged, likelihoods);
    }

    /**
     * The prior odds o at which {@code right} queries are expected to have a right candidate, found by bisection. A
     * query with n candidates has one with a chance of n o / (1 + n o).
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
}
