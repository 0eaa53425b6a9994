package org.dealtrace.internal;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * SplitMix64, written out so that a draw can be repeated on any Java release.
 *
 * <p>The state starts at the seed. Each number adds 0x9E3779B97F4A7C15 to the state, and mixes the sum z: z ^= z >>>
 * 30, z *= 0xBF58476D1CE4E5B9, z ^= z >>> 27, z *= 0x94D049BB133111EB, z ^= z >>> 31. All arithmetic is modulo 2⁶⁴.
 *
 * <p>Source: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
public class SeededRandom {

    /** The number of trials above which one inversion is faster than counting. */
    private static final int COUNTED_OUT = 5_000;

    /** The constant of the paper that {@link #gamma} names. */
    private static final double SQUEEZE = 0.0331;

    /** The increment of the state. */
    public static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SeededRandom(long seed) {
        this.state = seed;
    }

    /** The next 64 bits. */
    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /** The finalizer of SplitMix64; also combines the parts of a seed. */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * A whole number from 0 to bound - 1, each equally likely: the upper 63 bits modulo the bound, drawn again if they
     * fall into the incomplete last block.
     */
    public int below(int bound) {
        while (true) {
            long bits = next() >>> 1;
            long value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return (int) value;
            }
        }
    }

    /** A number from 0 (included) to 1 (not included): the upper 53 bits over 2⁵³. */
    public double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Exponential with mean 1. */
    public double exponential() {
        return -StrictMath.log(1 - unit());
    }

    /** Standard normal, by Box and Muller. */
    public double normal() {
        return StrictMath.sqrt(2 * exponential()) * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /**
     * Gamma with the given shape above 0 and scale 1, by G. Marsaglia and W. W. Tsang, "A simple method for generating
     * gamma variables", ACM Transactions on Mathematical Software 26 (2000).
     */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            v = v * v * v;
            if (v <= 0) {
                continue;
            }
            double u = 1 - unit();
            // the first bound implies the second, which takes two logarithms
            if (u < 1 - SQUEEZE * x * x * x * x
                    || StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Beta with both parameters above 0. */
    public double beta(double a, double b) {
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** The number of successes in n trials: counted for few trials, by inversion for many. */
    public int binomial(int n, double p) {
        if (n <= COUNTED_OUT) {
            int successes = 0;
            for (int i = 0; i < n; i++) {
                successes += unit() < p ? 1 : 0;
            }
            return successes;
        }
        return BinomialDistribution.of(n, Math.min(1, Math.max(0, p))).inverseCumulativeProbability(unit());
    }

    /** The first {@code count} of the numbers 0 to size - 1 in a random order, by Fisher and Yates. */
    public int[] draw(int count, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int i = 0; i < count; i++) {
            int j = i + below(size - i);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return Arrays.copyOf(order, count);
    }
}
