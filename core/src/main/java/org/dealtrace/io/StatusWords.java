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
import org.dealtrace.Message;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.DealStages;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.ShippedLists;

/**
 * The words for the state of a deal in lists of deals, in six languages, from {@value #FILE}.
 *
 * <p>The whole cell must be one of the words, because "not completed" contains "completed" too. Words for a failure may
 * have the deal before them or a reason after them ("deal cancelled", "terminated by the buyer", "сделка сорвалась").
 * Unknown words are never guessed, because the deal may have failed.
 */
final class StatusWords {

    static final String FILE = "status-words.csv";

    /** A longer text is no state, not even a failure with its reason. */
    private static final int MOST_CHARACTERS = 1_000;

    static final Message NOT_KNOWN = Messages.row("status");

    /** A failure with its reason after it. */
    private static final Pattern REASON =
            Pattern.compile("(?<end>.{2,}?) ?(?:[(\\[:]| ?[-–—] | (?:" + context("reason") + ") ).*");

    /** A failure with the deal before it. */
    private static final Pattern DEAL = Pattern.compile(
            "(?:" + context("article") + ")?(?:" + context("deal") + ") ?(?:" + context("is") + ")?(?<end>.+)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_/]+|(?<=\\p{L})[‐‑-](?=\\p{L})");
    private static final Pattern STOP = Pattern.compile("[.!。…\\s]+$");

    private StatusWords() {}

    /**
     * The words of one kind in {@code status-context.txt}, as alternatives of a pattern; an underscore is a space at an
     * end.
     */
    private static String context(String kind) {
        return ShippedLists.lines("status-context.txt").stream()
                .filter(line -> line.startsWith(kind + ":"))
                .flatMap(line ->
                        Stream.of(line.substring(kind.length() + 1).strip().split("\\|")))
                .map(word -> Pattern.quote(word.replace('_', ' ')))
                .collect(Collectors.joining("|"));
    }

    private static final Map<String, DealStatus> OWN =
            Stream.of(DealStatus.values()).collect(Collectors.toUnmodifiableMap(EnumCells::word, status -> status));

    private static final Map<String, DealStatus> WORDS = words();

    private static Map<String, DealStatus> words() {
        Map<String, DealStatus> words = new HashMap<>(OWN);
        for (DataFile.Row row : ShippedLists.table(FILE, "status,language,words")) {
            DealStatus status = DealStatus.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            for (String word : row.get(2).split("\\|")) {
                words.putIfAbsent(key(word), status);
            }
        }
        return Map.copyOf(words);
    }

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
        return Optional.ofNullable(WORDS.get(key));
    }

    /** The failure that a cell names with its deal or its reason. */
    private static Optional<DealStatus> end(String key) {
        Matcher reason = REASON.matcher(key);
        String told = reason.matches() ? STOP.matcher(reason.group("end")).replaceAll("") : key;
        Matcher deal = DEAL.matcher(told);
        return word(told)
                .or(() -> deal.matches() ? word(deal.group("end")) : Optional.empty())
                .filter(DealStages::ended);
    }

    /** Lower case without accents and full stop, with one space between words. */
    private static String key(String text) {
        String plain =
                Normalizer.normalize(Cells.strip(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String spaced = BETWEEN.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll(" ");
        return STOP.matcher(spaced).replaceAll("").strip();
    }
}
