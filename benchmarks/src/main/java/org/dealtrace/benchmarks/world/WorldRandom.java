package org.dealtrace.benchmarks.world;

import java.util.List;
import java.util.Map;
import org.dealtrace.internal.SeededRandom;

/**
 * Random numbers that belong to a place: the same seed, purpose and index give the same numbers, wherever and in
 * whatever order they are asked for. So any part of a world can be made without the parts before it.
 */
final class WorldRandom extends SeededRandom {

    private WorldRandom(long state) {
        super(state);
    }

    /** The numbers of one purpose at one index. */
    static WorldRandom at(long seed, String purpose, long index) {
        long state = mix(seed + GAMMA);
        for (int i = 0; i < purpose.length(); i++) {
            state = mix(state ^ (purpose.charAt(i) + GAMMA));
        }
        return new WorldRandom(mix(state ^ (index * 0xD1B54A32D192ED03L)));
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
