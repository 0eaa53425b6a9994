package org.dealtrace.benchmarks.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One line of a system's answer: a query record and a partner that it proposes.
 *
 * @param query id of the record that asked
 * @param partner id of the record proposed
 * @param score higher is better; any scale, but one scale within a run
 */
public record ScoredPair(String query, String partner, double score) {

    public ScoredPair {
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("score of " + query + " ~ " + partner + " must be a number but was NaN");
        }
    }

    /**
     * Each query's best partner, where its score reaches the threshold: what a run would link.
     *
     * @param run any number of partners for a query
     * @param threshold the least score that links; negative infinity keeps every query's best
     * @return in the order in which the queries first appear
     */
    public static List<ScoredPair> bestOfEach(List<ScoredPair> run, double threshold) {
        return byQuery(run).values().stream()
                .map(list -> list.get(0))
                .filter(best -> best.score() >= threshold)
                .toList();
    }

    /** Each query's partners, best first; a pair listed twice counts once, with its first score. */
    static Map<String, List<ScoredPair>> byQuery(List<ScoredPair> run) {
        Map<String, List<ScoredPair>> lists = new LinkedHashMap<>();
        for (ScoredPair pair : byKey(run).values()) {
            lists.computeIfAbsent(pair.query(), q -> new ArrayList<>()).add(pair);
        }
        Comparator<ScoredPair> order = Comparator.comparingDouble(ScoredPair::score)
                .reversed()
                .thenComparingLong(ScoredPair::tieOrder)
                .thenComparing(ScoredPair::partner); // of two that have one hash
        lists.values().forEach(list -> list.sort(order));
        return lists;
    }

    /** A hash of the two ids, so that the order of equal scores owes nothing to the order of a file. */
    private long tieOrder() {
        CRC32 crc = new CRC32();
        crc.update((query + "\t" + partner).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** Query and partner as the key of a map. */
    Map.Entry<String, String> key() {
        return Map.entry(query, partner);
    }

    static Map<Map.Entry<String, String>, ScoredPair> byKey(List<ScoredPair> pairs) {
        Map<Map.Entry<String, String>, ScoredPair> map = new LinkedHashMap<>();
        pairs.forEach(p -> map.putIfAbsent(p.key(), p));
        return map;
    }
}
