package org.dealtrace.matching.internal.letters;

import com.ibm.icu.text.Normalizer2;

/**
 * A cache of ICU's normal forms of single UTF-16 units. Nearly all letters of names neither change nor depend on their
 * neighbours; without the cache, the analysis of Chinese names takes twice as long. A unit is independent if the normal
 * form has a boundary before it (Unicode Standard Annex 15, section 9).
 *
 * <p>Any thread fills the tables; two threads write the same value.
 */
final class LetterForms {

    /** The result of {@link #folded} for a unit that depends on its neighbours, or becomes none or several. */
    static final char NOT_ALONE = 1;

    private static final int PAGE = 256;

    /** The folded unit, by upper and lower byte; 0 if not known yet. */
    private static final char[][] FOLDED = new char[PAGE][];

    private static final byte[][] NFKC = new byte[PAGE][];

    private static final byte YES = 1;
    private static final byte NO = 2;

    private LetterForms() {}

    /** The folded unit if it does not depend on its neighbours, else {@link #NOT_ALONE}. */
    static char folded(char c) {
        if (isCaseless(c)) {
            return c;
        }
        char[] page = FOLDED[c >> 8];
        if (page == null) {
            page = new char[PAGE];
            FOLDED[c >> 8] = page;
        }
        char folded = page[c & 0xFF];
        if (folded == 0) {
            folded = foldAlone(c);
            page[c & 0xFF] = folded;
        }
        return folded;
    }

    private static char foldAlone(char c) {
        if (Character.isSurrogate(c)
                || Folding.isDiacritic(c)
                || !Normalizer2.getNFKCCasefoldInstance().hasBoundaryBefore(c)) {
            return NOT_ALONE;
        }
        String folded = Folding.foldTogether(String.valueOf(c));
        return folded.length() == 1 ? folded.charAt(0) : NOT_ALONE;
    }

    /** True only if a text is in NFKC; may be false for some texts in NFKC. */
    static boolean isNfkc(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isCaseless(c) && !isNfkcAlone(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNfkcAlone(char c) {
        byte[] page = NFKC[c >> 8];
        if (page == null) {
            page = new byte[PAGE];
            NFKC[c >> 8] = page;
        }
        byte known = page[c & 0xFF];
        if (known == 0) {
            Normalizer2 nfkc = Normalizer2.getNFKCInstance();
            known = !Character.isSurrogate(c) && nfkc.hasBoundaryBefore(c) && nfkc.isNormalized(String.valueOf(c))
                    ? YES
                    : NO;
            page[c & 0xFF] = known;
        }
        return known == YES;
    }

    /**
     * Unified Han characters, kana without marks and digraphs, syllables of Hangul: letters that normal forms do not
     * change.
     */
    private static boolean isCaseless(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30A1 && c <= 0x30FA)
                || c == 0x30FC;
    }
}
