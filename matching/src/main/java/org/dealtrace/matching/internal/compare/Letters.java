package org.dealtrace.matching.internal.compare;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import org.dealtrace.matching.internal.script.Han;

/**
 * The letters of a word or a name, ready to be told how far they are from others.
 *
 * <p>The distance is optimal string alignment (Damerau's with each substring edited once), as java-string-similarity
 * has it. Most pairs are too far apart to matter; that is seen from their lengths and from how often they have each
 * letter, before any distance is worked out: one change gives at most one letter too many on either side, and a swap
 * none.
 */
public final class Letters {

    private static final OptimalStringAlignment EDITS = new OptimalStringAlignment();
    private static final int CLASSES = 32;
    /** The fewest letters of a word that stays the same word with a changed letter. */
    private static final int SHORTEST = 4;

    /**
     * The most letters for which the distance is computed: its table has the letters of one by those of the other.
     * Words are shorter, but a page without spaces counts as a word.
     */
    private static final int LONGEST = 2_000;

    private final String text;
    /**
     * Of the text, here since most pairs are told apart by it: to ask the text would be to wait for two more places of
     * memory.
     */
    private final int length;

    private final int set;
    private final int hash;
    /**
     * How often each class of {@link #set} occurs, modulo 256: small differences are what they are, and no more is
     * asked.
     */
    private final byte[] counts = new byte[CLASSES];

    /** @param text folded */
    public Letters(String text) {
        this.text = text;
        this.length = text.length();
        this.set = set(text);
        this.hash = text.hashCode();
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & (CLASSES - 1)]++;
        }
    }

    /** A bit for each letter and digit class; two words whose sets differ much cannot be near in edit distance. */
    public static int set(String word) {
        int set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1 << (word.charAt(i) & (CLASSES - 1));
        }
        return set;
    }

    /** Brings them into the processor's cache. */
    int prefetch() {
        return length;
    }

    /** Whether the letters that one has more often than the other leave a distance of {@code changes} possible. */
    private boolean canBeWithin(int changes, Letters other) {
        int more = 0;
        int less = 0;
        for (int i = 0; i < CLASSES; i++) {
            int difference = (byte) (counts[i] - other.counts[i]);
            more += Math.max(0, difference);
            less += Math.max(0, -difference);
        }
        return more <= changes && less <= changes;
    }

    /**
     * Letters put in, left out, changed or swapped with the next. A wrong first letter counts twice: few errors are
     * made there [1], and Castor is not Pastor. Not so for Han characters. Infinite when the two differ over a page.
     *
     * <p>[1] E. J. Yannakoudakis, D. Fawthrop: The rules of spelling errors, Information Processing and Management 19
     * (1983)
     */
    public static double edits(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        if (shorter - start - end > LONGEST) {
            return Double.POSITIVE_INFINITY;
        }
        // what both begin and end with has no part in the distance, and of a misspelt name it is nearly all
        double edits = EDITS.distance(a.substring(start, a.length() - end), b.substring(start, b.length() - end));
        return edits > 0 && a.charAt(0) != b.charAt(0) && !Han.isHan(a.charAt(0)) ? edits + 1 : edits;
    }

    /**
     * The same for words that are not equal, where one edit at most is of interest; most pairs of words are of this
     * kind.
     *
     * @return 1, or any larger number
     */
    static double oneEdit(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int n = shorter.length();
        int more = longer.length() - n;
        int at = 0;
        while (at < n && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        // a wrong first letter is two edits
        if (more > 1 || at == 0) {
            return 2;
        }
        boolean one = more == 1
                ? shorter.regionMatches(at, longer, at + 1, n - at)
                : shorter.regionMatches(at + 1, longer, at + 1, n - at - 1)
                        || (at + 1 < n
                                && shorter.charAt(at) == longer.charAt(at + 1)
                                && shorter.charAt(at + 1) == longer.charAt(at)
                                && shorter.regionMatches(at + 2, longer, at + 2, n - at - 2));
        return one ? 1 : 2;
    }

    /** How many letters of a word of this length may be wrong. */
    public static int allowed(int length) {
        return length < SHORTEST ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3 + (length - 13) / 8;
    }

    /** One less the letters to change over the letters of the longer one; 0 if too many must be changed. */
    public double nearness(Letters other) {
        if (hash == other.hash && text.equals(other.text)) {
            return 1;
        }
        int longer = Math.max(length, other.length);
        int allowed = allowed(longer);
        if (Math.abs(length - other.length) > allowed
                || Integer.bitCount(set ^ other.set) > 2 * allowed
                || !canBeWithin(allowed, other)) {
            return 0;
        }
        double edits = edits(text, other.text);
        return edits <= allowed ? 1 - edits / longer : 0;
    }
}
