package org.dealtrace.matching.internal.letters;

import com.ibm.icu.text.Normalizer2;
import java.util.List;

/**
 * Brings a word into the form in which words are looked up: case-folded, and for Latin and Greek without diacritics.
 * Other scripts keep their marks, since there they are part of the letter (Kana voicing, Indic vowels, Cyrillic й); of
 * Cyrillic only ё loses its dots, as in print, and stress marks go.
 */
public final class Folding {

    private Folding() {}

    /** The folded word; may be empty if the word is only marks. */
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

    /** Most words of other letters are put together of letters that fold by themselves, each looked up once. */
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

    /** The same with ICU, for letters that change beside others and those that become several. */
    static String foldTogether(CharSequence word) {
        // Case folding of a capital with dot above leaves a combining dot, which the loop below drops.
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

    /**
     * The word as it is typed where umlauts and ring are spelled out: {@code müller} → {@code mueller}; empty if it has
     * none.
     */
    public static List<String> spelledOut(String word) {
        boolean any = false;
        for (int i = 0; i < word.length(); i++) {
            any |= spelling(word.charAt(i)) != null;
        }
        if (!any) {
            return List.of();
        }
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            String spelling = spelling(word.charAt(i));
            if (spelling == null) {
                out.append(word.charAt(i));
            } else {
                out.append(spelling);
            }
        }
        return List.of(fold(out));
    }

    private static @org.jspecify.annotations.Nullable String spelling(char c) {
        return switch (c) {
            case 'ä', 'Ä' -> "ae";
            case 'ö', 'Ö', 'ø', 'Ø' -> "oe";
            case 'ü', 'Ü' -> "ue";
            case 'å', 'Å' -> "aa";
            default -> null;
        };
    }

    static boolean isDiacritic(char c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE20 && c <= 0xFE2F);
    }
}
