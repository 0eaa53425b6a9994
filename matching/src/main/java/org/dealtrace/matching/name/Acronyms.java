package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that are made of the beginnings of a name's words: IBM for International Business Machines, StanChart for Standard Chartered,
 * GTJA for Guotai Junan. Immutable.
 *
 * <p>A beginning is one letter, three letters or more, or the whole word; two letters occur, but they are met by chance too often. A
 * Chinese name in pinyin may be shortened by its syllables, since each of them is a word in Chinese. A Han character
 * gives its initial or the whole of how it is read, no part of that. Connectors and legal forms may be
 * passed over, and one other word.
 */
public final class Acronyms {

    private static final int SHORTEST_KEY = 3;
    private static final int LONGEST_KEY = 6;
    private static final int LONGEST = 14;
    private static final int SHORTEST_BEGINNING = 3;
    /** Below this many letters a pinyin word is no more than one syllable, or too short to tell. */
    private static final int SHORTEST_PINYIN = 4;

    /** The words of each token; several for a term of several words. */
    private final String[][] words;
    /** The syllables of each token; empty if it is not pinyin. */
    private final String[][] syllables;

    /** Whether the token is of Han characters, and its words here are how they are read. */
    private final boolean[] han;

    private final boolean[] optional;
    private final boolean[] legalForm;
    private final boolean place;
    private final long firstLetters;

    private Acronyms(NameVariant variant) {
        List<NameToken> tokens = variant.tokens();
        int count = tokens.size();
        words = new String[count][];
        syllables = new String[count][];
        han = new boolean[count];
        optional = new boolean[count];
        legalForm = new boolean[count];
        long letters = 0;
        for (int i = 0; i < count; i++) {
            NameToken token = tokens.get(i);
            boolean name = token.role() == TokenRole.DISTINCTIVE || token.role() == TokenRole.PLACE;
            // a word of business in another script is translated, and its English word has the initial
            String text = token.readings().isEmpty()
                    ? token.text()
                    : token.role() == TokenRole.GENERIC
                            ? token.canonical()
                            : token.readings().get(0);
            han[i] = Han.isHan(token.text().charAt(0)) && token.role() != TokenRole.GENERIC;
            words[i] = text.split(" ");
            boolean pinyin = name && text.length() >= SHORTEST_PINYIN && words[i].length == 1;
            List<String> split = pinyin ? Pinyin.split(text) : List.of();
            syllables[i] = split.size() < 2 ? new String[0] : split.toArray(new String[0]);
            legalForm[i] = token.role() == TokenRole.LEGAL_FORM;
            optional[i] = legalForm[i] || token.role() == TokenRole.CONNECTOR || token.role() == TokenRole.LISTING_TAIL;
            letters |= bit(text.charAt(0));
        }
        firstLetters = letters;
        place = count > 1 && tokens.get(0).role() == TokenRole.PLACE;
    }

    /** What can be made of the words of this variant. */
    public static Acronyms of(NameVariant variant) {
        return new Acronyms(variant);
    }

    private static long bit(char c) {
        return 1L << (c & 63);
    }

    /**
     * How a word is made of a name's words.
     *
     * @param first the first token it is made of, from 0
     * @param last the last one
     * @param letters how many letters of the word are explained; all of them
     * @param passedOver how many words between them are left out, connectors and legal forms aside
     */
    public record Reading(int first, int last, int letters, int passedOver) {}

    /**
     * Explains a word by this name.
     *
     * @param word a Latin word in lower case
     * @return empty if the word is not made of beginnings of at least two words, or is longer than any acronym
     */
    public Optional<Reading> read(String word) {
        int length = word.length();
        if (length < 2 || length > LONGEST || (firstLetters & bit(word.charAt(0))) == 0) {
            return Optional.empty();
        }
        Reading best = null;
        for (int first = 0; first < words.length; first++) {
            if (optional[first] || words[first][0].charAt(0) != word.charAt(0)) {
                continue;
            }
            Reading reading = token(word, first, first, 0, 0, 0);
            if (reading != null && (best == null || reading.passedOver() < best.passedOver())) {
                best = reading;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Reads on from a token; null if the rest of the word cannot be read. */
    private @Nullable Reading token(String word, int first, int at, int from, int read, int passedOver) {
        if (from == word.length()) {
            return read < 2 ? null : new Reading(first, at - 1, from, passedOver);
        }
        if (at == words.length) {
            return null;
        }
        Reading found = units(word, words[at], 0, first, at, from, read, passedOver);
        if (found == null && syllables[at].length > 0) {
            found = units(word, syllables[at], 0, first, at, from, read, passedOver);
        }
        if (found == null && at > first && optional[at]) {
            found = token(word, first, at + 1, from, read, passedOver);
        }
        if (found == null && at > first && !optional[at] && passedOver == 0 && word.length() > 2) {
            found = token(word, first, at + 1, from, read, 1);
        }
        return found;
    }

    private @Nullable Reading units(
            String word, String[] units, int unit, int first, int at, int from, int read, int passedOver) {
        if (unit == units.length) {
            return token(word, first, at + 1, from, read, passedOver);
        }
        String text = units[unit];
        int common = 0;
        int most = Math.min(text.length(), word.length() - from);
        while (common < most && text.charAt(common) == word.charAt(from + common)) {
            common++;
        }
        for (int taken = common; taken > 0; taken--) {
            boolean clipped = taken >= SHORTEST_BEGINNING && !han[at];
            if (taken == 1 || clipped || taken == text.length()) {
                Reading found = units(word, units, unit + 1, first, at, from + taken, read + 1, passedOver);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The acronyms of three to six letters by which the name may be known, to look it up. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (int start = 0; start <= (place ? 1 : 0); start++) {
            String plain = initials(start, false, false, false);
            addBeginnings(plain, keys);
            addBeginnings(initials(start, true, false, false), keys);
            addWhole(initials(start, false, true, false), keys);
            addBeginnings(initials(start, false, false, true), keys);
            addWhole(initials(start, true, false, true), keys);
        }
        return keys;
    }

    private String initials(int start, boolean bySyllable, boolean connectors, boolean forms) {
        StringBuilder out = new StringBuilder();
        List<String> units = new ArrayList<>();
        for (int i = start; i < words.length && out.length() < LONGEST_KEY; i++) {
            boolean counts = !optional[i] || (legalForm[i] ? forms : connectors);
            if (counts) {
                units.clear();
                units.addAll(List.of(bySyllable && syllables[i].length > 0 ? syllables[i] : words[i]));
                for (String unit : units) {
                    if (!unit.isEmpty()) {
                        out.append(unit.charAt(0));
                    }
                }
            }
        }
        return out.toString();
    }

    private static void addBeginnings(String initials, Set<String> keys) {
        for (int length = SHORTEST_KEY; length <= Math.min(LONGEST_KEY, initials.length()); length++) {
            keys.add(initials.substring(0, length));
        }
    }

    private static void addWhole(String initials, Set<String> keys) {
        if (initials.length() >= SHORTEST_KEY && initials.length() <= LONGEST_KEY) {
            keys.add(initials);
        }
    }
}
