package org.dealtrace.study;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text, by exact decimal rounding: {@code String.format} of a double rounds differently between JDK releases. */
final class Numbers {

    private Numbers() {}

    static String fixed(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "n/a" : value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }

    /** A share from 0 to 1 as percent with one decimal, without the sign: {@code 46.7}. */
    static String percent(double share) {
        // To twelve digits first, so that 0.0005 as computed (0.000499999…) is shown like 0.0005 as meant.
        return Double.isNaN(share) || Double.isInfinite(share)
                ? fixed(share, 1)
                : new BigDecimal(share)
                        .movePointRight(2)
                        .setScale(10, RoundingMode.HALF_UP)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** A confidence level as percent, without needless decimals: {@code 95} or {@code 99.9}. */
    static String level(double level) {
        return new BigDecimal(level)
                .movePointRight(2)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A p-value after its name: {@code = 0.0123} or {@code < 0.0001}. */
    static String pValue(double p) {
        return p < 0.0001 ? "< 0.0001" : "= " + fixed(p, 4);
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "confidence level must be above 0 and below 1, such as 0.95, but was " + level);
        }
    }

    static void requireCounts(int successes, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more but was " + n);
        }
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("successes must be 0 to n = " + n + " but was " + successes);
        }
    }
}
