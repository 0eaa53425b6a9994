package org.dealtrace.study;

import java.util.List;

/**
 * A rate of a whole list, estimated from a sample of each of its strata.
 *
 * <p>The estimate is Σ W p with the strata's shares of the list as weights W = N/Σ N. The interval recovers each stratum's uncertainty
 * from its own limits l and u (Wilson with the correction for a finite population), and adds the squares: from Σ W p - √(Σ W² (p - l)²)
 * to Σ W p + √(Σ W² (u - p)²). So a stratum in which all or none had the outcome still adds what a small sample of it leaves open, which
 * the usual variance formula puts at nothing.
 *
 * <p>Source: G. Y. Zou, W. Huang and X. Zhang, "A note on confidence interval estimation for a linear function of binomial
 * proportions", Computational Statistics and Data Analysis 53 (2009). The estimate is in every textbook, as W. G. Cochran, "Sampling
 * Techniques" (1977), chapter 5.
 *
 * @param strata what was found in each stratum
 * @param value the estimate, 0 to 1
 * @param interval its interval
 */
public record StratifiedRate(List<Stratum> strata, double value, Interval interval) {

    /**
     * What was found in a stratum.
     *
     * @param name its name
     * @param size its units in the list
     * @param n units looked at, drawn without replacement; at least 1
     * @param successes how many of these had the outcome
     */
    public record Stratum(String name, int size, int n, int successes) {

        public Stratum {
            Numbers.requireCounts(successes, n);
            if (n > size) {
                throw new IllegalArgumentException(
                        "stratum '" + name + "' has " + size + " units but " + n + " were looked at");
            }
        }

        /** The stratum's own rate. */
        public Rate rate() {
            return Rate.ofSample(successes, n, size);
        }
    }

    public StratifiedRate {
        strata = List.copyOf(strata);
    }

    /** With a 95 % interval. */
    public static StratifiedRate of(List<Stratum> strata) {
        return of(strata, Rate.DEFAULT_LEVEL);
    }

    /**
     * The estimate from some strata.
     *
     * @throws IllegalArgumentException if there is no stratum, or nothing was looked at in one of them
     */
    public static StratifiedRate of(List<Stratum> strata, double level) {
        long total = strata.stream().mapToLong(Stratum::size).sum();
        if (total == 0) {
            throw new IllegalArgumentException("a stratified rate needs at least one stratum with a unit");
        }
        double value = 0;
        double below = 0;
        double above = 0;
        for (Stratum stratum : strata) {
            if (stratum.n() == 0) {
                throw new IllegalArgumentException("nothing was looked at in stratum '" + stratum.name()
                        + "'; draw from it, or merge it with another");
            }
            double weight = (double) stratum.size() / total;
            double share = (double) stratum.successes() / stratum.n();
            Interval limits =
                    stratum.rate().with(IntervalMethod.WILSON_FINITE, level).interval();
            value += weight * share;
            below += weight * weight * (share - limits.low()) * (share - limits.low());
            above += weight * weight * (limits.high() - share) * (limits.high() - share);
        }
        value = Math.min(1, value);
        Interval interval = new Interval(
                Math.max(0, value - Math.sqrt(below)),
                Math.min(1, value + Math.sqrt(above)),
                level,
                "stratified Wilson (MOVER)");
        return new StratifiedRate(strata, value, interval);
    }

    /** The estimate, then a line for each stratum. */
    @Override
    public String toString() {
        TextTable table = new TextTable("stratum", "in list", "looked at", "with outcome", "%");
        for (Stratum stratum : strata) {
            table.row(
                    stratum.name(),
                    Integer.toString(stratum.size()),
                    Integer.toString(stratum.n()),
                    Integer.toString(stratum.successes()),
                    Numbers.percent((double) stratum.successes() / stratum.n()));
        }
        return Numbers.percent(value) + " % (" + interval + ")\n" + table;
    }
}
