package org.dealtrace.study;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.SeededRandom;

/**
 * A share estimated from a count, with what the count supports: {@code 14 of 30: 46.7 % (95 % Wilson 30.2–63.9 %)}.
 *
 * <p>The interval speaks about the process or population behind the sample. When the companies were drawn from a list,
 * say so with {@link #ofSample}: the list is finite, and in a census nothing is left to estimate. The interval knows
 * nothing of wrong or missed links; for those see {@link LinkUncertainty}.
 *
 * @param successes how many had the outcome, 0 to n
 * @param n how many were looked at, 0 or more
 * @param population how many units the n were drawn from, when that is known; at least n
 * @param interval the confidence interval, in shares from 0 to 1
 */
public record Rate(int successes, int n, OptionalInt population, Interval interval) {

    /** The level used when none is given. */
    public static final double DEFAULT_LEVEL = 0.95;

    public Rate {
        Numbers.requireCounts(successes, n);
        if (population.isPresent() && population.getAsInt() < n) {
            throw new IllegalArgumentException(
                    "the population must have at least n = " + n + " units but has " + population.getAsInt());
        }
        if (interval.low() < 0 || interval.high() > 1) {
            throw new IllegalArgumentException("the interval of a rate must lie in 0 to 1 but was " + interval);
        }
    }

    /** With the 95 % Wilson interval. */
    public static Rate of(int successes, int n) {
        return of(successes, n, IntervalMethod.WILSON, DEFAULT_LEVEL);
    }

    /**
     * With a chosen interval.
     *
     * @param level the confidence level, such as 0.95
     * @throws IllegalArgumentException if the method needs the size of the population
     */
    public static Rate of(int successes, int n, IntervalMethod method, double level) {
        return make(successes, n, OptionalInt.empty(), method, level);
    }

    /**
     * For n units drawn without replacement from a list of known length, with the 95 % exact hypergeometric interval.
     */
    public static Rate ofSample(int successes, int n, int population) {
        return make(successes, n, OptionalInt.of(population), IntervalMethod.HYPERGEOMETRIC, DEFAULT_LEVEL);
    }

    private static Rate make(int successes, int n, OptionalInt population, IntervalMethod method, double level) {
        Numbers.requireCounts(successes, n);
        if (population.isPresent() && population.getAsInt() < n) {
            throw new IllegalArgumentException(
                    "the population must have at least n = " + n + " units but has " + population.getAsInt());
        }
        return new Rate(successes, n, population, method.interval(successes, n, population, level));
    }

    /** The same count with another interval, at the same level. */
    public Rate with(IntervalMethod method) {
        return make(successes, n, population, method, interval.level());
    }

    /** The same count with another interval, at another level. */
    public Rate with(IntervalMethod method, double level) {
        return make(successes, n, population, method, level);
    }

    /** The share of successes, 0 to 1; empty when nothing was looked at. */
    public OptionalDouble value() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / n);
    }

    /** A share drawn from what was counted, with Jeffreys' half success and half failure. */
    double draw(SeededRandom random) {
        return random.beta(successes + 0.5, n - successes + 0.5);
    }

    /** {@code 14 of 30: 46.7 % (95 % Wilson 30.2–63.9 %)}; the population and the counts in it when one is given. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(successes).append(" of ").append(n);
        population.ifPresent(size -> text.append(" drawn from ").append(size));
        text.append(": ").append(n == 0 ? "no estimate" : Decimals.percent(value().orElseThrow()) + " %");
        text.append(" (").append(interval);
        population.ifPresent(size -> {
            long least = Math.round(Math.ceil(interval.low() * size - 1e-6));
            long most = Math.round(Math.floor(interval.high() * size + 1e-6));
            // A short interval at a low level can lie between two counts and hold none.
            if (least <= most) {
                text.append(", ")
                        .append(least)
                        .append('–')
                        .append(most)
                        .append(" of ")
                        .append(size);
            }
        });
        return text.append(')').toString();
    }
}
