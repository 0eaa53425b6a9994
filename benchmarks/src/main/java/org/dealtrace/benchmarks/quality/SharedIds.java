package org.dealtrace.benchmarks.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.data.Row;

/**
 * Gives each row an id of its own. A file may have several rows with one id, such as one for each name of a company.
 * Each row is matched alone, and the best row of an id counts.
 */
final class SharedIds {

    private final List<Row> rows = new ArrayList<>();
    /** The id in the file of each row that got another one. */
    private final Map<String, String> idInFile = new HashMap<>();

    SharedIds(List<Row> records) {
        Set<String> taken = new HashSet<>();
        records.forEach(row -> taken.add(row.id()));
        Set<String> seen = new HashSet<>();
        Map<String, Integer> repetitions = new HashMap<>();
        for (Row row : records) {
            if (seen.add(row.id())) {
                rows.add(row);
                continue;
            }
            String unique;
            do {
                unique = row.id() + "#" + repetitions.merge(row.id(), 1, Integer::sum);
            } while (!taken.add(unique));
            idInFile.put(unique, row.id());
            rows.add(new Row(unique, row.values()));
        }
    }

    /** All rows, each with an id of its own. */
    List<Row> rows() {
        return rows;
    }

    /** The id as written in the file. */
    String inFile(String id) {
        return idInFile.getOrDefault(id, id);
    }

    /** Hits with the ids of the file; each id appears once, with its best row. */
    List<Hit> inFile(List<Hit> hits) {
        if (idInFile.isEmpty()) {
            return hits;
        }
        return best(
                hits.stream()
                        .map(h -> new Hit(inFile(h.id()), h.score(), h.probability(), h.decision()))
                        .toList(),
                List.of(),
                hits.size());
    }

    /** The best partners from two lists, each partner once. */
    static List<Hit> best(List<Hit> one, List<Hit> other, int limit) {
        List<Hit> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort(Comparator.comparingDouble(Hit::score).reversed());
        Map<String, Hit> byId = new LinkedHashMap<>();
        all.forEach(hit -> byId.putIfAbsent(hit.id(), hit));
        return byId.values().stream().limit(limit).toList();
    }
}
