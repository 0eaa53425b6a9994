package org.dealtrace.study;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.SeededRandom;

/**
 * A share estimated from a count: {@code 14 of 30: 46.7 % (95 % Wilson 30.2–63.9 %)}.
 *
 * <p>The interval is about the process or population behind the sample. For companies drawn from a list use
 * {@link #ofSample}, because the list is finite, and a census leaves nothing to estimate. The interval ignores wrong
 * and missed links; for those see {@link LinkUncertainty}.
 *
 * @param successes units with the outcome, 0 to n
 * @param n units looked at, 0 or more
 * @param population the size of the list that the n were drawn from, if known; at least n
 * @param interval the confidence interval, in shares from 0 to 1
 */
public record Rate(int successes, int n, OptionalInt population, Interval interval) {

    /** The default confidence level. */
    public static final double DEFAULT_LEVEL = 0.95;

    public Rate {
        requireCounts(successes, n, population);
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
     * With the 95 % exact hypergeometric interval, for n units drawn without replacement from a list of known length.
     */
    public static Rate ofSample(int successes, int n, int population) {
        return make(successes, n, OptionalInt.of(population), IntervalMethod.HYPERGEOMETRIC, DEFAULT_LEVEL);
    }

    private static void requireCounts(int successes, int n, OptionalInt population) {
        Numbers.requireCounts(successes, n);
        if (population.isPresent() && population.getAsInt() < n) {
            throw new IllegalArgumentException(
                    "the population must have at least n = " + n + " units but has " + population.getAsInt());
        }
    }

    private static Rate make(int successes, int n, OptionalInt population, IntervalMethod method, double level) {
        requireCounts(successes, n, population);
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

    /** The share of successes, 0 to 1; empty if nothing was looked at. */
    public OptionalDouble value() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / n);
    }

    /** A share drawn from its posterior with Jeffreys' prior. */
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
            // A short interval at a low level can be between two counts.
            if (least <= most) {
                text.append(", " + least + "–" + most + " of " + size);
            }
        });
        return text.append(')').toString();
    }
}
