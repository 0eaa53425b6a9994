package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
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
        List<Corpus.Table.Row> rows = new ArrayList<>();
        counts.forEach((value, byColumn) -> {
            List<Integer> list = new ArrayList<>();
            int sum = 0;
            for (int c = 0; c < shown; c++) {
                list.add(byColumn[c]);
                sum += byColumn[c];
            }
            rows.add(new Corpus.Table.Row(
                    value, attribute.shown(value), list, sum, (double) sum / recommendations.size(), 0));
        });
        rows.sort(Comparator.comparingInt(Corpus.Table.Row::count)
                .reversed()
                .thenComparing(Corpus.Table.Row::value, SampleFrame.BYTES));
        List<Corpus.Table.Row> ranked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Corpus.Table.Row row = rows.get(i);
            int rank = i > 0 && rows.get(i - 1).count() == row.count()
                    ? ranked.get(i - 1).rank()
                    : i + 1;
            ranked.add(new Corpus.Table.Row(row.value(), row.label(), row.counts(), row.count(), row.share(), rank));
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
                IntStream.range(0, shown).mapToObj(c -> totals[c]).toList(),
                recommendations.size(),
                ranked);
    }
}
