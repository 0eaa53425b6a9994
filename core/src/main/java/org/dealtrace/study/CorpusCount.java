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
        Map<String, List<Recommendation>> groups = new LinkedHashMap<>();
        notices.forEach(notice -> rows.valuesOf(notice)
                .forEach(value ->
                        groups.computeIfAbsent(value, v -> new ArrayList<>()).add(notice)));
        List<Map.Entry<String, List<Recommendation>>> byCount = new ArrayList<>(groups.entrySet());
        byCount.sort(Comparator.comparingInt((Map.Entry<String, List<Recommendation>> group) ->
                        -group.getValue().size())
                .thenComparing(Map.Entry::getKey, SampleFrame.BYTES));
        List<Integer> totals = counts(notices, parts, partsOf);
        // A last column for unknown values is shown only if there are any.
        List<String> shown = parts.size() == 3 && totals.get(2) == 0 ? parts.subList(0, 2) : parts;
        List<Corpus.Table.Row> ranked = new ArrayList<>();
        for (Map.Entry<String, List<Recommendation>> group : byCount) {
            int count = group.getValue().size();
            Corpus.Table.Row last = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            ranked.add(new Corpus.Table.Row(
                    group.getKey(),
                    rows.shown(group.getKey()),
                    counts(group.getValue(), shown, partsOf),
                    count,
                    (double) count / notices.size(),
                    last != null && last.count() == count ? last.rank() : ranked.size() + 1));
        }
        if (rows.label().equals(Corpus.Attribute.YEAR.label())) {
            ranked.sort(Comparator.comparing(Corpus.Table.Row::value, SampleFrame.BYTES));
        }
        boolean multiple = Math.max(
                        sum(totals),
                        sum(ranked.stream().map(Corpus.Table.Row::count).toList()))
                > notices.size();
        return new Corpus.Table(
                title,
                multiple ? Messages.message("corpus.multiple") : Message.NONE,
                rows.label(),
                shown,
                totals.subList(0, shown.size()),
                notices.size(),
                ranked);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(n -> n).sum();
    }

    private static List<Integer> counts(
            List<Recommendation> notices, List<String> parts, Function<Recommendation, Set<String>> partsOf) {
        Map<String, Integer> counts = new HashMap<>();
        notices.forEach(notice -> partsOf.apply(notice).forEach(part -> counts.merge(part, 1, Integer::sum)));
        return parts.stream().map(part -> counts.getOrDefault(part, 0)).toList();
    }
}
