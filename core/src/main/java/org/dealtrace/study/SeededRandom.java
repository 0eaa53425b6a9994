package org.dealtrace.study;

/**
 * SplitMix64, written out so that a draw can be repeated anywhere: nothing here depends on the Java release or on a library's version.
 *
 * <p>The state starts at the seed. Each number adds 0x9E3779B97F4A7C15 to the state, and mixes the sum z: z ^= z >>> 30, z *=
 * 0xBF58476D1CE4E5B9, z ^= z >>> 27, z *= 0x94D049BB133111EB, z ^= z >>> 31. All arithmetic is modulo 2⁶⁴.
 *
 * <p>Source: G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 */
final class SeededRandom {

    private long state;

    SeededRandom(long seed) {
        this.state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * A whole number from 0 to bound - 1, each equally likely: the upper 63 bits modulo the bound, drawn again when they fall into the
     * incomplete last block.
     */
    int below(int bound) {
        while (true) {
            long bits = next() >>> 1;
            long value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return (int) value;
            }
        }
    }

    /** A number from 0 (included) to 1 (not included): the upper 53 bits over 2⁵³. */
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -StrictMath.log(1 - unit());
    }

    /** Gamma with shape 1/2 and scale 1: half the square of a standard normal, which is by Box and Muller. */
    double gammaHalf() {
        double cosine = StrictMath.cos(2 * StrictMath.PI * unit());
        return exponential() * cosine * cosine;
    }

    /** The first {@code count} of the numbers 0 to size - 1 in a random order, by Fisher and Yates. */
    int[] draw(int count, int size) {
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
        return java.util.Arrays.copyOf(order, count);
    }
}
