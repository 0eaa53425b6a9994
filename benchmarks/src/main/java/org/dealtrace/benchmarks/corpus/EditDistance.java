package org.dealtrace.benchmarks.corpus;

import java.util.Arrays;

/**
 * Levenshtein distance of one text to many, by Myers' bit-parallel algorithm (G. Myers, A fast bit-vector algorithm for
 * approximate string matching based on dynamic programming, J. ACM 46, 1999, in the form of Hyyrö, 2003): one step a
 * letter for texts of up to 64 letters. Longer texts are cut. Not safe for several threads.
 */
final class EditDistance {

    private static final int MOST_LETTERS = 64;
    /** Letters beyond this share buckets by remainder; two letters in one bucket can only make a distance too small. */
    private static final int BUCKETS = 512;

    private final long[] masks = new long[BUCKETS];
    private final int length;

    EditDistance(String text) {
        length = Math.min(text.length(), MOST_LETTERS);
        for (int i = 0; i < length; i++) {
            masks[text.charAt(i) % BUCKETS] |= 1L << i;
        }
    }

    /** The least number of letters to put in, leave out or change. */
    int to(String other) {
        int otherLength = Math.min(other.length(), MOST_LETTERS);
        if (length == 0) {
            return otherLength;
        }
        long positive = -1L;
        long negative = 0;
        long last = 1L << (length - 1);
        int distance = length;
        for (int i = 0; i < otherLength; i++) {
            long equal = masks[other.charAt(i) % BUCKETS];
            long vertical = equal | negative;
            long horizontal = (((equal & positive) + positive) ^ positive) | equal;
            long plus = negative | ~(horizontal | positive);
            long minus = positive & horizontal;
            if ((plus & last) != 0) {
                distance++;
            }
            if ((minus & last) != 0) {
                distance--;
            }
            plus = (plus << 1) | 1;
            minus <<= 1;
            positive = minus | ~(vertical | plus);
            negative = plus & vertical;
        }
        return distance;
    }

    /** How many of the texts are strictly nearer than a distance, counted up to a limit. */
    int countNearer(String[] texts, int[] lengths, int distance, int limit) {
        int count = 0;
        for (int i = 0; i < texts.length && count < limit; i++) {
            // the difference in length is the least that the distance can be
            if (Math.abs(lengths[i] - length) < distance && to(texts[i]) < distance) {
                count++;
            }
        }
        return count;
    }

    static int[] lengths(String[] texts) {
        return Arrays.stream(texts)
                .mapToInt(t -> Math.min(t.length(), MOST_LETTERS))
                .toArray();
    }
}
