package org.dealtrace.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealtrace.internal.SeededRandom;

/** The draw and the allocation to strata, as {@link Sample} specifies them. */
final class SampleDraw {

    private SampleDraw() {}

    static Sample draw(SampleFrame frame, String design, Map<String, Integer> counts, long seed) {
        Map<String, List<String>> idsByStratum = new TreeMap<>(SampleFrame.BYTES);
        frame.units()
                .forEach(u -> idsByStratum
                        .computeIfAbsent(u.stratum(), s -> new ArrayList<>())
                        .add(u.id()));
        for (String name : counts.keySet()) {
            if (!idsByStratum.containsKey(name) && !(name.isEmpty() && frame.size() == 0)) {
                throw new IllegalArgumentException(
                        "the frame has no stratum '" + name + "'; it has " + idsByStratum.keySet());
            }
        }
        SeededRandom random = new SeededRandom(seed);
        List<Sample.Stratum> strata = new ArrayList<>();
        List<String> drawn = new ArrayList<>();
        idsByStratum.forEach((name, ids) -> {
            Integer count = counts.get(name);
            if (count == null || count < 0 || count > ids.size()) {
                throw new IllegalArgumentException(
                        "stratum '" + name + "' has " + (count == null ? "no sample size" : "the sample size " + count)
                                + "; give 0 to " + ids.size());
            }
            for (int place : random.draw(count, ids.size())) {
                drawn.add(ids.get(place));
            }
            strata.add(new Sample.Stratum(name, ids.size(), count));
        });
        return new Sample(frame, frame.hash(), design, Sample.ALGORITHM, seed, strata, drawn);
    }

    /** Largest remainder with at least one each, in whole numbers, so that rounding cannot decide. */
    static Map<String, Integer> proportional(Map<String, Integer> sizes, int n, int total) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int sum = 0;
        for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
            int count = (int) Math.max(1, (long) n * entry.getValue() / total);
            counts.put(entry.getKey(), count);
            sum += count;
        }
        while (sum != n) {
            int step = sum < n ? 1 : -1;
            String best = "";
            long bestNeed = Long.MIN_VALUE;
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                int size = sizes.getOrDefault(entry.getKey(), 0);
                // If units are missing, the stratum that needs most has fewer than its quota, so it can give more.
                boolean can = step > 0 || entry.getValue() > 1;
                long need = step * ((long) n * size - (long) entry.getValue() * total);
                if (can && need > bestNeed) {
                    bestNeed = need;
                    best = entry.getKey();
                }
            }
            counts.merge(best, step, Integer::sum);
            sum += step;
        }
        return counts;
    }

    static Map<String, Integer> equal(Map<String, Integer> sizes, int n) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sizes.keySet().forEach(name -> counts.put(name, 0));
        int left = n;
        while (left > 0) {
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                if (left > 0 && entry.getValue() < sizes.getOrDefault(entry.getKey(), 0)) {
                    entry.setValue(entry.getValue() + 1);
                    left--;
                }
            }
        }
        return counts;
    }
}
