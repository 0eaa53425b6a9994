package org.dealtrace.study;

import org.apache.commons.statistics.inference.FisherExactTest;
import org.dealtrace.internal.Decimals;

/**
 * The difference between the rates of two independent groups.
 *
 * <p>The interval is Newcombe's hybrid score interval (his method 10): with each group's Wilson limits l and u, from d
 * - √((p₁ - l₁)² + (u₂ - p₂)²) to d + √((u₁ - p₁)² + (p₂ - l₂)²). The test is Fisher's exact one, two-sided: the
 * probability, with both margins fixed, of a table no likelier than the one found. Both are about the processes behind
 * the groups: two lists examined in full can still differ by chance.
 *
 * <p>Sources: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of
 * eleven methods", Statistics in Medicine 17 (1998); R. A. Fisher, "The Design of Experiments" (1935).
 *
 * @param first the first group
 * @param second the group it is compared with
 * @param value first minus second, -1 to 1; 0 if one of the groups is empty
 * @param interval its interval, -1 to 1
 * @param pValue of Fisher's exact test, two-sided; 1 if one of the groups is empty
 */
public record RateDifference(Rate first, Rate second, double value, Interval interval, double pValue) {

    /** With an interval at the level of the first rate. */
    public static RateDifference of(Rate first, Rate second) {
        double level = first.interval().level();
        if (first.n() == 0 || second.n() == 0) {
            return new RateDifference(first, second, 0, new Interval(-1, 1, level, "Newcombe"), 1);
        }
        double p1 = first.value().orElseThrow();
        double p2 = second.value().orElseThrow();
        Interval one = first.with(IntervalMethod.WILSON, level).interval();
        Interval two = second.with(IntervalMethod.WILSON, level).interval();
        double value = p1 - p2;
        Interval interval = new Interval(
                Math.max(-1, value - Math.hypot(p1 - one.low(), two.high() - p2)),
                Math.min(1, value + Math.hypot(one.high() - p1, p2 - two.low())),
                level,
                "Newcombe");
        return new RateDifference(first, second, value, interval, fisher(first, second));
    }

    private static double fisher(Rate first, Rate second) {
        int successes = first.successes() + second.successes();
        if (successes == 0 || successes == first.n() + second.n()) {
            // Only one table has these margins.
            return 1;
        }
        int[][] table = {
            {first.successes(), first.n() - first.successes()}, {second.successes(), second.n() - second.successes()}
        };
        return Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
    }

    /**
     * {@code 14 of 30 (46.7 %) against 5 of 30 (16.7 %): 30.0 points (95 % Newcombe 6.4–49.6 points), Fisher's exact p
     * = 0.0251}.
     */
    @Override
    public String toString() {
        boolean empty = first.n() == 0 || second.n() == 0;
        return words(first) + " against " + words(second) + ": " + (empty ? "no estimate" : percent(value) + " points")
                + " (" + Numbers.level(interval.level()) + " % Newcombe " + percent(interval.low())
                + (interval.low() < 0 ? " to " : "–") + percent(interval.high()) + " points), Fisher's exact p "
                + Numbers.pValue(pValue);
    }

    private String words(Rate rate) {
        return rate.successes() + " of " + rate.n()
                + (rate.n() == 0 ? "" : " (" + percent(rate.value().orElseThrow()) + " %)");
    }

    /** Differences between rare outcomes need more than one decimal. */
    private String percent(double share) {
        boolean rare = Math.max(-interval.low(), interval.high()) < 0.01;
        return Decimals.fixed(100 * share, rare ? 4 : 1);
    }
}
