package org.dealtrace.benchmarks.train;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.texts.LabelledText;

/**
 * A pattern of the project's own sentences.
 *
 * <p>{@code [a|b]} stands for one of the words, {@code {B}} for a buyer, {@code {T}} for a target, {@code {S}} for a
 * seller, {@code {X}} and {@code {Y}} for other companies, {@code {P}} for a person, {@code {M}} for money, {@code {N}}
 * for a number, {@code {%}} for a minor share. All names are invented.
 *
 * @param group the sentences of one pattern, for cross-validation
 * @param language ISO 639-1
 * @param types as in a file of texts; empty for no deal
 * @param status as in a file of texts
 * @param text the words
 */
record SentencePattern(String group, String language, String types, String status, String text) {

    /** Patterns of all kinds of text, with and without a deal. */
    static final String FILE = "sentence-patterns.csv";

    /** Patterns in which many different words stand around names. */
    static final String ROLES = "role-patterns.csv";

    static List<SentencePattern> read(String file) {
        return LabelledText.table(file, "lang,types,status,text").stream()
                .map(row -> new SentencePattern(file + row.line(), row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** The types, alternatives among them. */
    Set<String> typeIds() {
        return Arrays.stream(types.split("[+/]"))
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
    }
}
