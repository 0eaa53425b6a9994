package org.dealtrace.matching.internal.compare;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import org.dealtrace.matching.internal.script.Han;

/**
 * The letters of a word or a name, prepared for computing edit distances to others.
 *
 * <p>The distance is optimal string alignment (Damerau's distance with each substring edited once), as in
 * java-string-similarity. Most pairs are too far apart to matter. Their lengths and letter counts show that without
 * computing the distance: one change adds at most one surplus letter on either side, and a swap adds none.
 */
public final class Letters {

    private static final OptimalStringAlignment EDITS = new OptimalStringAlignment();
    private static final int CLASSES = 32;
    /** In shorter words one changed letter makes another word. */
    private static final int SHORTEST = 4;

    /**
     * The most letters for which the distance is computed, because its table grows with the product of both lengths.
     * Words are shorter, but a page without spaces counts as a word.
     */
    private static final int LONGEST = 2_000;

    private final String text;
    /**
     * The length of the text. It rules out most pairs, so it is kept here, where reading it does not wait for memory.
     */
    private final int length;

    private final int set;
    private final int hash;
    /** How often each class of {@link #set} occurs, modulo 256. Only small differences matter, and these stay right. */
    private final byte[] counts = new byte[CLASSES];

    /** @param text the folded text */
    public Letters(String text) {
        this.text = text;
        this.length = text.length();
        this.set = set(text);
        this.hash = text.hashCode();
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & (CLASSES - 1)]++;
        }
    }

    /**
     * One bit for each class of letters or digits in a word. Words with very different sets are far apart in edit
     * distance.
     */
    public static int set(String word) {
        int set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1 << (word.charAt(i) & (CLASSES - 1));
        }
        return set;
    }

    /** Reads the letters into the processor's cache. */
    int prefetch() {
        return length;
    }

    /** Whether the letter counts allow a distance of at most {@code changes}. */
    private boolean canBeWithin(int changes, Letters other) {
        int surplus = 0;
        int missing = 0;
        for (int i = 0; i < CLASSES; i++) {
            int difference = (byte) (counts[i] - other.counts[i]);
            surplus += Math.max(0, difference);
            missing += Math.max(0, -difference);
        }
        return surplus <= changes && missing <= changes;
    }

    /**
     * The edit distance: letters inserted, deleted, changed or swapped with the next. A wrong first letter counts
     * twice, because few errors are made there [1]: Castor is not Pastor. It counts once for Han characters. The
     * distance is infinite for texts that are too long.
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
        // a common beginning and end do not change the distance; in a misspelt name they are nearly all of it
        double edits = EDITS.distance(a.substring(start, a.length() - end), b.substring(start, b.length() - end));
        return edits > 0 && a.charAt(0) != b.charAt(0) && !Han.isHan(a.charAt(0)) ? edits + 1 : edits;
    }

    /**
     * The edit distance of two different words if only a distance of 1 is of interest, as for most pairs of words.
     *
     * @return 1, or any larger number for a larger distance
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

    /** The most wrong letters in a word of this length. */
    public static int allowed(int length) {
        return length < SHORTEST ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3 + (length - 13) / 8;
    }

    /** 1 minus the edit distance divided by the longer length; 0 if the distance is too large. */
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
