package org.dealtrace.study;

import java.util.Arrays;
import java.util.List;
import org.dealtrace.internal.SeededRandom;

/**
 * By how much the chances of a few groups differ from what is expected of them, in log odds, before and after answers.
 *
 * <p>The difference of a group is one common to all groups plus one of its own. Both have Student's t distribution with
 * three degrees of freedom, so that many answers can outweigh what was expected. Answers on units drawn from a group
 * tell of that group, and through the common part of the others (a hierarchical model). Both parts are on a grid, which
 * gives the posterior without iteration.
 *
 * <p>Source: A. Gelman and others, "Bayesian Data Analysis", third edition (2013), chapters 5 and 17.
 */
final class PriorErrorRates {

    /** In log odds; a tenth of the least standard deviation in use would change no interval by a tenth of a point. */
    private static final double STEP = 0.125;

    /** The grid runs to 12 log odds on both sides, a factor of 160,000. */
    private static final int HALF = 96;

    private static final int DEGREES = 3;

    /** Of Student's t with these degrees of freedom, 97.5 %. */
    private static final double QUANTILE = 3.182;

    /**
     * A group of units.
     *
     * @param odds the expected odds of each unit, above 0
     * @param judged units drawn at random and answered
     * @param right those of them with the answer yes
     */
    record Group(double[] odds, int judged, int right) {}

    private final double[] common = new double[2 * HALF + 1];
    private final double[] own = new double[4 * HALF + 1];
    private final double[][] likelihoods;

    /**
     * @param commonReach the common difference lies within this on either side of 0 in 95 of 100 cases, in log odds
     * @param ownReach the same of a group's own difference
     */
    PriorErrorRates(double commonReach, double ownReach, List<Group> groups) {
        for (int at = 0; at < own.length; at++) {
            own[at] = density((at - 2 * HALF) * STEP / ownReach * QUANTILE);
        }
        likelihoods = groups.stream().map(PriorErrorRates::likelihood).toArray(double[][]::new);
        for (int c = 0; c < common.length; c++) {
            common[c] = density((c - HALF) * STEP / commonReach * QUANTILE);
            for (double[] likelihood : likelihoods) {
                double sum = 0;
                for (int at = 0; at < likelihood.length; at++) {
                    sum += own[at - c + 2 * HALF] * likelihood[at];
                }
                common[c] *= sum;
            }
        }
    }

    /** Student's t, but for a constant. */
    private static double density(double x) {
        return StrictMath.pow(1 + x * x / DEGREES, -(DEGREES + 1) / 2.0);
    }

    /** The likelihood of a group's answers at each difference, over its maximum. */
    private static double[] likelihood(Group group) {
        double[] logs = new double[2 * HALF + 1];
        for (int at = 0; at < logs.length && group.judged() > 0; at++) {
            double factor = StrictMath.exp((at - HALF) * STEP);
            double yes = Arrays.stream(group.odds())
                    .map(odds -> odds * factor / (1 + odds * factor))
                    .average()
                    .orElse(0.5);
            logs[at] = group.right() * StrictMath.log(yes) + (group.judged() - group.right()) * StrictMath.log1p(-yes);
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        return Arrays.stream(logs).map(log -> StrictMath.exp(log - most)).toArray();
    }

    /** For each group, the factor on its odds in one draw. */
    double[] draw(SeededRandom random) {
        int c = pick(common, random);
        double[] factors = new double[likelihoods.length];
        double[] weights = new double[common.length];
        for (int g = 0; g < factors.length; g++) {
            for (int at = 0; at < weights.length; at++) {
                weights[at] = own[at - c + 2 * HALF] * likelihoods[g][at];
            }
            factors[g] = StrictMath.exp((pick(weights, random) - HALF + random.unit() - 0.5) * STEP);
        }
        return factors;
    }

    private static int pick(double[] weights, SeededRandom random) {
        double left = random.unit() * Arrays.stream(weights).sum();
        int at = 0;
        while (at < weights.length - 1 && left >= weights[at]) {
            left -= weights[at++];
        }
        return at;
    }
}
