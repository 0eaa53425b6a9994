package org.dealtrace.outcome.classify.text.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/** Reads phrase files: one line a phrase. */
public final class PhraseFile {

    private static final String[] COLUMNS = {"language", "pattern", "type", "status", "mood", "weight"};

    private static final int MOST_CHARACTERS = 1_000;

    /** The weight of a phrase whose line has none. */
    private static final double DEFAULT_WEIGHT = 0.8;

    private PhraseFile() {}

    /**
     * The phrases of a user's file, ranked from 0.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    static List<Phrase> read(Path file) {
        try (TableReader table = TableReader.open(file, COLUMNS)) {
            return all(table, 0);
        }
    }

    /**
     * The shipped phrases of a language.
     *
     * @param firstRank the rank of the first phrase; the others follow
     */
    static List<Phrase> shipped(String language, int firstRank) {
        return all(ShippedFile.table("phrases/" + language + ".csv", COLUMNS), firstRank);
    }

    private static List<Phrase> all(Iterable<TableRow> rows, int firstRank) {
        List<Phrase> phrases = new ArrayList<>();
        for (TableRow row : rows) {
            phrases.add(phrase(row, firstRank + phrases.size()));
        }
        return phrases;
    }

    /**
     * The words of a language in a shipped table, each as a phrase whose pattern is the meaning of the word.
     *
     * @param column the column with the meaning of a row's words; a word with the meaning {@code particle} stands for
     *     itself
     */
    static List<Phrase> words(String file, String column, String language) {
        List<Phrase> phrases = new ArrayList<>();
        for (TableRow row : ShippedFile.table(file, "language", column, "words")) {
            String[] words =
                    row.get("language").equals(language) ? row.get("words").split("\\|") : new String[0];
            for (String word : words) {
                phrases.add(new Phrase(
                        language,
                        row.get(column).equals("particle") ? word : row.get(column),
                        List.of(List.of(Phrase.Piece.of(word))),
                        List.of(),
                        DealStatus.UNKNOWN,
                        Phrase.Mood.CONCEPT,
                        1,
                        row.source(),
                        ShippedPhrases.RANKS_A_LANGUAGE));
            }
        }
        return phrases;
    }

    private static Phrase phrase(TableRow row, int rank) {
        String language = row.get("language").toLowerCase(Locale.ROOT);
        String pattern = row.get("pattern");
        if (language.isEmpty() || pattern.isEmpty()) {
            throw row.problem("pattern", "a phrase needs a language and a pattern");
        }
        if (pattern.length() > MOST_CHARACTERS) {
            throw row.problem(
                    "pattern", "is longer than " + MOST_CHARACTERS + " characters; write it on several lines");
        }
        double weight = value(row, "weight", t -> t.isEmpty() ? DEFAULT_WEIGHT : Double.parseDouble(t));
        if (!(weight > 0 && weight <= 1)) {
            throw row.problem("weight", "must be above 0 and at most 1");
        }
        return new Phrase(
                language,
                pattern,
                parts(row, pattern),
                value(row, "type", PhraseFile::types),
                value(
                        row,
                        "status",
                        t -> t.isEmpty() ? DealStatus.UNKNOWN : DealStatus.valueOf(t.toUpperCase(Locale.ROOT))),
                value(row, "mood", Phrase.Mood::of),
                weight,
                row.source(),
                rank);
    }

    private static List<List<Phrase.Piece>> parts(TableRow row, String pattern) {
        try {
            return Phrase.parts(pattern);
        } catch (IllegalArgumentException e) {
            throw row.problem(
                    "pattern",
                    "must have words on both sides of each gap … and alternatives as (one|two), without brackets or "
                            + "gaps inside, for at most 10000 phrases; write others on several lines");
        }
    }

    private static List<OutcomeType> types(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\+")).map(OutcomeType::of).toList();
    }

    private static <T> T value(TableRow row, String column, Function<String, T> parse) {
        try {
            return parse.apply(row.get(column));
        } catch (IllegalArgumentException e) {
            throw row.problem(column, "is not one of the words that docs/classifiers.md lists for this column");
        }
    }
}
