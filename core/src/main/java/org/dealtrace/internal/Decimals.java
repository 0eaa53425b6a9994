package org.dealtrace.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as text, by exact decimal rounding: {@code String.format} of a double rounds differently between JDK
 * releases.
 */
public final class Decimals {

    /** Decimals that are kept before rounding, to remove binary noise: 0.000499999… is meant as 0.0005. */
    private static final int MEANT = 12;

    private Decimals() {}

    /**
     * Rounds half up.
     *
     * @throws NumberFormatException if the value is infinite or NaN
     */
    public static BigDecimal round(double value, int decimals) {
        return new BigDecimal(value).setScale(MEANT, RoundingMode.HALF_UP).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * A number rounded to a number of decimals, never {@code -0.0}; {@code n/a} for NaN, {@code ∞} or {@code -∞} for an
     * infinite one.
     */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "n/a";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        return round(value, decimals).toPlainString();
    }

    /** With at most a number of decimals. */
    public static String plain(double value, int decimals) {
        return round(value, decimals).stripTrailingZeros().toPlainString();
    }

    /** A share from 0 to 1 as percent with one decimal, without the sign: {@code 46.7}. */
    public static String percent(double share) {
        return fixed(share * 100, 1);
    }

    /** The same, with three decimals beside a rate below 0.1 %, which one decimal would show as 0. */
    public static String percent(double share, double rate) {
        return fixed(share * 100, rate > 0 && rate < 0.001 ? 3 : 1);
    }
}
