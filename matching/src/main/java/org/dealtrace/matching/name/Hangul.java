package org.dealtrace.matching.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hangul to Latin letters: the Revised Romanisation of 2000, and spellings by McCune and Reischauer (1939) without its marks, which
 * older company names follow ("Hyundai", "Daewoo", "Chosun").
 */
final class Hangul {

    private static final String[] START = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] START_OLD = {
        "k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "ch", "tch", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWEL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] VOWEL_COMPANY = {
        "a", "ae", "ya", "yae", "u", "e", "yu", "ye", "o", "wa", "wae", "oe", "yo", "oo", "won", "we", "wi", "yu", "u",
        "ui", "i"
    };
    private static final String[] VOWEL_OLD = {
        "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
        "ui", "i"
    };
    private static final String[] END = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };
    /** What the end of a syllable gives to a following vowel. */
    private static final String[] END_BEFORE_VOWEL = {
        "", "g", "kk", "gs", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m", "b", "bs", "s",
        "ss", "ng", "j", "ch", "k", "t", "p", ""
    };

    private Hangul() {}

    static boolean isSyllable(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /**
     * The Latin spellings of a word in Hangul.
     *
     * @param word composed syllables; other characters are left out
     * @return the likeliest first, at most four; empty if there is no syllable
     */
    static List<String> readings(String word) {
        Set<String> spellings = new LinkedHashSet<>();
        spell(spellings, word, START, VOWEL, true);
        spell(spellings, word, START_OLD, VOWEL_OLD, true);
        spell(spellings, word, START, VOWEL_COMPANY, true);
        spell(spellings, word, START_OLD, VOWEL_COMPANY, true);
        return List.copyOf(spellings);
    }

    private static void spell(Set<String> into, String word, String[] starts, String[] vowels, boolean assimilate) {
        StringBuilder out = new StringBuilder(word.length() * 3);
        int before = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isSyllable(c)) {
                continue;
            }
            int index = c - 0xAC00;
            int start = index / (21 * 28);
            int vowel = index / 28 % 21;
            int end = index % 28;
            boolean liquid = start == 5;
            if (liquid && before == 8) {
                // ㄹㄹ
                out.append('l');
            } else if (start == 11 || (assimilate && before == 0)) {
                // voiced between vowels: in the older way g, d, b, j there too
                out.append(i > 0 && before == 0 ? START[start] : starts[start]);
            } else {
                out.append(
                        i > 0 && (before == 4 || before == 16 || before == 21 || before == 8)
                                ? START[start]
                                : starts[start]);
            }
            String v = vowels[vowel];
            out.append(v.equals("won") ? "wo" : v);
            boolean vowelFollows = i + 1 < word.length()
                    && isSyllable(word.charAt(i + 1))
                    && (word.charAt(i + 1) - 0xAC00) / (21 * 28) == 11;
            out.append(vowelFollows ? END_BEFORE_VOWEL[end] : END[end]);
            before = vowelFollows && end != 21 ? 0 : end;
        }
        if (out.length() > 0) {
            into.add(out.toString());
        }
    }
}
