package org.dealtrace.outcome.classify.text.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.io.TableReader;

/**
 * The short closed lists of function words that the rules ask for, all languages together; they are lines of
 * {@code words.csv}.
 */
enum WordList {
    /** Abbreviations that end in a point inside a sentence, without it. */
    ABBREVIATION,
    /** Before a half that is not reached: "almost half". */
    LESS_BEFORE;

    boolean holds(String word) {
        return words().contains(word);
    }

    /** A regular expression for any of the words. */
    String asPattern() {
        return words().stream().sorted().collect(Collectors.joining("|"));
    }

    private Set<String> words() {
        return Words.ALL.getOrDefault(name().toLowerCase(Locale.ROOT).replace('_', '-'), Set.of());
    }

    private static final class Words {
        static final Map<String, Set<String>> ALL = read();

        private static Map<String, Set<String>> read() {
            try (TableReader table =
                    TableReader.ofText("classify/words.csv", ShippedFile.read("words.csv"), "list", "words")) {
                Map<String, Set<String>> all = new HashMap<>();
                table.forEach(
                        row -> all.put(row.get("list"), Set.of(row.get("words").split("\\|"))));
                return all;
            }
        }
    }
}
