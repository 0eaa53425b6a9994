package org.dealtrace.study;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;

/**
 * A method that makes a confidence interval for a share from a count.
 *
 * <p>Without observations every method gives 0 to 1. The method for a finite population needs the size of the
 * population that the sample was drawn from without replacement; in a census it shrinks to the share itself.
 *
 * <p>Sources: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927); C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial
 * limits illustrated in the case of the binomial", Biometrika 26 (1934); on the choice between them L. D. Brown, T. T.
 * Cai and A. DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001). For the finite
 * population: J. P. Buonaccorsi, "A note on confidence intervals for proportions in finite populations", The American
 * Statistician 41 (1987).
 */
public enum IntervalMethod {
    /** The inverted score test; the default. Its coverage is near the level on average, for small samples too. */
    WILSON("Wilson", false),
    /**
     * The inverted binomial test with half the error on each side: never covers less than its level, and is wider for
     * it.
     */
    CLOPPER_PEARSON("Clopper-Pearson", false),
    /**
     * The inverted hypergeometric test with half the error on each side, for draws without replacement from a
     * population of known size: never covers less than its level.
     */
    HYPERGEOMETRIC("exact hypergeometric", true);

    private final String label;
    private final boolean finite;

    IntervalMethod(String label, boolean finite) {
        this.label = label;
        this.finite = finite;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    private Message message() {
        return finite ? Messages.message("method.exact") : Message.of(label);
    }

    /** Whether the method needs the size of the population that the sample was drawn from. */
    public boolean needsPopulation() {
        return finite;
    }

    Interval interval(int successes, int n, OptionalInt population, double level) {
        Numbers.requireLevel(level);
        Numbers.requireCounts(successes, n);
        if (finite && population.isEmpty()) {
            throw new IllegalArgumentException("method " + label
                    + " needs the number of units the sample was drawn from; use Rate.ofSample, or the method WILSON");
        }
        if (n == 0) {
            return new Interval(0, 1, level, message());
        }
        return switch (this) {
            case WILSON -> library(BinomialConfidenceInterval.WILSON_SCORE, successes, n, level);
            case CLOPPER_PEARSON -> library(BinomialConfidenceInterval.CLOPPER_PEARSON, successes, n, level);
            case HYPERGEOMETRIC -> hypergeometric(successes, n, population.getAsInt(), level);
        };
    }

    private Interval library(BinomialConfidenceInterval method, int successes, int n, double level) {
        var bounds = method.fromErrorRate(n, successes, 1 - level);
        // The library's Wilson passes 0 and 1 by a rounding error; at the ends the bound is exact.
        double low = successes == 0 ? 0 : Math.max(0, bounds.getLowerBound());
        double high = successes == n ? 1 : Math.min(1, bounds.getUpperBound());
        return new Interval(low, high, level, message());
    }

    /** Wilson's interval for an effective sample size, which need not be whole. */
    static Interval wilson(double share, double effectiveSize, double level, Message label) {
        double z = z(level);
        double perUnit = z * z / effectiveSize;
        double centre = (share + perUnit / 2) / (1 + perUnit);
        double half =
                z * Math.sqrt(share * (1 - share) / effectiveSize + perUnit / (4 * effectiveSize)) / (1 + perUnit);
        // At 0 and 1 the bound is exact; the subtraction would leave a rounding error.
        double low = share == 0 ? 0 : Math.max(0, centre - half);
        double high = share == 1 ? 1 : Math.min(1, centre + half);
        return new Interval(low, high, level, label);
    }

    /** The standard normal quantile that leaves half of 1 - level above it. */
    static double z(double level) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    /**
     * The population counts K that neither one-sided test rejects. Both tail probabilities are monotone in K, so each
     * bound is found by bisection.
     */
    private Interval hypergeometric(int successes, int n, int size, double level) {
        double tail = (1 - level) / 2;
        int least = successes;
        int most = size - (n - successes);
        int low = least;
        int high = most;
        // Smallest K with P(X >= successes | K) > tail.
        for (int above = most; low < above; ) {
            int middle = low + (above - low) / 2;
            if (HypergeometricDistribution.of(size, middle, n).survivalProbability(successes - 1) > tail) {
                above = middle;
            } else {
                low = middle + 1;
            }
        }
        // Largest K with P(X <= successes | K) > tail.
        for (int below = least; below < high; ) {
            int middle = below + (high - below + 1) / 2;
            if (HypergeometricDistribution.of(size, middle, n).cumulativeProbability(successes) > tail) {
                below = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Interval((double) low / size, (double) high / size, level, message());
    }
}
