package org.dealtrace.matching.internal.sound;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of a {@link TransliterationModel}: texts with their counts, as expectation-maximisation estimated them. It
 * is sorted, so that sums are always added in the same order.
 *
 * @param onset for each initial, the consonants that its pieces begin with
 * @param nucleus for each final, the vowels of its pieces
 * @param coda for each final, the consonants after these vowels
 * @param piece for each unit, its pieces
 * @param letters the letters of Latin words, with {@code $} for the end of a word
 */
public record TransliterationCounts(
        Map<String, Map<String, Double>> onset,
        Map<String, Map<String, Double>> nucleus,
        Map<String, Map<String, Double>> coda,
        Map<String, Map<String, Double>> piece,
        Map<String, Double> letters) {

    /**
     * Reads a table. A line has three cells separated by tabs: a part such as {@code onset}, its context, and
     * {@code text:count} for each text, separated by spaces.
     */
    public static TransliterationCounts read(List<String> lines) {
        Map<String, Map<String, Map<String, Double>>> parts = new TreeMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            Map<String, Double> counts = new TreeMap<>();
            for (String cell : cells[2].split(" ")) {
                int colon = cell.indexOf(':');
                counts.put(cell.substring(0, colon), Double.valueOf(cell.substring(colon + 1)));
            }
            parts.computeIfAbsent(cells[0], p -> new TreeMap<>()).put(cells[1], counts);
        }
        return new TransliterationCounts(
                parts.getOrDefault("onset", Map.of()),
                parts.getOrDefault("nucleus", Map.of()),
                parts.getOrDefault("coda", Map.of()),
                parts.getOrDefault("piece", Map.of()),
                parts.getOrDefault("letter", Map.of()).getOrDefault("", Map.of()));
    }
}
