package org.dealtrace.benchmarks.contender;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.benchmarks.data.Row;

/**
 * The naive floor: what anybody gets from Lucene in an hour. Runs of three characters under BM25 with Lucene's
 * defaults; no names are taken apart, no field is known, and a score is no evidence. Single pairs are scored by the
 * cosine of the same grams weighted by tf-idf. A matcher that does not clear this floor by far is not worth its code.
 */
final class LuceneFloor implements Contender {

    @Override
    public String name() {
        return Contenders.FLOOR;
    }

    @Override
    public Register index(List<Row> rows, List<String> fields) throws IOException {
        List<String> textual = Row.textual(fields);
        PlainLucene index =
                PlainLucene.inMemory(rows.stream().map(r -> r.text(textual)).toList());
        return new Register() {
            @Override
            public List<Hit> match(Row query, int limit) throws IOException {
                return index.search(query.text(textual), limit).stream()
                        .map(hit -> Hit.scored(rows.get(hit.doc).id(), hit.score))
                        .toList();
            }

            @Override
            public void close() throws IOException {
                index.close();
            }
        };
    }

    @Override
    public PairScorer pairs(List<Row> corpus, List<String> given) {
        List<String> fields = Row.textual(given);
        Map<String, Integer> frequencies = new HashMap<>();
        corpus.forEach(row ->
                PlainLucene.grams(row.text(fields)).keySet().forEach(g -> frequencies.merge(g, 1, Integer::sum)));
        return (first, second) -> {
            Map<String, Double> one = weights(first.text(fields), frequencies, corpus.size());
            Map<String, Double> other = weights(second.text(fields), frequencies, corpus.size());
            double product = 0;
            for (Map.Entry<String, Double> entry : one.entrySet()) {
                product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
            }
            double length = Math.sqrt(squares(one) * squares(other));
            return Hit.scored(second.id(), length == 0 ? 0 : product / length);
        };
    }

    private static Map<String, Double> weights(String text, Map<String, Integer> frequencies, int texts) {
        Map<String, Double> weights = new HashMap<>();
        PlainLucene.grams(text)
                .forEach((gram, count) ->
                        weights.put(gram, count * Math.log(1 + (double) texts / frequencies.getOrDefault(gram, 1))));
        return weights;
    }

    private static double squares(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w * w).sum();
    }
}
