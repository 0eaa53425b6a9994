package org.dealtrace.matching.internal.letters;

import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * Folds words for look-ups: case-folded, and in Latin and Greek without diacritics. Other scripts keep marks that are
 * part of a letter (Kana voicing, Indic vowels, Cyrillic й), except Cyrillic stress marks and the dots of ё.
 */
public final class Folding {

    private Folding() {}

    /** The folded word; may be empty if the word has only marks. */
    public static String fold(CharSequence word) {
        int n = word.length();
        boolean lower = true;
        for (int i = 0; i < n; i++) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                return foldAll(word);
            }
            lower &= c < 'A' || c > 'Z';
        }
        if (lower) {
            return word.toString();
        }
        char[] out = new char[n];
        for (int i = 0; i < n; i++) {
            char c = word.charAt(i);
            out[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(out);
    }

    /** Folds letter by letter if all letters fold independently of their neighbours. */
    private static String foldAll(CharSequence word) {
        int n = word.length();
        char[] out = new char[n];
        for (int i = 0; i < n; i++) {
            char c = word.charAt(i);
            char folded = c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : LetterForms.folded(c);
            if (folded == LetterForms.NOT_ALONE) {
                return foldTogether(word);
            }
            out[i] = folded;
        }
        return new String(out);
    }

    /** Folds with ICU. */
    static String foldTogether(CharSequence word) {
        // folding a capital with dot above leaves a combining dot, which the loop removes
        String folded = Normalizer2.getNFDInstance()
                .normalize(Normalizer2.getNFKCCasefoldInstance().normalize(word));
        StringBuilder out = new StringBuilder(folded.length());
        int base = 0;
        boolean compose = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (isDiacritic(c)) {
                if (base < 0x0400 || (base >= 0x1E00 && base < 0x2000)) {
                    continue;
                }
                if (base < 0x0530 && (c == '\u0300' || c == '\u0301' || (base == 'е' && c == '\u0308'))) {
                    continue;
                }
                out.append(c);
                compose = true;
                continue;
            }
            base = c;
            switch (c) {
                case 'ø' -> out.append('o');
                case 'đ', 'ð', 'ɖ' -> out.append('d');
                case 'ł' -> out.append('l');
                case 'ı' -> out.append('i');
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'þ' -> out.append("th");
                case 'ħ' -> out.append('h');
                case 'ŧ' -> out.append('t');
                case 'ŋ' -> out.append('n');
                case 'ĸ' -> out.append('k');
                case 'ə' -> out.append('a');
                case 'ς' -> out.append('σ');
                default -> {
                    out.append(c);
                    compose |= c >= 0x0400;
                }
            }
        }
        return compose ? Normalizer2.getNFCInstance().normalize(out) : out.toString();
    }

    /** The word with umlauts and ring spelled out: {@code müller} → {@code mueller}; empty if it has none. */
    public static List<String> spelledOut(String word) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case 'ä', 'Ä' -> out.append("ae");
                case 'ö', 'Ö', 'ø', 'Ø' -> out.append("oe");
                case 'ü', 'Ü' -> out.append("ue");
                case 'å', 'Å' -> out.append("aa");
                default -> out.append(word.charAt(i));
            }
        }
        return out.length() == word.length() ? List.of() : List.of(fold(out));
    }

    static boolean isDiacritic(char c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE20 && c <= 0xFE2F);
    }
}
