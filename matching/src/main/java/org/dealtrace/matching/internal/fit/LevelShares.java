package org.dealtrace.matching.internal.fit;

import java.util.Arrays;
import java.util.List;

/** Arithmetic on counts or probabilities of levels: one array per comparison, one number per level. */
final class LevelShares {

    /** The part of a pair that each level has before any pair is counted. */
    static final double SMOOTHING = 0.5;

    private LevelShares() {}

    /** The sum of the logarithms of the probabilities of a pair's levels, in nats; a negative level is missing. */
    static double logOf(double[][] probabilities, int[] pair) {
        double sum = 0;
        for (int c = 0; c < pair.length; c++) {
            sum += pair[c] < 0 ? 0 : Math.log(probabilities[c][pair[c]]);
        }
        return sum;
    }

    static double[][] copy(double[][] shares) {
        return times(shares, 1);
    }

    static double[][] times(double[][] shares, double factor) {
        double[][] product = new double[shares.length][];
        for (int c = 0; c < shares.length; c++) {
            product[c] = Arrays.stream(shares[c]).map(share -> share * factor).toArray();
        }
        return product;
    }

    /** Counts before any pair is seen. */
    static double[][] smoothed(int[] levels) {
        double[][] counts = new double[levels.length][];
        for (int c = 0; c < levels.length; c++) {
            counts[c] = new double[levels[c]];
            Arrays.fill(counts[c], SMOOTHING);
        }
        return counts;
    }

    /** Replaces the old shares by those of the counts; returns the largest change. */
    static double replace(double[][] old, double[][] counts) {
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

    /** The smoothed share of pairs that have each level. */
    static double[][] shares(int[] levels, List<int[]> pairs) {
        double[][] shares = smoothed(levels);
        for (int c = 0; c < levels.length; c++) {
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
}
