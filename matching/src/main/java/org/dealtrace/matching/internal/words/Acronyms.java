package org.dealtrace.matching.internal.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Words made of the beginnings of a name's words: IBM for International Business Machines, StanChart for Standard
 * Chartered, GTJA for Guotai Junan. Immutable.
 *
 * <p>A beginning is one letter, three letters or more, or the whole word; two letters are too often a coincidence.
 * Single letters and longer beginnings are not mixed, except with whole words. A Chinese name in pinyin may be
 * shortened by syllables. A Han character contributes its initial or its whole reading. Connectors, legal forms and one
 * other word may be omitted.
 */
public final class Acronyms {

    private static final int LONGEST = 14;
    private static final int SHORTEST_BEGINNING = 3;
    /** The least letters of a pinyin word of several syllables. */
    private static final int SHORTEST_PINYIN = 4;
    /** The letters that often stand for "company" and "corporation" in an acronym: KEPCO, TEPCO. */
    static final String COMPANY = "co";
    /** The canonical form of an ampersand, and of the word in other languages. */
    private static final String AND = "and";
    // bits for the kinds of beginnings; a whole word has neither
    private static final int SINGLE = 1;
    private static final int CLIPPED = 2;

    /** Countries whose English names happen to be spelt like pinyin. */
    private static final Set<String> COUNTRIES = Country.all().stream()
            .map(country -> country.englishName().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** The words of each token; several for a term of several words. */
    final String[][] words;
    /** The syllables of each token; empty if it is not pinyin. */
    final String[][] syllables;

    /** Whether the token has Han characters; its words are then their readings. */
    private final boolean[] han;

    final boolean[] optional;
    final boolean[] legalForm;
    final boolean[] connector;
    final boolean[] group;
    final boolean place;
    /** The index of the first word if "and" joins the first two, as in {@code Larsen & Toubro}; else -1. */
    final int pair;

    private final long firstLetters;

    private Acronyms(NameVariant variant) {
        List<NameToken> tokens = variant.tokens();
        int count = tokens.size();
        words = new String[count][];
        syllables = new String[count][];
        han = new boolean[count];
        optional = new boolean[count];
        legalForm = new boolean[count];
        connector = new boolean[count];
        group = new boolean[count];
        long letters = 0;
        for (int i = 0; i < count; i++) {
            NameToken token = tokens.get(i);
            // a business word in another script is translated, and its English word has the initial
            String text = token.readings().isEmpty()
                    ? token.text()
                    : token.role() == NameToken.Role.GENERIC
                            ? token.canonical()
                            : token.readings().get(0);
            han[i] = Han.isHan(token.text().charAt(0)) && token.role() != NameToken.Role.GENERIC;
            words[i] = text.indexOf(' ') < 0 ? new String[] {text} : text.split(" ");
            boolean pinyin = text.length() >= SHORTEST_PINYIN && words[i].length == 1 && canBePinyin(token);
            List<String> split = pinyin ? Pinyin.split(text) : List.of();
            syllables[i] = split.size() < 2 ? new String[0] : split.toArray(new String[0]);
            legalForm[i] = token.role() == NameToken.Role.LEGAL_FORM;
            connector[i] = token.role() == NameToken.Role.CONNECTOR;
            optional[i] = legalForm[i] || connector[i] || token.role() == NameToken.Role.LISTING_TAIL;
            // an acronym has their letter or not
            group[i] = i > 0 && token.saysAGroup();
            letters |= bit(text.charAt(0));
        }
        firstLetters = letters;
        place = count > 1 && tokens.get(0).role() == NameToken.Role.PLACE;
        // "The Procter & Gamble Company" begins with Procter
        int first = count > 0 && connector[0] ? 1 : 0;
        pair = isPair(tokens, first) ? first : -1;
    }

    private boolean isPair(List<NameToken> tokens, int first) {
        return tokens.size() > first + 2
                && tokens.get(first + 1).canonical().equals(AND)
                && connector[first + 1]
                && !optional[first]
                && !optional[first + 2]
                && !words[first + 2][0].isEmpty();
    }

    /** The acronyms that the words of a variant make. */
    public static Acronyms of(NameVariant variant) {
        return new Acronyms(variant);
    }

    /** Whether a word may be pinyin. English names of countries ("China") and English business words are not. */
    private static boolean canBePinyin(NameToken token) {
        return switch (token.role()) {
            case DISTINCTIVE -> true;
            case PLACE -> !COUNTRIES.contains(token.text());
            case GENERIC -> token.readings().isEmpty() && !token.canonical().equals(token.text());
            default -> false;
        };
    }

    private static long bit(char c) {
        return 1L << (c & 63);
    }

    /**
     * The possible first two letters of words that {@link #read} explains, as bits of {@linkplain #pairBit pairs of
     * letters}, to skip most other words.
     */
    public long firstPairs() {
        long pairs = 0;
        for (int first = 0; first < words.length; first++) {
            if (!optional[first]) {
                pairs |= pairsWithin(words[first]) | pairsWithin(syllables[first]);
                char start = words[first][0].charAt(0);
                for (int later = first + 1; later < words.length; later++) {
                    pairs |= words[later][0].isEmpty() ? 0 : pairBit(start, words[later][0].charAt(0));
                }
            }
        }
        return pairs;
    }

    /** The first letters of the first two units, and the first two letters of the first. */
    private static long pairsWithin(String[] units) {
        if (units.length == 0 || units[0].isEmpty()) {
            return 0;
        }
        char start = units[0].charAt(0);
        return (units[0].length() > 1 ? pairBit(start, units[0].charAt(1)) : 0)
                | (units.length > 1 && !units[1].isEmpty() ? pairBit(start, units[1].charAt(0)) : 0);
    }

    /** All possible letters of words that {@link #read} explains. */
    public String letters() {
        return Arrays.stream(words).flatMap(Arrays::stream).collect(Collectors.joining());
    }

    /** The bit of two letters in this order; several pairs share a bit. */
    public static long pairBit(char first, char second) {
        return 1L << ((31 * first + second) & 63);
    }

    /**
     * The explanation of a word by a name's words.
     *
     * @param first index of the first token used
     * @param last index of the last token used
     * @param letters the number of letters of the word
     * @param beginnings the number of beginnings of words other than legal forms; two at least
     * @param clipped whether a beginning has several letters and is not a whole word
     * @param passedOver the number of omitted words other than connectors and legal forms
     */
    public record Reading(int first, int last, int letters, int beginnings, boolean clipped, int passedOver) {}

    /**
     * Explains a word by this name.
     *
     * @param word a Latin word in lower case
     * @return empty if the word is not made of beginnings of at least two words other than legal forms, or is too long
     */
    public Optional<Reading> read(String word) {
        int length = word.length();
        if (length < 2 || length > LONGEST || (firstLetters & bit(word.charAt(0))) == 0) {
            return Optional.empty();
        }
        Reading best = null;
        for (int first = 0; first < words.length; first++) {
            // "Johnson" is no John and Son where the first of the words is Johnson
            if (optional[first] || words[first][0].charAt(0) != word.charAt(0) || words[first][0].startsWith(word)) {
                continue;
            }
            Reading reading = token(word, first, first, 0, 0, 0, 0);
            if (reading != null && (best == null || reading.passedOver() < best.passedOver())) {
                best = reading;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Reads the rest of a word from a token on; null if that is impossible. */
    private @Nullable Reading token(String word, int first, int at, int from, int read, int passedOver, int kinds) {
        if (from == word.length()) {
            return read < 2 ? null : new Reading(first, at - 1, from, read, (kinds & CLIPPED) != 0, passedOver);
        }
        if (at == words.length) {
            return null;
        }
        Reading found = units(word, words[at], 0, first, at, from, read, passedOver, kinds);
        if (found == null && syllables[at].length > 0) {
            found = units(word, syllables[at], 0, first, at, from, read, passedOver, kinds);
        }
        if (found == null && at > first && optional[at]) {
            found = token(word, first, at + 1, from, read, passedOver, kinds);
        }
        if (found == null && at > first && !optional[at] && passedOver == 0 && word.length() > 2) {
            found = token(word, first, at + 1, from, read, 1, kinds);
        }
        return found;
    }

    private @Nullable Reading units(
            String word, String[] units, int unit, int first, int at, int from, int read, int passedOver, int kinds) {
        // an acronym may have the C of "Co., Ltd." and not its L
        if (unit == units.length || (unit > 0 && legalForm[at] && from == word.length())) {
            return token(word, first, at + 1, from, read, passedOver, kinds);
        }
        String text = units[unit];
        int common = 0;
        int most = Math.min(text.length(), word.length() - from);
        while (common < most && text.charAt(common) == word.charAt(from + common)) {
            common++;
        }
        for (int taken = common; taken > 0; taken--) {
            boolean company = taken == COMPANY.length() && legalForm[at] && text.startsWith(COMPANY);
            int kind = taken == text.length() ? 0 : taken == 1 || company ? SINGLE : CLIPPED;
            boolean mixes = (kinds | kind) == (SINGLE | CLIPPED);
            if (!mixes && (kind != CLIPPED || (taken >= SHORTEST_BEGINNING && !han[at]))) {
                // letters of legal forms do not count: TCL is not an acronym of every "Tools Co., Ltd."
                int more = legalForm[at] ? 0 : 1;
                Reading found =
                        units(word, units, unit + 1, first, at, from + taken, read + more, passedOver, kinds | kind);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
