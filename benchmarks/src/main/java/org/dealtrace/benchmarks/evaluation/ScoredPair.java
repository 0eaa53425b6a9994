package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One line of a system's answer: a query record and a partner that it proposes.
 *
 * @param query id of the record that asked
 * @param partner id of the record proposed
 * @param score higher is better; any scale, but one scale within a run
 */
public record ScoredPair(String query, String partner, double score) {

    public ScoredPair {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(partner, "partner");
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
        Map<String, List<ScoredPair>> byQuery = Ranking.byQuery(run);
        List<ScoredPair> best = new ArrayList<>(byQuery.size());
        for (List<ScoredPair> list : byQuery.values()) {
            if (list.get(0).score() >= threshold) {
                best.add(list.get(0));
            }
        }
        return List.copyOf(best);
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
