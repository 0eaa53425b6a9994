package org.dealtrace.benchmarks.world;

import java.util.List;
import java.util.Map;

/**
 * Random numbers that belong to a place: the same seed, purpose and index give the same numbers wherever and in whatever order they are
 * asked for, on every Java release. So any part of a world can be made without the parts before it.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014), its state mixed from seed, purpose and index.
 */
final class WorldRandom {

    private long state;

    private WorldRandom(long state) {
        this.state = state;
    }

    /** The numbers of one purpose at one index. */
    static WorldRandom at(long seed, String purpose, long index) {
        long state = mix(seed + 0x9E3779B97F4A7C15L);
        for (int i = 0; i < purpose.length(); i++) {
            state = mix(state ^ (purpose.charAt(i) + 0x9E3779B97F4A7C15L));
        }
        return new WorldRandom(mix(state ^ (index * 0xD1B54A32D192ED03L)));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** 0 to bound - 1, each equally likely. */
    int below(int bound) {
        while (true) {
            long bits = next() >>> 1;
            long value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return (int) value;
            }
        }
    }

    /** From 0 (included) to 1 (not included). */
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** An index, as likely as its weight; weights need not sum to one. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double u = unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            u -= weights[i];
            if (u < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Standard normal, by Box and Muller. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** The numbers 0 to size - 1 in a random order. */
    int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** One of the keys, each as often as its weight says, in the order of the map. */
    <T> T weighted(Map<T, Double> weights) {
        List<T> keys = List.copyOf(weights.keySet());
        return keys.get(weighted(
                weights.values().stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
