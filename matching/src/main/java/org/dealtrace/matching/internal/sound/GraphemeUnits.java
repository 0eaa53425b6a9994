package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Kana;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.internal.script.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A script that writes foreign names by sound. It cuts a word into the units of a {@link TransliterationModel}: a
 * syllable of Han, a mora of kana, the beginning and the end of a Hangul syllable, a letter of an alphabet. A unit has
 * an initial (its first consonants) and a final (the rest), so a rare unit can be estimated from units with the same
 * initial or final.
 */
public enum GraphemeUnits {

    /** Pinyin of each character. */
    HAN {
        @Override
        public List<String> units(String text) {
            return Han.syllables(text);
        }

        @Override
        public String initial(String unit) {
            return Pinyin.initial(unit);
        }
    },

    /**
     * Hepburn of each mora. A hyphen marks a long vowel, and a doubled consonant stands for a small tsu before it:
     * {@code ba-}, {@code kku}, {@code n}.
     */
    KANA {
        @Override
        public List<String> units(String text) {
            return Kana.morae(text);
        }
    },

    /**
     * The consonant and vowel of a syllable by the Revised Romanisation, then its final consonant: 셀 is {@code se},
     * {@code l}.
     */
    HANGUL {
        @Override
        public List<String> units(String text) {
            return Hangul.letters(text);
        }
    },

    /** Each letter; й stays with the vowel before it. Soft and hard signs are left out. */
    CYRILLIC,
    GREEK,
    GEORGIAN,
    ARMENIAN,
    ARABIC,
    HEBREW,

    /**
     * Each letter, without tone marks. A vowel that is written before its consonant is moved behind it, where it is
     * said.
     */
    THAI {
        @Override
        public List<String> units(String text) {
            StringBuilder said = new StringBuilder(text);
            for (int i = 0; i + 1 < said.length(); i++) {
                if (said.charAt(i) >= 'เ' && said.charAt(i) <= 'ไ') {
                    char vowel = said.charAt(i);
                    said.setCharAt(i, said.charAt(i + 1));
                    said.setCharAt(++i, vowel);
                }
            }
            return super.units(said.toString());
        }
    },

    /** Each letter; a consonant keeps the sign that removes its inherent vowel. */
    DEVANAGARI {
        @Override
        public List<String> units(String text) {
            List<String> units = new ArrayList<>(text.length());
            for (String letter : super.units(text)) {
                if (letter.equals(VIRAMA) && !units.isEmpty()) {
                    units.set(units.size() - 1, units.get(units.size() - 1) + VIRAMA);
                } else {
                    units.add(letter);
                }
            }
            return units;
        }
    };

    private static final String VIRAMA = "्";

    /** The vowels of romanised units, and the vowel letters of the alphabets. */
    private static final String VOWELS = "aeiou" + "аеёиоуыэюяіїєүөұәў" + "αεηιουωάέήίόύώ" + "აეიოუ" + "աեէըիոօև"
            + "اوىيی" + "ะาิีึืุูเแโใไัำ" + "अआइईउऊएऐओऔािीुूेैोौ";

    private static final String GLIDES = "yw";
    /** Soft and hard signs, apostrophes, joiners, marks of tone and silence, dots and doubling. */
    private static final String SIGNS = "ьъ'’-ʼ׳\u200c\u200d" + "็่้๊๋์" + "़ँ" + "ّـ";

    /** A character of Han is a syllable, so a name has few of them. */
    private static final int MOST_SYLLABLES = 8;

    private static final int MOST_LETTERS = 20;

    /**
     * The script of a word, by its first character.
     *
     * @return null for Latin and for scripts without a model
     */
    static @Nullable GraphemeUnits of(char first) {
        if (first < 'Ͱ') {
            return null;
        }
        if (first >= '一') {
            return Hangul.isSyllable(first) ? HANGUL : Han.isHan(first) ? HAN : null;
        }
        for (GraphemeUnits script : ALPHABETS) {
            if (script.has(first)) {
                return script;
            }
        }
        return Scripts.isKana(first) ? KANA : Han.isHan(first) ? HAN : null;
    }

    private static final List<GraphemeUnits> ALPHABETS =
            List.of(CYRILLIC, GREEK, GEORGIAN, ARMENIAN, ARABIC, HEBREW, THAI, DEVANAGARI);

    private boolean has(char c) {
        return switch (this) {
            case CYRILLIC -> c >= 'Ѐ' && c <= 'ԯ';
            case GREEK -> c >= 'Ͱ' && c <= 'Ͽ';
            case ARMENIAN -> c >= '\u0530' && c <= '\u058f';
            case HEBREW -> c >= '\u05d0' && c <= '\u05f2';
            case ARABIC -> c >= '\u0620' && c <= '\u06d3';
            case DEVANAGARI -> c >= '\u0900' && c <= '\u097f';
            case THAI -> c >= '\u0e01' && c <= '\u0e5b';
            case GEORGIAN -> c >= '\u10d0' && c <= '\u10ff';
            case HAN, KANA, HANGUL -> false;
        };
    }

    /** The units of a word; empty if it has characters of another script. */
    public List<String> units(String text) {
        List<String> units = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SIGNS.indexOf(c) >= 0) {
                continue;
            }
            if (!has(c)) {
                return List.of();
            }
            int last = units.size() - 1;
            if (c == 'й' && last >= 0 && VOWELS.contains(units.get(last))) {
                units.set(last, units.get(last) + c);
            } else {
                units.add(String.valueOf(c));
            }
        }
        return units;
    }

    /** The most units that a name has; a longer text is several words. */
    public int most() {
        return this == HAN ? MOST_SYLLABLES : MOST_LETTERS;
    }

    /**
     * The part of a unit before its vowel; the whole unit if it has no vowel. A glide after a consonant belongs to the
     * vowel.
     */
    public String initial(String unit) {
        int i = 0;
        while (i < unit.length()
                && VOWELS.indexOf(unit.charAt(i)) < 0
                && (i == 0 || GLIDES.indexOf(unit.charAt(i)) < 0)) {
            i++;
        }
        return unit.substring(0, i);
    }

    /** The file that holds the shipped table. */
    public String file() {
        return "transliteration-" + name().toLowerCase(Locale.ROOT) + ".tsv";
    }
}
