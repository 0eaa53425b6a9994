package org.dealtrace.study;

import org.dealtrace.Message;
import org.dealtrace.internal.Decimals;

/**
 * A confidence interval and its method.
 *
 * @param low the lower bound, in the unit of its quantity; for a rate a share from 0 to 1
 * @param high the upper bound, not below {@code low}
 * @param level the confidence level, above 0 and below 1, such as 0.95
 * @param method the method, such as {@code Wilson}
 */
public record Interval(double low, double high, double level, Message method) {

    /** With a method whose name every language shows as it is. */
    public Interval(double low, double high, double level, String method) {
        this(low, high, level, Message.of(method));
    }

    public Interval {
        Numbers.requireLevel(level);
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "an interval's low must not exceed its high but was " + low + " to " + high);
        }
        if (method.english().isBlank()) {
            throw new IllegalArgumentException("an interval must name its method");
        }
    }

    /** The distance between the bounds. */
    public double width() {
        return high - low;
    }

    /** Whether a value lies between the bounds, the bounds included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The bounds as percent: {@code 95 % Wilson 30.2–63.9 %}; with "to" instead of the dash if a bound is negative. */
    @Override
    public String toString() {
        return Numbers.level(level) + " % " + method + " " + Decimals.percent(low) + (low < 0 ? " to " : "–")
                + Decimals.percent(high) + " %";
    }

    /**
     * This interval, widened if it does not contain a value. It then ends at the next share beyond the value that a
     * list of the given size can have. Differences of up to 1e-9 count as rounding.
     */
    Interval with(double value, int size) {
        boolean inside = value > low - 1e-9 && value < high + 1e-9;
        return inside
                ? this
                : new Interval(
                        Math.min(low, Math.floor(value * size) / size),
                        Math.max(high, Math.min(1, Math.ceil(value * size) / size)),
                        level,
                        method);
    }
}
