package org.dealtrace.outcome.classify.text.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * Reads phrase files: one line a phrase. Where words of which any one may stand are written {@code (parts|parted)
 * with}, the phrase has the alternatives.
 *
 * <p>The few words of most columns and the many of the patterns recur from line to line, so each is worked out once.
 */
public final class PhraseFile {

    private static final String[] COLUMNS = {"language", "pattern", "type", "status", "mood", "weight"};

    private static final int MOST_CHARACTERS = 1_000;

    /** Phrases for which one pattern with alternatives may stand. */
    private static final int MOST_PHRASES = 10_000;

    /** Of a phrase whose line gives none. */
    private static final double DEFAULT_WEIGHT = 0.8;

    private final List<Phrase> phrases = new ArrayList<>();
    /** By language, so that no key has to be put together for each of ten thousand patterns. */
    private final Map<String, Set<String>> written = new HashMap<>();

    private final Map<String, Phrase.Piece> pieces = new HashMap<>();
    private final Map<String, List<OutcomeType>> types = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private int rank;

    private PhraseFile(int firstRank) {
        this.rank = firstRank;
    }

    /**
     * The phrases of a user's file, ranked from 0.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    static List<Phrase> read(Path file) {
        try (TableReader table = TableReader.open(file, COLUMNS)) {
            return new PhraseFile(0).all(table);
        }
    }

    /**
     * The phrases of a language that ship.
     *
     * @param firstRank the rank of the first; those of the others follow
     */
    static List<Phrase> shipped(String language, int firstRank) {
        String file = "phrases/" + language + ".csv";
        try (TableReader table = TableReader.ofText("classify/" + file, ShippedFile.read(file), COLUMNS)) {
            return new PhraseFile(firstRank).all(table);
        }
    }

    private List<Phrase> all(TableReader table) {
        for (TableRow row : table) {
            add(row);
        }
        return List.copyOf(phrases);
    }

    /** A line; what one with alternatives shares with a line before it is left to that one. */
    private void add(TableRow row) {
        String language = row.get("language").toLowerCase(Locale.ROOT);
        String pattern = row.get("pattern");
        if (language.isEmpty() || pattern.isEmpty()) {
            throw row.problem("pattern", "a phrase needs a language and a pattern");
        }
        if (pattern.length() > MOST_CHARACTERS) {
            throw row.problem(
                    "pattern", "is longer than " + MOST_CHARACTERS + " characters; write it on several lines");
        }
        Line line = line(row, language);
        Set<String> before = written.computeIfAbsent(language, l -> new HashSet<>());
        if (pattern.indexOf('(') < 0) {
            before.add(pattern);
            add(line, pattern);
            return;
        }
        if (addByParts(line, pattern)) {
            return;
        }
        for (String each : alternatives(row, pattern, new ArrayList<>())) {
            if (before.add(each)) {
                add(line, each);
            }
        }
    }

    /** Adds the patterns that one with alternatives stands for, in the order in which they are written. */
    private static List<String> alternatives(TableRow row, String pattern, List<String> all) {
        int close = pattern.indexOf(')');
        int open = close < 0 ? -1 : pattern.lastIndexOf('(', close);
        if (open < 0) {
            if (close >= 0 || pattern.indexOf('(') >= 0 || pattern.indexOf('|') >= 0) {
                throw row.problem("pattern", "alternatives are written (one|two), without brackets inside");
            }
            if (all.size() == MOST_PHRASES) {
                throw row.problem(
                        "pattern", "stands for more than " + MOST_PHRASES + " phrases; write it on several lines");
            }
            all.add(pattern);
            return all;
        }
        String before = pattern.substring(0, open);
        String after = pattern.substring(close + 1);
        for (String word : pattern.substring(open + 1, close).split("\\|", -1)) {
            alternatives(row, (before + word + after).strip(), all);
        }
        return all;
    }

    /**
     * Adds a pattern with alternatives as one phrase, each part with its own alternatives: multiplied out, the six
     * words of one part and the four of another would be twenty-four phrases. Not possible where a gap stands inside
     * the brackets or an alternative has an open end before its last word, which makes it two pieces.
     */
    private boolean addByParts(Line line, String pattern) {
        String[] parts = pattern.split(Phrase.GAP, -1);
        List<Phrase.Piece> all = new ArrayList<>();
        List<Integer> partOf = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            String words = parts[part];
            if (words.contains("* ") || words.contains("*) ") || count(words, '(') != count(words, ')')) {
                return false;
            }
            for (String each : alternatives(line.row(), words, new ArrayList<>())) {
                if (each.contains("* ")) {
                    return false;
                }
                all.addAll(Phrase.pieces(each, pieces));
                partOf.add(part);
            }
        }
        add(line, pattern, all, List.copyOf(partOf));
        return true;
    }

    private static long count(String words, char sign) {
        return words.chars().filter(c -> c == sign).count();
    }

    /** What all phrases of a line share. */
    private record Line(
            TableRow row,
            String language,
            List<OutcomeType> types,
            DealStatus status,
            Phrase.Mood mood,
            double weight) {}

    private Line line(TableRow row, String language) {
        Phrase.Mood mood = value(row, "mood", Phrase.Mood::of);
        List<OutcomeType> type =
                row.get("type").isEmpty() ? List.of() : value(row, "type", t -> types.computeIfAbsent(t, this::types));
        DealStatus status = row.get("status").isEmpty()
                ? DealStatus.UNKNOWN
                : value(row, "status", t -> DealStatus.valueOf(t.toUpperCase(Locale.ROOT)));
        double weight = row.get("weight").isEmpty()
                ? DEFAULT_WEIGHT
                : value(row, "weight", t -> weights.computeIfAbsent(t, Double::valueOf));
        if (!(weight > 0 && weight <= 1)) {
            throw row.problem("weight", "must be above 0 and at most 1");
        }
        return new Line(row, language, type, status, mood, weight);
    }

    private List<OutcomeType> types(String text) {
        return Arrays.stream(text.split("\\+")).map(OutcomeType::of).toList();
    }

    private static <T> T value(TableRow row, String column, Function<String, T> parse) {
        try {
            return parse.apply(row.get(column));
        } catch (IllegalArgumentException e) {
            throw row.problem(column, "is not one of the words that docs/classifiers.md lists for this column");
        }
    }

    private void add(Line line, String pattern) {
        List<Phrase.Piece> parts = Phrase.pieces(pattern, pieces);
        add(line, pattern, parts, Phrase.oneEach(parts.size()));
    }

    private void add(Line line, String pattern, List<Phrase.Piece> words, List<Integer> partOf) {
        for (Phrase.Piece part : words) {
            if (part.text().isBlank()) {
                throw line.row().problem("pattern", "a pattern must have words on both sides of each gap …");
            }
        }
        phrases.add(new Phrase(
                line.language(),
                pattern,
                List.copyOf(words),
                partOf,
                line.types(),
                line.status(),
                line.mood(),
                line.weight(),
                line.row().source(),
                rank++));
    }
}
