package org.dealtrace.study;

import java.util.List;
import org.dealtrace.Message;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;

/**
 * A rate of a whole list, estimated from a sample of each of its strata.
 *
 * <p>The estimate is P = Σ W p with the strata's shares of the list as weights W. Its variance is Σ W² (1 - n/N) N/(N -
 * 1) p̃ (1 - p̃)/n, where each stratum's share is shrunk towards the overall rate, p̃ = (x + 2 P)/(n + 2), because one
 * or two units alone do not show the spread. The interval is Wilson's on the effective sample size P (1 - P)/variance,
 * limited to the one of equal strata with the same weights, so that no gain is claimed from strata that seem to differ.
 *
 * <p>Sources: W. G. Cochran, "Sampling Techniques" (1977), chapter 5; for Wilson on an effective size C. Franco, R. J.
 * A. Little, T. A. Louis and E. V. Slud, "Comparative study of confidence intervals for proportions in complex sample
 * surveys", Journal of Survey Statistics and Methodology 7 (2019). The shrinking and the limit are this library's;
 * simulations with 4 and 20 strata, alike and unlike, put the coverage at 94 % and more, while adding the strata's own
 * limits (MOVER) fell to 84 % with few units per stratum.
 *
 * @param strata the finding in each stratum
 * @param value the estimate, 0 to 1
 * @param interval its interval
 */
public record StratifiedRate(List<Stratum> strata, double value, Interval interval) {

    private static final Message LABEL = Message.of("stratified Wilson");

    /** In units of the sample; two is the least that kept the coverage with one or two units per stratum. */
    private static final double DRAWN_TOGETHER = 2;

    /**
     * The finding in a stratum.
     *
     * @param name its name
     * @param size its units in the list
     * @param n units looked at, drawn without replacement; at least 1
     * @param successes units with the outcome
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
     * The estimate from some strata; those without units are ignored.
     *
     * @throws IllegalArgumentException if there is no stratum, or nothing was looked at in one of them
     */
    public static StratifiedRate of(List<Stratum> all, double level) {
        List<Stratum> strata = all.stream().filter(s -> s.size() > 0).toList();
        long total = strata.stream().mapToLong(Stratum::size).sum();
        if (total == 0) {
            throw new IllegalArgumentException("a stratified rate needs at least one stratum with a unit");
        }
        double value = 0;
        for (Stratum stratum : strata) {
            if (stratum.n() == 0) {
                throw new IllegalArgumentException("no unit was examined in stratum '" + stratum.name()
                        + "'; draw from it, or merge it with another");
            }
            value += (double) stratum.size() / total * stratum.successes() / stratum.n();
        }
        value = Math.min(1, value);
        double variance = 0;
        double alike = 0;
        for (Stratum stratum : strata) {
            double size = stratum.size();
            double weight = size / total;
            double perUnit = stratum.n() == stratum.size()
                    ? 0
                    : weight * weight * (size - stratum.n()) / (size - 1) / stratum.n();
            double drawn = (stratum.successes() + DRAWN_TOGETHER * value) / (stratum.n() + DRAWN_TOGETHER);
            variance += perUnit * drawn * (1 - drawn);
            alike += perUnit;
        }
        if (alike == 0) {
            return new StratifiedRate(strata, value, new Interval(value, value, level, LABEL));
        }
        double effective = variance == 0 ? 1 / alike : Math.min(1 / alike, value * (1 - value) / variance);
        return new StratifiedRate(strata, value, IntervalMethod.wilson(value, effective, level, LABEL));
    }

    /** The estimate, then a line for each stratum. */
    @Override
    public String toString() {
        TextTable table = TextTable.of("stratum", "in list", "looked at", "with outcome", "%");
        for (Stratum stratum : strata) {
            table.row(
                    stratum.name(),
                    Integer.toString(stratum.size()),
                    Integer.toString(stratum.n()),
                    Integer.toString(stratum.successes()),
                    Decimals.percent((double) stratum.successes() / stratum.n()));
        }
        return Decimals.percent(value) + " % (" + interval + ")\n" + table;
    }
}
