package org.dealtrace.matching.internal.sound;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table of {@link TransliterationModel} holds: texts with the count that is expected of each. Sorted, so that
 * sums are added in one order everywhere.
 *
 * @param onset by initial, the consonants that its pieces begin with
 * @param nucleus by final, their vowels
 * @param coda by final, the consonants behind these
 * @param piece by unit, its pieces
 * @param letters of Latin words, and {@code $} for their ends
 */
public record TransliterationCounts(
        Map<String, Map<String, Double>> onset,
        Map<String, Map<String, Double>> nucleus,
        Map<String, Map<String, Double>> coda,
        Map<String, Map<String, Double>> piece,
        Map<String, Double> letters) {

    /** Reads lines of a part, a context, and texts with their counts. */
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
