package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * What words stand for, whatever the language: "royalty", "redevance" and 提成 are one concept. The words are in
 * {@code concepts.csv}; they may have open ends, as phrases have. The words of a language are read when the first text
 * in it comes.
 */
final class Concepts {

    private static final Map<String, Concepts> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final PieceIndex index;
    private final List<String> names = new ArrayList<>();

    private Concepts(String language) {
        List<Phrase> phrases = new ArrayList<>();
        try (TableReader table = TableReader.ofText(
                "classify/concepts.csv", ShippedFile.read("concepts.csv"), "language", "concept", "words")) {
            for (TableRow row : table) {
                if (row.get("language").equals(language)) {
                    for (String words : row.get("words").split("\\|")) {
                        phrases.add(Phrase.word(language, words, row.source(), names.size()));
                        names.add(row.get("concept"));
                    }
                }
            }
        }
        index = new PieceIndex(phrases);
    }

    /** The concepts of a folded text in a language, by name; none in a language without any. */
    static SortedSet<String> in(String folded, String language) {
        Concepts concepts = BY_LANGUAGE.computeIfAbsent(language, Concepts::new);
        List<PieceIndex.Found> found = new ArrayList<>();
        concepts.index.find(folded, found);
        SortedSet<String> names = new TreeSet<>();
        found.forEach(f -> names.add(concepts.names.get(f.phrase().rank())));
        return names;
    }
}
