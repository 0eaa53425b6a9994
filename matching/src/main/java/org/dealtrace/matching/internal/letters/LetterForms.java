package org.dealtrace.matching.internal.letters;

import com.ibm.icu.text.Normalizer2;

/**
 * A cache of ICU's normal forms of single UTF-16 units.
 *
 * <p>Normalising goes through tries and composes anew what it took apart. Nearly all letters of names neither change
 * nor depend on their neighbours, and a start of the program that reads tables of some ten thousand words spends more
 * on normalising them, and on compiling that, than on all else. A unit stands alone where the normal form has a
 * boundary before it: what comes before then has no effect on it (Unicode Standard Annex 15, section 9).
 *
 * <p>The tables are filled as units are met, by any thread: two threads put in the same value.
 */
final class LetterForms {

    /** What {@link #folded} says of a unit that its neighbours change, or that becomes none or several. */
    static final char NOT_ALONE = 1;

    private static final int PAGE = 256;

    /** By the upper and the lower byte of a unit: 0 where it was not met, else what it becomes. */
    private static final char[][] FOLDED = new char[PAGE][];

    private static final byte[][] NFKC = new byte[PAGE][];

    private static final byte YES = 1;
    private static final byte NO = 2;

    private LetterForms() {}

    /**
     * The unit that a unit becomes by {@link Folding}, whatever its neighbours are; {@link #NOT_ALONE} for any other.
     */
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

    /** Whether a text is in NFKC; false also for some texts that are. */
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
     * Unified Han characters, kana without the marks and the digraphs, syllables of Hangul: no normal form changes
     * them.
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
