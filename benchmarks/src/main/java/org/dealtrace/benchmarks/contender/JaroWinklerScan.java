package org.dealtrace.benchmarks.contender;

import info.debatty.java.stringsimilarity.JaroWinkler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dealtrace.benchmarks.data.Row;

/**
 * Every name against every other by java-string-similarity's Jaro-Winkler, as many scripts do it: no index, no rarity,
 * no legal forms.
 */
final class JaroWinklerScan implements Contender {

    static final String NAME = "jaro-winkler-scan";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Register index(List<Row> rows, List<String> fields) {
        List<String> texts = rows.stream().map(r -> fold(r, fields)).toList();
        JaroWinkler measure = new JaroWinkler();
        return new Register() {
            @Override
            public List<Hit> match(Row query, int limit) {
                String asked = fold(query, fields);
                List<Hit> hits = new ArrayList<>();
                double worst = Double.NEGATIVE_INFINITY;
                Comparator<Hit> best = Comparator.comparingDouble(Hit::score).reversed();
                for (int i = 0; i < texts.size(); i++) {
                    double similarity = measure.similarity(asked, texts.get(i));
                    if (hits.size() < 2 * limit || similarity > worst) {
                        hits.add(Hit.scored(rows.get(i).id(), similarity));
                        if (hits.size() > 4 * limit) {
                            hits.sort(best);
                            hits.subList(limit, hits.size()).clear();
                            worst = hits.get(limit - 1).score();
                        }
                    }
                }
                hits.sort(best);
                return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public PairScorer pairs(List<Row> corpus, List<String> fields) {
        JaroWinkler measure = new JaroWinkler();
        return (first, second) ->
                Hit.scored(second.id(), measure.similarity(fold(first, fields), fold(second, fields)));
    }

    private static String fold(Row row, List<String> fields) {
        return row.text(Row.textual(fields)).toLowerCase(Locale.ROOT);
    }
}
