package org.dealtrace.study;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.internal.TextTable;

/**
 * A random draw without replacement, with everything that is needed to repeat it and to detect changes.
 *
 * <p>The draw is defined to the last bit, so that it can be repeated in any language. The generator is SplitMix64 with
 * the seed as its state. The strata are taken in the order of the UTF-8 bytes of their names, all with the one
 * generator. In a stratum of N units in frame order, for i = 0, 1, … the unit at place i changes places with the one at
 * i + r, where r is a random number below N - i; the first units then are the sample. A random number below b is the
 * upper 63 bits of the next output modulo b; outputs in the incomplete last block are passed over.
 *
 * <pre>{@code
 * var frame  = SampleFrame.of(notices, Recommendation::id, "year", notice -> year(notice));
 * var sample = Sample.drawStratified(frame, 30, 20210501);
 * sample.write(Path.of("sample.txt"));
 * Sample.read(Path.of("sample.txt")).repeat(frame);   // the same draw, or an error that says what changed
 * }</pre>
 *
 * @param frame the list it was drawn from
 * @param frameHash the SHA-256 of the frame, see {@link SampleFrame#hash()}
 * @param design the design in words: {@code simple}, or how the strata share the sample
 * @param algorithm the name of the algorithm above
 * @param seed the seed
 * @param strata how many were drawn from each stratum; one without a name in a simple draw
 * @param drawn the ids drawn, in the order of the draw
 */
