package org.dealtrace.benchmarks.corpus;

import java.util.List;

/**
 * Chance from a seed, the same on every Java version: SplitMix64 (Steele, Lea and Flood, 2014). The JDK's own generators are
 * specified, but what they make of a bound has changed between versions. Not safe for several threads.
 */
final class Chance {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    /** Chance for one numbered thing, independent of all others of the same seed. */
    static Chance of(long seed, long number) {
        return new Chance(mix(seed * GOLDEN_GAMMA + 1) ^ mix(number + GOLDEN_GAMMA));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** From 0 on, below 1. */
    double unit() {
        state += GOLDEN_GAMMA;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    boolean withProbability(double probability) {
        return unit() < probability;
    }

    /** From 0 on, below the bound. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /**
     * From 0 on, below the bound, small numbers likelier: P(n) is in proportion to 1 / (n + shift), the law of Zipf and Mandelbrot for
     * the frequency of words by rank.
     */
    int zipfBelow(int bound, int shift) {
        double drawn = shift * (StrictMath.exp(unit() * StrictMath.log((double) bound / shift + 1)) - 1);
        return Math.min(bound - 1, (int) drawn);
    }

    <T> T oneOf(List<T> items) {
        return items.get(below(items.size()));
    }
}
