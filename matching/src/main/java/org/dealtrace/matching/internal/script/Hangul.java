package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hangul to Latin letters: the Revised Romanisation of 2000, and spellings by McCune and Reischauer (1939) without its
 * marks, which older company names follow ("Hyundai", "Daewoo", "Chosun").
 */
public final class Hangul {

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
    /** The vowels as companies spell them: sung, young, doo. */
    private static final String[] VOWEL_COMPANY = {
        "a", "ae", "ya", "yae", "u", "e", "you", "ye", "o", "wa", "wae", "oi", "yo", "oo", "wo", "we", "wi", "yoo", "u",
        "ui", "i"
    };
    /** The initial consonants as companies spell them: voiced only behind a vowel; l for a first r. */
    private static final String[] START_COMPANY = {
        "k", "k", "n", "d", "d", "l", "m", "b", "b", "s", "s", "", "j", "j", "ch", "k", "t", "p", "h"
    };
    /** With k for every g of the official scheme: Aekyung, Daekyo, Taekwang. */
    private static final String[] START_HARD = START.clone();

    /** The vowels of English loanwords: er for eo, and no vowel for eu. */
    private static final String[] VOWEL_LOAN = {
        "a", "e", "ya", "ye", "er", "e", "yer", "ye", "o", "wa", "we", "we", "yo", "u", "wo", "we", "wi", "yu", "",
        "ui", "i"
    };

    /** {@link #VOWEL_COMPANY} with ai for ae: Hyundai, Daishin, Haitai. */
    private static final String[] VOWEL_AI = VOWEL_COMPANY.clone();

    private static final int AE = 1;
    private static final int YEO = 6;
    private static final int SILENT = 11;

    private static final String[] VOWEL_OLD = {
        "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u",
        "ui", "i"
    };
    private static final String[] END = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };
    /** The end of a syllable before a vowel. */
    private static final String[] END_BEFORE_VOWEL = {
        "", "g", "kk", "gs", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m", "b", "bs", "s",
        "ss", "ng", "j", "ch", "k", "t", "p", ""
    };

    static {
        START_HARD[0] = "k";
        VOWEL_AI[AE] = "ai";
    }

    private Hangul() {}

    public static boolean isSyllable(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /**
     * The Latin spellings of a word in Hangul.
     *
     * @param word composed syllables; other characters are ignored
     * @return at most nine, the likeliest first; empty if there is no syllable
     */
    public static List<String> readings(String word) {
        Set<String> spellings = new LinkedHashSet<>();
        spell(spellings, word, START, VOWEL);
        spell(spellings, word, START_OLD, VOWEL_OLD);
        spell(spellings, word, START_COMPANY, VOWEL_COMPANY);
        spell(spellings, word, START_OLD, VOWEL_COMPANY);
        spell(spellings, word, START_COMPANY, VOWEL_OLD);
        spell(spellings, word, START_COMPANY, VOWEL_LOAN);
        spell(spellings, word, START_HARD, VOWEL_COMPANY);
        if (hasAe(word)) {
            spell(spellings, word, START_COMPANY, VOWEL_AI);
            spell(spellings, word, START_OLD, VOWEL_AI);
        }
        return List.copyOf(spellings);
    }

    /**
     * The beginnings (consonant and vowel) and ends of the syllables by the Revised Romanisation, without assimilation.
     *
     * @return empty if the word has other characters than composed syllables
     */
    public static List<String> letters(String word) {
        List<String> letters = new ArrayList<>(2 * word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isSyllable(word.charAt(i))) {
                return List.of();
            }
            int index = word.charAt(i) - 0xAC00;
            letters.add(START[index / (21 * 28)] + VOWEL[index / 28 % 21]);
            String end = END[index % 28];
            if (!end.isEmpty()) {
                letters.add(end);
            }
        }
        return letters;
    }

    private static boolean hasAe(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isSyllable(word.charAt(i)) && (word.charAt(i) - 0xAC00) / 28 % 21 == AE) {
                return true;
            }
        }
        return false;
    }

    private static void spell(Set<String> into, String word, String[] starts, String[] vowels) {
        StringBuilder out = new StringBuilder(word.length() * 3);
        boolean company = starts == START_COMPANY;
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
            boolean first = out.length() == 0;
            boolean afterVowel = !first && before == 0;
            boolean afterVoiced = before == 4 || before == 16 || before == 21 || before == 8;
            if (start == 5 && !first && before == 8) {
                out.append('l');
            } else if (start == 5 && !first && (before == 4 || before == 16 || before == 21)) {
                // r is pronounced n after a nasal, or nr as ll (신라: silla); companies write the letters (Jinro)
                if (company) {
                    out.append(before == 4 ? 'r' : 'l');
                } else if (before == 4 && out.charAt(out.length() - 1) == 'n') {
                    out.setCharAt(out.length() - 1, 'l');
                    out.append('l');
                } else {
                    out.append('n');
                }
            } else if (start == 5 && company && first) {
                out.append('l');
            } else if (start == 5) {
                out.append('r');
            } else if (company) {
                out.append(afterVowel ? START[start] : starts[start]);
            } else {
                boolean voiced = (afterVowel || afterVoiced) && starts != START_HARD;
                out.append(voiced ? START[start] : starts[start]);
            }
            String v = vowels[vowel];
            if (vowels == VOWEL_COMPANY && vowel == YEO && start != SILENT) {
                // young, but hyun, kyung, myung
                v = "yu";
            } else if (vowels == VOWEL_AI) {
                v = vowel == AE ? "ai" : VOWEL_COMPANY[vowel];
                v = vowel == YEO && start != SILENT ? "yu" : v;
            }
            // s before i and y is pronounced sh
            boolean hush = (company || vowels == VOWEL_COMPANY)
                    && start == 9
                    && (v.startsWith("i") || v.startsWith("y") || v.equals("wi"));
            if (hush) {
                out.append('h');
                v = v.equals("wi") ? "i" : v.startsWith("y") ? v.substring(1) : v;
            }
            if (company && start == SILENT && v.equals("oo")) {
                out.append('w');
            }
            out.append(v);
            boolean vowelFollows = i + 1 < word.length()
                    && isSyllable(word.charAt(i + 1))
                    && (word.charAt(i + 1) - 0xAC00) / (21 * 28) == 11;
            // a final s, j, ch or t before d or t is one long t (롯데: Lotte)
            boolean stopFollows = i + 1 < word.length()
                    && isSyllable(word.charAt(i + 1))
                    && END[end].equals("t")
                    && isDental((word.charAt(i + 1) - 0xAC00) / (21 * 28));
            if (stopFollows) {
                out.append("tt");
                int next = word.charAt(i + 1) - 0xAC00;
                out.append(vowels[next / 28 % 21]);
                int nextEnd = next % 28;
                out.append(END[nextEnd]);
                before = nextEnd;
                i++;
                continue;
            }
            out.append(vowelFollows ? END_BEFORE_VOWEL[end] : END[end]);
            before = vowelFollows && end != 21 ? 0 : end;
        }
        if (out.length() > 0) {
            into.add(out.toString());
        }
    }

    /** d, tt, t among the consonants that begin a syllable. */
    private static boolean isDental(int start) {
        return start == 3 || start == 4 || start == 16;
    }
}