public record Sample(
        SampleFrame frame,
        String frameHash,
        String design,
        String algorithm,
        long seed,
        List<Stratum> strata,
        List<String> drawn) {

    /** The only algorithm so far; a later one must get another name. */
    public static final String ALGORITHM = "SplitMix64 with Fisher-Yates, version 1";

    /**
     * A part of the frame.
     *
     * @param name its name
     * @param size its units in the frame
     * @param drawn its units in the sample
     */
    public record Stratum(String name, int size, int drawn) {}

    public Sample {
        strata = List.copyOf(strata);
        drawn = List.copyOf(drawn);
    }

    /**
     * A simple draw, which ignores strata.
     *
     * @throws IllegalArgumentException if the frame has fewer than n units
     */
    public static Sample draw(SampleFrame frame, int n, long seed) {
        SampleFrame whole = frame.undivided();
        if (n < 0 || n > whole.size()) {
            throw new IllegalArgumentException(
                    "a sample of " + n + " cannot be drawn from a frame of " + whole.size() + " units");
        }
        return draw(whole, "simple", Map.of("", n), seed);
    }

    /**
     * A stratified draw, allocated in proportion to the strata's sizes, by largest remainder, but with at least one
     * unit each; ties go to the first stratum by name.
     *
     * @param n the size of the whole sample; at least the number of strata
     */
    public static Sample drawStratified(SampleFrame frame, int n, long seed) {
        Map<String, Integer> sizes = new TreeMap<>(SampleFrame.BYTES);
        frame.units().forEach(u -> sizes.merge(u.stratum(), 1, Integer::sum));
        if (n < sizes.size() || n > frame.size()) {
            throw new IllegalArgumentException("a stratified sample must have from " + sizes.size()
                    + " (one a stratum) to " + frame.size() + " (all) units but was to have " + n);
        }
        return draw(
                frame,
                "stratified by " + frame.strata() + ", proportional allocation",
                proportional(sizes, n, frame.size()),
                seed);
    }

    /**
     * A stratified draw with the given number from each stratum.
     *
     * @throws IllegalArgumentException if a stratum of the frame has no number, or too large a one
     */
    public static Sample drawStratified(SampleFrame frame, Map<String, Integer> counts, long seed) {
        return draw(frame, "stratified by " + frame.strata() + ", given allocation", counts, seed);
    }

    private static Sample draw(SampleFrame frame, String design, Map<String, Integer> counts, long seed) {
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
        List<Stratum> strata = new ArrayList<>();
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
            strata.add(new Stratum(name, ids.size(), count));
        });
        return new Sample(frame, frame.hash(), design, ALGORITHM, seed, strata, drawn);
    }

    /** Largest remainder with at least one each, in whole numbers, so that rounding cannot decide. */
    private static Map<String, Integer> proportional(Map<String, Integer> sizes, int n, int total) {
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

    /** The size of the sample. */
    public int n() {
        return drawn.size();
    }

    /**
     * Repeats the draw from a frame and compares.
     *
     * @return the same sample
     * @throws IllegalArgumentException if the frame is not the one of the record, or the draw differs from it
     */
    public Sample repeat(SampleFrame other) {
        SampleFrame again = frame.strata().isEmpty() ? other.undivided() : other;
        String hash = again.hash();
        if (!hash.equals(frameHash)) {
            throw new IllegalArgumentException("the frame has changed since the draw: it had " + frame.size()
                    + " units, and now has " + again.size() + firstDifference(frame, again));
        }
        if (!algorithm.equals(ALGORITHM)) {
            throw new IllegalArgumentException(
                    "the sample was drawn by '" + algorithm + "'; this version only knows '" + ALGORITHM + "'");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        strata.forEach(s -> counts.put(s.name(), s.drawn()));
        Sample repeated = draw(again, design, counts, seed);
        if (!repeated.drawn.equals(drawn)) {
            throw new IllegalArgumentException(
                    "the record does not hold what seed " + seed + " draws; it was changed by hand");
        }
        return repeated;
    }

    private static String firstDifference(SampleFrame before, SampleFrame after) {
        Set<SampleFrame.Unit> gone = new LinkedHashSet<>(before.units());
        after.units().forEach(gone::remove);
        Set<SampleFrame.Unit> come = new LinkedHashSet<>(after.units());
        before.units().forEach(come::remove);
        return (gone.isEmpty()
                        ? ""
                        : "; no longer there: '" + gone.iterator().next().id() + "'")
                + (come.isEmpty() ? "" : "; new: '" + come.iterator().next().id() + "'");
    }

    /** The rate among the units of a simple draw, with the exact interval for the frame. */
    public Rate rate(Predicate<String> success) {
        if (!frame.strata().isEmpty()) {
            throw new IllegalArgumentException(
                    "the sample is " + design + "; use stratifiedRate, which weighs the strata");
        }
        return Rate.ofSample((int) drawn.stream().filter(success).count(), n(), frame.size());
    }

    /** The rate of the frame, with the strata weighted by their sizes. */
    public StratifiedRate stratifiedRate(Predicate<String> success) {
        Map<String, String> stratumById = new LinkedHashMap<>();
        frame.units().forEach(u -> stratumById.put(u.id(), u.stratum()));
        Map<String, Integer> successes = new LinkedHashMap<>();
        drawn.stream()
                .filter(success)
                .forEach(id -> successes.merge(stratumById.getOrDefault(id, ""), 1, Integer::sum));
        return StratifiedRate.of(strata.stream()
                .map(s ->
                        new StratifiedRate.Stratum(s.name(), s.size(), s.drawn(), successes.getOrDefault(s.name(), 0)))
                .toList());
    }

    /**
     * Writes the record as UTF-8 text: one line for each fact, then one for each unit of the frame with its place in
     * the draw.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Path file) {
        SampleRecord.write(this, file);
    }

    /**
     * Reads a record and checks it: the frame against its hash, and the draw by repeating it.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is no such record, or was changed
     */
    public static Sample read(Path file) {
        return SampleRecord.read(file);
    }

    /** The facts of the draw, then the ids. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(frame.strata(), "in frame", "drawn");
        strata.forEach(s -> table.row(s.name(), Integer.toString(s.size()), Integer.toString(s.drawn())));
        return n() + " of " + frame.size() + " drawn, " + design + ", seed " + seed + ", " + algorithm
                + "\nframe SHA-256 " + frameHash + "\n" + (strata.size() > 1 ? table : "") + String.join(" ", drawn);
    }
}
