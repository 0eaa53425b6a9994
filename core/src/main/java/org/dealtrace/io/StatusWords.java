package org.dealtrace.io;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.DealStages;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.ShippedLists;

/**
 * The words that lists of deals have for how far a deal has come, in six languages, from {@value #FILE}.
 *
 * <p>The whole cell must be one of the words, because "not completed" contains "completed" too. Words for an end are
 * also known with the deal before them or a reason behind them ("deal cancelled", "terminated by the buyer", "сделка
 * сорвалась"), since these only say more of the end. What is not known is never guessed: a deal of which the source
 * says something that cannot be read may have failed.
 */
final class StatusWords {

    static final String FILE = "status-words.csv";

    /** A longer text is no status, even one with a reason behind it. */
    private static final int MOST_CHARACTERS = 1_000;

    static final String NOT_KNOWN = Messages.row("status");

    /** What follows a word for an end to say why. */
    private static final Pattern REASON =
            Pattern.compile("(?<end>.{2,}?) ?(?:[(\\[:]| ?[-–—] | (?:" + context("reason") + ") ).*");

    /** The deal itself, before the word for its end. */
    private static final Pattern DEAL = Pattern.compile(
            "(?:" + context("article") + ")?(?:" + context("deal") + ") ?(?:" + context("is") + ")?(?<end>.+)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_/]+|(?<=\\p{L})[‐‑-](?=\\p{L})");
    private static final Pattern STOP = Pattern.compile("[.!。…\\s]+$");

    private StatusWords() {}

    /**
     * The words of one kind in {@code status-context.txt}, as the alternatives of a pattern; an underscore there is a
     * space at an end.
     */
    private static String context(String kind) {
        return ShippedLists.lines("status-context.txt").stream()
                .filter(line -> line.startsWith(kind + ":"))
                .flatMap(line ->
                        Stream.of(line.substring(kind.length() + 1).strip().split("\\|")))
                .map(word -> Pattern.quote(word.replace('_', ' ')))
                .collect(Collectors.joining("|"));
    }

    /** Read when the first state is asked for that is not written as the library writes it. */
    private static final class Table {
        private static final Map<String, DealStatus> WORDS = read();

        private static Map<String, DealStatus> read() {
            Map<String, DealStatus> words = new HashMap<>();
            for (DataFile.Row row : ShippedLists.table(FILE, "status,language,words")) {
                DealStatus status = DealStatus.valueOf(row.get(0).toUpperCase(Locale.ROOT));
                for (String word : row.get(2).split("\\|")) {
                    words.putIfAbsent(key(word), status);
                }
            }
            return Map.copyOf(words);
        }
    }

    private static final Map<String, DealStatus> OWN = own();

    private static Map<String, DealStatus> own() {
        Map<String, DealStatus> own = new HashMap<>();
        for (DealStatus status : DealStatus.values()) {
            own.put(status.name().toLowerCase(Locale.ROOT), status);
        }
        return Map.copyOf(own);
    }

    /** The state that a cell names; empty when it is none that is known. */
    static Optional<DealStatus> read(String text) {
        DealStatus own = OWN.get(text);
        if (own != null) {
            return Optional.of(own);
        }
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        if (NoNames.is(text)) {
            return Optional.of(DealStatus.UNKNOWN);
        }
        String key = key(text);
        return word(key).or(() -> end(key));
    }

    private static Optional<DealStatus> word(String key) {
        DealStatus own = OWN.get(key);
        return own != null ? Optional.of(own) : Optional.ofNullable(Table.WORDS.get(key));
    }

    /** The end that a cell names beside the deal that ended or the reason why. */
    private static Optional<DealStatus> end(String key) {
        Matcher reason = REASON.matcher(key);
        String told = reason.matches() ? STOP.matcher(reason.group("end")).replaceAll("") : key;
        Matcher deal = DEAL.matcher(told);
        return word(told)
                .or(() -> deal.matches() ? word(deal.group("end")) : Optional.empty())
                .filter(DealStages::ended);
    }

    /** Without case, accents and a stop, with one space between words. */
    private static String key(String text) {
        String plain =
                Normalizer.normalize(Cells.strip(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String spaced = BETWEEN.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll(" ");
        return STOP.matcher(spaced).replaceAll("").strip();
    }
}
