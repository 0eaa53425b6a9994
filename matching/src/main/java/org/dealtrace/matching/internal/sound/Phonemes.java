package org.dealtrace.matching.internal.sound;

/**
 * The sounds of a word as a row of numbers, prepared for being set against many others. Rows stand in arrays behind
 * each other, because what a comparison waits for is memory.
 *
 * <p>The likeness of two is the least cost of making one of the other (Wagner and Fischer 1974) with the costs of
 * {@link PhonemeCosts}. The caller gives a minimum likeness, and cheap lower bounds of the cost reject most pairs
 * first: consonants that nothing in the other word is like, or not in the same order, must be left out.
 */
final class Phonemes {

    // Places in a row; a long takes two.
    /** The sum over the sounds, in thousandths: about the number of consonants and a third of that of vowels. */
    private static final int WEIGHT = 0;
    /** The numbers of sounds, of consonants, and of consonants that are firm and full, a byte each. */
    private static final int COUNTS = 1;
    /** Which consonants cost {@link PhonemeCosts#FIRM_DROP} or more to leave out: a bit each at their place. */
    private static final int FIRM_ONES = 2;
    /** Which consonants cost {@link PhonemeCosts#FULL_DROP} or more somewhere in the word: a bit each. */
    private static final int FULL_ONES = 4;
    /** The sounds that one of this word's can become for less than leaving it out: a bit each. */
    private static final int LIKE = 6;
    /** The sounds: the {@linkplain PhonemeCosts#place place} of each, and above it what leaving it out costs. */
    private static final int SOUNDS = 8;

    private static final int PLACE_BITS = 8;
    private static final int MOST_SOUNDS = 255;
    private static final int FIRM_SHIFT = 16;
    private static final int FULL_SHIFT = 24;
    private static final int BYTE = 0xFF;

    private Phonemes() {}

    /**
     * The row of a word.
     *
     * @param text the sounds of the word, as {@link LetterToSound} writes them; only the first {@value #MOST_SOUNDS}
     *     are used
     */
    static int[] of(String text) {
        int n = Math.min(MOST_SOUNDS, text.length());
        int[] row = new int[SOUNDS + n];
        row[COUNTS] = n;
        for (int i = 0; i < n; i++) {
            int place = PhonemeCosts.place(text.charAt(i));
            int drop = PhonemeCosts.dropped(text, i);
            row[SOUNDS + i] = place | (drop << PLACE_BITS);
            row[WEIGHT] += PhonemeCosts.weight(text.charAt(i));
            add(row, LIKE, PhonemeCosts.likeAt(place));
            if (!PhonemeCosts.isVowelAt(place)) {
                row[COUNTS] += 1 << PLACE_BITS;
                if (drop >= PhonemeCosts.FIRM_DROP) {
                    row[COUNTS] += 1 << FIRM_SHIFT;
                    add(row, FIRM_ONES, 1L << place);
                }
                if (drop >= PhonemeCosts.FULL_DROP) {
                    row[COUNTS] += 1 << FULL_SHIFT;
                    add(row, FULL_ONES, 1L << place);
                }
            }
        }
        return row;
    }

    private static void add(int[] row, int at, long bits) {
        row[at] |= (int) bits;
        row[at + 1] |= (int) (bits >>> Integer.SIZE);
    }

    private static long bits(int[] row, int at) {
        return (row[at] & 0xFFFF_FFFFL) | ((long) row[at + 1] << Integer.SIZE);
    }

    private static int sounds(int[] row, int at) {
        return row[at + COUNTS] & BYTE;
    }

    private static int consonants(int[] row, int at) {
        return (row[at + COUNTS] >>> PLACE_BITS) & BYTE;
    }

    private static int firm(int[] row, int at) {
        return (row[at + COUNTS] >>> FIRM_SHIFT) & BYTE;
    }

    private static int full(int[] row, int at) {
        return row[at + COUNTS] >>> FULL_SHIFT;
    }

    /** The weight of the word whose row begins at a place: about 1 for each consonant. */
    static double weight(int[] row, int at) {
        return row[at + WEIGHT] / (double) PhonemeCosts.UNIT;
    }

    /** How alike two words sound, 0 to 1. */
    static double similarity(int[] a, int[] b) {
        return similarity(a, 0, b, 0, 0, PhonemeCosts.USUAL);
    }

