package org.dealtrace.matching.internal.script;

/** Tests of single characters by script; see also {@link Han} and {@link Hangul}. */
public final class Scripts {

    private Scripts() {}

    /** Whether a word has a letter of another script than Latin. */
    public static boolean isBeyondLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x0370 && Character.isLetter(word.charAt(i)) && !isLatinBeyond(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The Latin letters with marks of Vietnamese and others, which stand behind the Greek ones. */
    private static boolean isLatinBeyond(char c) {
        return (c >= 0x1E00 && c <= 0x1EFF)
                || (c >= 0x1D00 && c <= 0x1DBF)
                || (c >= 0x2C60 && c <= 0x2C7F)
                || (c >= 0xA720 && c <= 0xA7FF);
    }

    public static boolean isKana(char c) {
        return (c >= 'ぁ' && c <= 'ゖ')
                || (c >= 'ァ' && c <= 'ヺ')
                || c == 'ー'
                || c == 'ヽ'
                || c == 'ヾ'
                || c == 'ゝ'
                || c == 'ゞ';
    }

    public static boolean isThai(char c) {
        return c >= 0x0E00 && c <= 0x0E7F;
    }
}
