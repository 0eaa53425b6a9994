package org.dealtrace.benchmarks.corpus;

import java.util.List;
import org.dealtrace.internal.SeededRandom;

/**
 * Random numbers that belong to one numbered thing, in whatever order things are made. Not safe for several threads.
 */
public final class Chance extends SeededRandom {

    private Chance(long seed) {
        super(seed);
    }

    /** The numbers of one numbered thing, independent of all others of the same seed. */
    static Chance of(long seed, long number) {
        return new Chance(mix(seed * GAMMA + 1) ^ mix(number + GAMMA));
    }

    /** The numbers of one numbered thing of a kind, independent of those of other kinds. */
    public static Chance of(long seed, String kind, long number) {
        return of(mix(seed) ^ kind.hashCode(), number);
    }

    public boolean withProbability(double probability) {
        return unit() < probability;
    }

    /** From 0 to bound - 1, by one number always; the generated names on file were made this way. */
    int index(int bound) {
        return (int) (unit() * bound);
    }

    /**
     * From 0 to bound - 1, small numbers likelier: P(n) is in proportion to 1 / (n + shift), the law of Zipf and
     * Mandelbrot for the frequency of words by rank.
     */
    int zipfBelow(int bound, int shift) {
        double drawn = shift * (StrictMath.exp(unit() * StrictMath.log((double) bound / shift + 1)) - 1);
        return Math.min(bound - 1, (int) drawn);
    }

    public <T> T oneOf(List<T> items) {
        return items.get(index(items.size()));
    }
}
