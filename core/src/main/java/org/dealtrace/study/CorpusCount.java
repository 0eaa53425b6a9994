package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dealtrace.Message;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;

/** Counts recommendations by the values of an attribute. */
final class CorpusCount {

    private CorpusCount() {}

    /**
     * Counts by one attribute.
     *
     * @param column the column that a recommendation counts in
     */
    static Corpus.Table table(
            List<Recommendation> recommendations,
            Corpus.Attribute attribute,
            String title,
            List<String> columns,
            ToIntFunction<Recommendation> column) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        int[] totals = new int[columns.size()];
        int values = 0;
        for (Recommendation r : recommendations) {
            int place = column.applyAsInt(r);
            totals[place]++;
            for (String value : attribute.values(r)) {
                counts.computeIfAbsent(value, v -> new int[columns.size()])[place]++;
                values++;
            }
        }
        // A last column for unknown values is shown only if there are any.
        int shown = columns.size() == 3 && totals[2] == 0 ? 2 : columns.size();
        List<Map.Entry<String, int[]>> sorted = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, int[]> e) -> -sum(e))
                        .thenComparing(Map.Entry::getKey, SampleFrame.BYTES))
                .toList();
        List<Corpus.Table.Row> ranked = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            String value = sorted.get(i).getKey();
            int sum = sum(sorted.get(i));
            rank = i > 0 && sum == sum(sorted.get(i - 1)) ? rank : i + 1;
            ranked.add(new Corpus.Table.Row(
                    value,
                    attribute.shown(value),
                    Arrays.stream(sorted.get(i).getValue(), 0, shown).boxed().toList(),
                    sum,
                    (double) sum / recommendations.size(),
                    rank));
        }
        if (attribute == Corpus.Attribute.YEAR) {
            ranked.sort(Comparator.comparing(Corpus.Table.Row::value, SampleFrame.BYTES));
        }
        Message multiple = values > recommendations.size() ? Messages.message("corpus.multiple") : Message.NONE;
        return new Corpus.Table(
                title,
                multiple,
                attribute.label(),
                columns.subList(0, shown),
                Arrays.stream(totals, 0, shown).boxed().toList(),
                recommendations.size(),
                ranked);
    }

    private static int sum(Map.Entry<String, int[]> counts) {
        return Arrays.stream(counts.getValue()).sum();
    }
}
