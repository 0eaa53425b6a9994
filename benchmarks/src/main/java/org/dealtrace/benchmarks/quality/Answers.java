package org.dealtrace.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.benchmarks.contender.Contender;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.ScoredPair;

/**
 * The answers of a contender to the queries of one side.
 *
 * @param register the records of the side that was searched
 * @param queries the records of the side that was looked up
 * @param hits the hits of each query, best first, by the query's id in the file
 * @param seconds the wall time of the phases index, train and match
 */
record Answers(List<Row> register, List<Row> queries, Map<String, List<Hit>> hits, Map<String, Double> seconds) {

    /** The pairs that are written to the file and judged. */
    List<ScoredPair> written() {
        List<ScoredPair> pairs = new ArrayList<>();
        hits.forEach((query, list) -> list.stream()
                .limit(Contender.WRITTEN)
                .forEach(h -> pairs.add(new ScoredPair(query, h.id(), h.score()))));
        return pairs;
    }

    /** The best hit of each query, by its id. Of equal scores, the one that the figures count. */
    Map<String, Hit> bestHits() {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (ScoredPair pair : ScoredPair.bestOfEach(written(), Double.NEGATIVE_INFINITY)) {
            hits.getOrDefault(pair.query(), List.of()).stream()
                    .filter(h -> h.id().equals(pair.partner()))
                    .findFirst()
                    .ifPresent(h -> best.put(pair.query(), h));
        }
        return best;
    }

    /** The recall at {@link Contender#DEPTH}: the share of queries with a right partner among all hits. */
    double recallAtDepth(Map<String, Set<String>> right) {
        long found = right.entrySet().stream()
                .filter(e -> hits.getOrDefault(e.getKey(), List.of()).stream()
                        .anyMatch(h -> e.getValue().contains(h.id())))
                .count();
        return (double) found / Math.max(1, right.size());
    }

    /** The number of queries without a hit, as a figure for {@link QualityResult#add}. */
    double unanswered() {
        return hits.values().stream().filter(List::isEmpty).count();
    }

    /** The share of the answered queries whose first two hits have the same score. */
    double tiedFirst() {
        long answered = hits.values().stream().filter(l -> !l.isEmpty()).count();
        long tied = hits.values().stream()
                .filter(l -> l.size() > 1 && l.get(0).score() == l.get(1).score())
                .count();
        return answered == 0 ? Double.NaN : (double) tied / answered;
    }

    /**
     * How many best hits look perfect without being so: among the best hits whose name differs from the query's, the
     * share that has the highest score of all.
     */
    double tiedAtTop() {
        Map<String, Hit> best = bestHits();
        Map<String, String> queryNames = names(queries);
        Map<String, String> registerNames = names(register);
        double top = best.values().stream().mapToDouble(Hit::score).max().orElse(Double.NaN);
        long differing = 0;
        long tied = 0;
        for (Map.Entry<String, Hit> entry : best.entrySet()) {
            String query = queryNames.getOrDefault(entry.getKey(), "").strip().toLowerCase(Locale.ROOT);
            String partner = registerNames
                    .getOrDefault(entry.getValue().id(), "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (!query.equals(partner)) {
                differing++;
                tied += entry.getValue().score() == top ? 1 : 0;
            }
        }
        return differing == 0 ? Double.NaN : (double) tied / differing;
    }

    private static Map<String, String> names(List<Row> rows) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.id(), row.name()));
        return names;
    }
}
