package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dealtrace.Message;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;

/** Counts recommendations by the values of one column, divided by those of another. */
final class CorpusCount {

    private CorpusCount() {}

    /**
     * A table of counts.
     *
     * @param parts the headers of its columns
     * @param partsOf the columns that a recommendation counts in
     */
    static Corpus.Table table(
            List<Recommendation> notices,
            Corpus.Column rows,
            String title,
            List<String> parts,
            Function<Recommendation, Set<String>> partsOf) {
        List<Integer> totals = counts(notices, parts, partsOf);
        // A last column for unknown values is shown only if there are any.
        List<String> shown = parts.size() == 3 && totals.get(2) == 0 ? parts.subList(0, 2) : parts;
        List<Corpus.Table.Row> ranked = new ArrayList<>();
        int values = 0;
        for (Map.Entry<String, List<Recommendation>> entry : ranked(notices, rows)) {
            int count = entry.getValue().size();
            values += count;
            boolean tied = !ranked.isEmpty() && ranked.get(ranked.size() - 1).count() == count;
            ranked.add(new Corpus.Table.Row(
                    entry.getKey(),
                    rows.shown(entry.getKey()),
                    counts(entry.getValue(), shown, partsOf),
                    count,
                    (double) count / notices.size(),
                    tied ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1));
        }
        if (rows.isYear()) {
            ranked.sort(Comparator.comparing(Corpus.Table.Row::value, SampleFrame.BYTES));
        }
        boolean multiple =
                values > notices.size() || totals.stream().mapToInt(t -> t).sum() > notices.size();
        return new Corpus.Table(
                title,
                multiple ? Messages.message("corpus.multiple") : Message.NONE,
                rows.label(),
                shown,
                totals.subList(0, shown.size()),
                notices.size(),
                ranked);
    }

    /** The values of a column, by falling count; years by year. */
    static List<String> values(List<Recommendation> notices, Corpus.Column column) {
        List<String> values = new ArrayList<>();
        ranked(notices, column).forEach(entry -> values.add(entry.getKey()));
        if (column.isYear()) {
            values.sort(SampleFrame.BYTES);
        }
        return values;
    }

    private static List<Map.Entry<String, List<Recommendation>>> ranked(
            List<Recommendation> notices, Corpus.Column column) {
        Map<String, List<Recommendation>> groups = new LinkedHashMap<>();
        notices.forEach(notice -> column.valuesOf(notice)
                .forEach(value ->
                        groups.computeIfAbsent(value, v -> new ArrayList<>()).add(notice)));
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Recommendation>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey, SampleFrame.BYTES))
                .toList();
    }

    private static List<Integer> counts(
            List<Recommendation> notices, List<String> parts, Function<Recommendation, Set<String>> partsOf) {
        Map<String, Integer> counts = new HashMap<>();
        notices.forEach(notice -> partsOf.apply(notice).forEach(part -> counts.merge(part, 1, Integer::sum)));
        return parts.stream().map(part -> counts.getOrDefault(part, 0)).toList();
    }
}
