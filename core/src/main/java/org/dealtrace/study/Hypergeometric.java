package org.dealtrace.study;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Tail probabilities of the hypergeometric distribution, in a number of steps proportional to its standard deviation.
 * Commons Statistics adds up the whole tail, which takes seconds for millions of draws.
 */
final class Hypergeometric {

    /** Smaller terms do not change a sum in double precision. */
    private static final double NEGLIGIBLE = 1e-18;

    private Hypergeometric() {}

    /**
     * The probability of at most x successes.
     *
     * @param drawn units drawn
     * @param size units in the population
     * @param successes successes in the population
     */
    static double atMost(int x, int drawn, int size, int successes) {
        if (x < Math.max(0, drawn - (size - successes))) {
            return 0;
        }
        if (x >= Math.min(drawn, successes)) {
            return 1;
        }
        return x < mode(drawn, size, successes)
                ? below(x, drawn, size, successes)
                : 1 - above(x + 1, drawn, size, successes);
    }

    /** The probability of at least x successes; see {@link #atMost}. */
    static double atLeast(int x, int drawn, int size, int successes) {
        boolean upper = x > mode(drawn, size, successes) && x <= Math.min(drawn, successes);
        return upper && x > drawn - (size - successes)
                ? above(x, drawn, size, successes)
                : 1 - atMost(x - 1, drawn, size, successes);
    }

    private static double mode(int drawn, int size, int successes) {
        return (drawn + 1.0) * (successes + 1.0) / (size + 2.0);
    }

    private static double below(int x, int drawn, int size, int successes) {
        double sum = 1;
        double term = 1;
        for (double k = x; k > Math.max(0, drawn - (size - successes)) && term > NEGLIGIBLE * sum; k--) {
            term *= k * (size - successes - drawn + k) / ((successes - k + 1) * (drawn - k + 1));
            sum += term;
        }
        return Math.min(1, probability(x, drawn, size, successes) * sum);
    }

    private static double above(int x, int drawn, int size, int successes) {
        double sum = 1;
        double term = 1;
        for (double k = x; k < Math.min(drawn, successes) && term > NEGLIGIBLE * sum; k++) {
            term *= (successes - k) * (drawn - k) / ((k + 1) * (size - successes - drawn + k + 1));
            sum += term;
        }
        return Math.min(1, probability(x, drawn, size, successes) * sum);
    }

    private static double probability(int x, int drawn, int size, int successes) {
        return HypergeometricDistribution.of(size, successes, drawn).probability(x);
    }
}