    /**
     * The same of words whose rows begin at some places; 0 if it is below the least, which is found sooner.
     *
     * @param changes what it costs to make the sounds of one the other's
     */
    static double similarity(int[] a, int atA, int[] b, int atB, double least, PhonemeCosts changes) {
        if (sounds(a, atA) == 0 || sounds(b, atB) == 0) {
            return 0;
        }
        int total = a[atA + WEIGHT] + b[atB + WEIGHT];
        int most = (int) ((1 - least) * total / 2) + 1;
        if (PhonemeCosts.CHEAPEST_DROP * Math.abs(a[atA + WEIGHT] - b[atB + WEIGHT]) > most * PhonemeCosts.UNIT
                || unlike(a, atA, b, atB, Math.min(consonants(a, atA), consonants(b, atB))) > most
                || unlike(a, atA, b, atB) > most
                || unlike(b, atB, a, atA) > most
                || unlike(a, atA, b, atB, inOrder(a, atA, b, atB)) > most) {
            return 0;
        }
        double similarity = 1 - 2.0 * distance(a, atA, b, atB, changes, most) / total;
        return similarity < least ? 0 : similarity;
    }

    /** What the consonants of a cost at least that no sound of b is like. */
    private static int unlike(int[] a, int atA, int[] b, int atB) {
        long like = bits(b, atB + LIKE);
        return PhonemeCosts.FIRM_DROP * Long.bitCount(bits(a, atA + FIRM_ONES) & ~like)
                + (PhonemeCosts.FULL_DROP - PhonemeCosts.FIRM_DROP) * Long.bitCount(bits(a, atA + FULL_ONES) & ~like);
    }

    /** How long the longest row of like consonants is that both have in the same order. */
    private static int inOrder(int[] a, int atA, int[] b, int atB) {
        int n = consonants(b, atB);
        if (n >= Long.SIZE) {
            return n;
        }
        int endA = atA + SOUNDS + sounds(a, atA);
        int endB = atB + SOUNDS + sounds(b, atB);
        // a bit for each consonant of the other word, which is 0 where the row grows (Hyyrö 2004)
        long row = -1;
        for (int i = atA + SOUNDS; i < endA; i++) {
            if (PhonemeCosts.isVowelAt(a[i] & BYTE)) {
                continue;
            }
            long likeIt = PhonemeCosts.likeAt(a[i] & BYTE);
            long matches = 0;
            int j = 0;
            for (int k = atB + SOUNDS; k < endB; k++) {
                if (!PhonemeCosts.isVowelAt(b[k] & BYTE)) {
                    matches |= ((likeIt >>> (b[k] & BYTE)) & 1) << j++;
                }
            }
            long kept = row & matches;
            row = (row + kept) | (row - kept);
        }
        return n - Long.bitCount(row & ((1L << n) - 1));
    }

    /**
     * What the consonants cost at least of which no more than some are alike: each of the others is left out, or
     * replaced by one that it is unlike.
     */
    private static int unlike(int[] a, int atA, int[] b, int atB, int alike) {
        int more = Math.max(full(a, atA), full(b, atB)) - alike;
        int fewer = Math.max(0, Math.min(full(a, atA), full(b, atB)) - alike);
        int ofFull = PhonemeCosts.FULL_DROP * more + (PhonemeCosts.UNRELATED - PhonemeCosts.FULL_DROP) * fewer;
        int ofFirm = PhonemeCosts.FIRM_DROP * (Math.max(0, firm(a, atA) - alike) + Math.max(0, firm(b, atB) - alike));
        return Math.max(ofFull, ofFirm);
    }

    /**
     * The least cost of making b of a, in thousandths. Only those beginnings of both are gone through that can still
     * lead to a cost which matters (Ukkonen 1985).
     *
     * @param most a cost above this need not be told; the result is some cost above it then
     */
    private static int distance(int[] a, int atA, int[] b, int atB, PhonemeCosts changes, int most) {
        int n = sounds(b, atB);
        int m = sounds(a, atA);
        int before = atB + SOUNDS - 1;
        int[] row = new int[n + 1];
        int last = 0;
        for (int j = 1; j <= n; j++) {
            row[j] = row[j - 1] + (b[before + j] >>> PLACE_BITS);
            last = row[j] <= most ? j : last;
        }
        int first = 0;
        for (int i = 1; i <= m; i++) {
            int sound = a[atA + SOUNDS + i - 1];
            int drop = sound >>> PLACE_BITS;
            int[] costs = changes.of(sound & BYTE);
            int nextFirst = n + 1;
            int nextLast = -1;
            int diagonal = most + 1;
            int left = most + 1;
            for (int j = first; j <= n && (j <= last + 1 || left <= most); j++) {
                int cost = row[j] + drop;
                if (j > 0) {
                    int other = b[before + j];
                    int change = i + j == 2 ? changes.ofFirst(sound & BYTE, other & BYTE) : costs[other & BYTE];
                    cost = Math.min(Math.min(cost, diagonal + change), left + (other >>> PLACE_BITS));
                }
                diagonal = row[j];
                row[j] = cost;
                left = cost;
                if (cost <= most) {
                    nextFirst = Math.min(nextFirst, j);
                    nextLast = j;
                }
            }
            if (nextLast < 0) {
                return most + 1;
            }
            first = nextFirst;
            last = nextLast;
        }
        return row[n];
    }
}
