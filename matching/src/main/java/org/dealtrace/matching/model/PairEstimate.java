package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a model from pairs of which each is the same entity or not, whatever the others are; see
 * {@link FellegiSunter#estimate}.
 */
final class PairEstimate {

    private PairEstimate() {}

    static FellegiSunter of(
            int[] levels, List<int[]> random, List<int[]> candidates, double[][] startingM, double startingShare) {
        int comparisons = levels.length;
        double[][] u = LevelShares.shares(levels, random);
        double[][] m = LevelShares.copy(Arrays.copyOf(startingM, comparisons));
        double share = startingShare;
        List<Double> likelihoods = new ArrayList<>();
        boolean converged = false;
        int iteration = 0;
        while (iteration < FellegiSunter.MOST_ITERATIONS && !converged) {
            iteration++;
            double[][] next = LevelShares.smoothed(levels);
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
                    double logSame = Math.log(share) + LevelShares.logOf(m, pair);
                    double logDifferent = Math.log(1 - share) + LevelShares.logOf(u, pair);
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
            change = Math.max(change, LevelShares.replace(m, next));
            converged = change < FellegiSunter.SMALLEST_CHANGE;
        }
        return new FellegiSunter(
                m,
                u,
                share,
                share / (1 - share),
                iteration,
                converged,
                likelihoods,
                LevelShares.unseen(levels, random, candidates));
    }
}
