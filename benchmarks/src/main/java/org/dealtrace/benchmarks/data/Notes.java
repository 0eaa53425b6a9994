package org.dealtrace.benchmarks.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run did not take as it stands: rows left out, cells dropped, answers that name nothing. Each kind is counted,
 * and told with the first place, so that a figure that is lower than expected can be followed to the line that causes
 * it.
 */
final class Notes {

    /** How often one kind of thing was met, and where first. */
    private record Counted(String first, long count) {}

    private final Map<Map.Entry<String, String>, Counted> kinds = new LinkedHashMap<>();

    /**
     * @param where the file
     * @param what is not taken as it stands, and what comes of it, such as "no id, left out"
     * @param place line and value of this one
     */
    void add(String where, String what, String place) {
        kinds.merge(
                Map.entry(where, what), new Counted(place, 1), (old, one) -> new Counted(old.first(), old.count() + 1));
    }

    /** One sentence for each kind, in the order in which they were met. */
    List<String> sentences() {
        return kinds.entrySet().stream()
                .map(e -> String.format(
                        Locale.ROOT,
                        "%s: %s: %,d %s, first %s",
                        e.getKey().getKey(),
                        e.getKey().getValue(),
                        e.getValue().count(),
                        e.getValue().count() == 1 ? "row" : "rows",
                        e.getValue().first()))
                .toList();
    }
}
