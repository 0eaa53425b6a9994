package org.dealtrace.outcome.classify.text.internal;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dealtrace.io.TableReader;

/** The short closed lists of function words in {@code words.csv}, all languages together. */
final class WordList {

    private WordList() {}

    /** The words of a list. */
    static SortedSet<String> of(String list) {
        SortedSet<String> words = new TreeSet<>();
        try (TableReader table =
                TableReader.ofText("classify/words.csv", ShippedFile.read("words.csv"), "list", "words")) {
            table.forEach(row -> {
                if (row.get("list").equals(list)) {
                    words.addAll(Arrays.asList(row.get("words").split("\\|")));
                }
            });
        }
        return words;
    }
}
