package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.internal.DataFile;
import org.dealtrace.matching.internal.tables.NameTables;

/**
 * Hangul to Latin letters: the Revised Romanisation of 2000, and spellings by McCune and Reischauer (1939) without its
 * marks, which older company names follow ("Hyundai", "Daewoo", "Chosun").
 */
public final class Hangul {

    private static final List<DataFile.Row> LETTERS =
            NameTables.rows("scripts/hangul.csv", "place,letter,revised,older,company,loanword,other");

    private static final int REVISED = 2;
    private static final int OLDER = 3;
    private static final int COMPANY = 4;
    private static final int LOANWORD = 5;
    private static final int OTHER = 6;

    private static final String[] START = letters("start", REVISED);
    private static final String[] START_OLD = letters("start", OLDER);
    /** The initial consonants as companies spell them: voiced only behind a vowel; l for a first r. */
    private static final String[] START_COMPANY = letters("start", COMPANY);
    /** With k for every g of the official scheme: Aekyung, Daekyo, Taekwang. */
    private static final String[] START_HARD = letters("start", OTHER);

    private static final String[] VOWEL = letters("vowel", REVISED);
    private static final String[] VOWEL_OLD = letters("vowel", OLDER);
    /** The vowels as companies spell them: sung, young, doo. */
    private static final String[] VOWEL_COMPANY = letters("vowel", COMPANY);
    /** The vowels of English loanwords: er for eo, and no vowel for eu. */
    private static final String[] VOWEL_LOAN = letters("vowel", LOANWORD);
    /** {@link #VOWEL_COMPANY} with ai for ae: Hyundai, Daishin, Haitai. */
    private static final String[] VOWEL_AI = letters("vowel", OTHER);

    private static final String[] END = letters("end", REVISED);
    /** The end of a syllable before a vowel. */
    private static final String[] END_BEFORE_VOWEL = letters("before a vowel", REVISED);

    private static final int AE = 1;
    private static final int YEO = 6;
    private static final int SILENT = 11;
    /** d, tt, t among the consonants that begin a syllable. */
    private static final Set<Integer> DENTAL = Set.of(3, 4, 16);

    /** The first composed syllable; the others follow by consonant, vowel and end. */
    private static final char FIRST = 0xAC00;

    private static String[] letters(String place, int column) {
        return LETTERS.stream()
                .filter(row -> row.get(0).equals(place))
                .map(row -> row.get(column))
                .toArray(String[]::new);
    }

    private Hangul() {}

    public static boolean isSyllable(char c) {
        return c >= FIRST && c <= 0xD7A3;
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
        if (word.chars().anyMatch(c -> isSyllable((char) c) && vowel(c) == AE)) {
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
            char c = word.charAt(i);
            letters.add(START[start(c)] + VOWEL[vowel(c)]);
            String end = END[end(c)];
            if (!end.isEmpty()) {
                letters.add(end);
            }
        }
        return letters;
    }

    private static int start(int c) {
        return (c - FIRST) / (VOWEL.length * END.length);
    }

    private static int vowel(int c) {
        return (c - FIRST) / END.length % VOWEL.length;
    }

    private static int end(int c) {
        return (c - FIRST) % END.length;
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
            int start = start(c);
            int vowel = vowel(c);
            int end = end(c);
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
            if ((vowels == VOWEL_COMPANY || vowels == VOWEL_AI) && vowel == YEO && start != SILENT) {
                // young, but hyun, kyung, myung
                v = "yu";
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
            char next = i + 1 < word.length() && isSyllable(word.charAt(i + 1)) ? word.charAt(i + 1) : 0;
            // a final s, j, ch or t before d or t is one long t (롯데: Lotte)
            if (next != 0 && END[end].equals("t") && DENTAL.contains(start(next))) {
                before = end(next);
                out.append("tt").append(vowels[vowel(next)]).append(END[before]);
                i++;
                continue;
            }
            boolean vowelFollows = next != 0 && start(next) == SILENT;
            out.append(vowelFollows ? END_BEFORE_VOWEL[end] : END[end]);
            before = vowelFollows && end != 21 ? 0 : end;
        }
        if (out.length() > 0) {
            into.add(out.toString());
        }
    }
}
