package org.dealtrace.study;

import org.dealtrace.internal.Decimals;

/** Shares, levels and p-values as text, and checks of counts and levels. */
final class Numbers {

    private Numbers() {}

    /** A confidence level as percent, without trailing zeros: {@code 95} or {@code 99.9}. */
    static String level(double level) {
        return Decimals.plain(level * 100, 6);
    }

    /** A p-value after its name: {@code = 0.0123} or {@code < 0.0001}. */
    static String pValue(double p) {
        return p < 0.0001 ? "< 0.0001" : "= " + Decimals.fixed(p, 4);
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
