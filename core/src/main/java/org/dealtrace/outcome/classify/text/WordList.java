package org.dealtrace.outcome.classify.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.io.TableReader;

/** The short closed lists of function words that the rules ask for, all languages together; they are lines of {@code words.csv}. */
enum WordList {
    /** What ends the object of a verb: prepositions and conjunctions. */
    OBJECT_END,
    /** Conjunctions inside an object. */
    JOIN,
    /** What can be acquired of a company without the company: "rights". */
    RIGHT,
    /** Prepositions before who sells. */
    SELLER,
    /** Prepositions before who buys. */
    RECIPIENT,
    /** What follows a participle that describes: "bought by", "acquired last year". */
    AFTER_PARTICIPLE,
    /** Abbreviations that end in a point inside a sentence, without it. */
    ABBREVIATION,
    /** Capitalized words that name no company: months, days, continents. */
    NO_NAME;

    private final Set<String> words;

    WordList() {
        this.words = Words.ALL.getOrDefault(name().toLowerCase(Locale.ROOT).replace('_', '-'), Set.of());
    }

    boolean holds(String word) {
        return words.contains(word);
    }

    private static final class Words {
        static final java.util.Map<String, Set<String>> ALL = read();

        private static java.util.Map<String, Set<String>> read() {
            try (TableReader table = TableReader.ofText("classify/words.csv", ShippedFile.read("words.csv"), "list", "words")) {
                java.util.Map<String, Set<String>> all = new java.util.HashMap<>();
                table.forEach(row -> all.put(
                        row.get("list"), Set.of(row.get("words").split("\\|"))));
                return all;
            }
        }
    }
}
