package org.dealtrace.matching.internal.sound;

import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Set;

/**
 * A unit of a script, or a unit before a certain other one, with the probability of each piece of a Latin word that it
 * may stand for; see {@link TransliterationModel}.
 */
public final class TransliterationUnit {

    /** Counts that the estimate by initial and final is worth beside those of the unit itself. */
    private static final double OF_PARTS = 6;
    /**
     * Counts that the estimate whatever unit stands behind is worth beside those before a certain one; the best of 4,
     * 8, 15 and 20.
     */
    private static final double OF_ANY_CONTEXT = 15;

    /** The places of {@link #behind} for one number of units left, by letters left. */
    static final int LIKELIEST_ROW = LatinPieces.MOST_LETTERS + 1;

    /** The texts that it was seen to stand for, with the count of each. */
    final Map<String, Double> seen;

    private final double[] onset;
    private final double[] nucleus;
    private final double[] coda;
    /**
     * The pieces that have a probability of their own, a hash table: the number of a piece and one more in the upper
     * half, the part of its probability that is its own as a float in the lower one; 0 where there is no piece.
     */
    private final long[] own;
    /** A bit for each of these pieces, several sharing one: most pieces of a word are told to be none of them by it. */
    private long ownBits;
    /** For each length of a piece in letters: an upper bound of its probability. */
    private final double[] most = new double[LatinPieces.SLOTS];
    /** For each length of a piece in letters: an upper bound of the share of its onset, nucleus and coda. */
    private final double[] mostOfParts;
    /** What the probability by onset, nucleus and coda is multiplied with. */
    private final double ofParts;

    /**
     * A unit whatever stands behind it.
     *
     * @param onset probabilities by number, as those of nucleus and coda
     * @param mostOfParts the most that their product can be, by letters
     * @param seen counts by text
     * @param latin numbers the parts and the texts
     */
    TransliterationUnit(
            double[] onset,
            double[] nucleus,
            double[] coda,
            double[] mostOfParts,
            Map<String, Double> seen,
            LatinPieces latin) {
        this(onset, nucleus, coda, mostOfParts, seen, OF_PARTS / (sum(seen) + OF_PARTS), seen.keySet());
        double sum = sum(seen);
        seen.forEach((text, count) -> put(text, latin, (float) (count / (sum + OF_PARTS))));
    }

    /** The same unit before a certain other one: its own counts, and beside them those of the unit in general. */
    TransliterationUnit(TransliterationUnit broader, Map<String, Double> seen, LatinPieces latin) {
        this(
                broader.onset,
                broader.nucleus,
                broader.coda,
                broader.mostOfParts,
                seen,
                OF_ANY_CONTEXT / (sum(seen) + OF_ANY_CONTEXT) * broader.ofParts,
                Sets.union(seen.keySet(), broader.seen.keySet()));
        double sum = sum(seen);
        double general = OF_ANY_CONTEXT / (sum + OF_ANY_CONTEXT);
        for (String text : Sets.union(seen.keySet(), broader.seen.keySet())) {
            double count = seen.getOrDefault(text, 0.0);
            float before = broader.own(LatinPieces.number(latin.pieces(), text));
            put(text, latin, (float) (count / (sum + OF_ANY_CONTEXT) + general * before));
        }
    }

    /** With room for the probabilities of some texts, and none yet. */
    private TransliterationUnit(
            double[] onset,
            double[] nucleus,
            double[] coda,
            double[] mostOfParts,
            Map<String, Double> seen,
            double ofParts,
            Set<String> texts) {
        this.onset = onset;
        this.nucleus = nucleus;
        this.coda = coda;
        this.seen = Map.copyOf(seen);
        this.ofParts = ofParts;
        this.own = new long[Integer.highestOneBit(texts.size() + 1) * 4];
        this.mostOfParts = mostOfParts;
        for (int letters = 0; letters < most.length; letters++) {
            most[letters] = ofParts * mostOfParts[letters];
        }
    }

    private void put(String text, LatinPieces latin, float probability) {
        int piece = LatinPieces.number(latin.pieces(), text);
        ownBits |= 1L << piece;
        own[place(piece)] = ((long) (piece + 1) << Integer.SIZE) | Float.floatToRawIntBits(probability);
        if (text.length() < most.length) {
            most[text.length()] = Math.max(most[text.length()], probability + ofParts * mostOfParts[text.length()]);
        }
    }

    /** From the most that each of three parts can be, by its letters: that of their product, by the letters of all. */
    static double[] most(double[] onsets, double[] nuclei, double[] codas) {
        double[] most = new double[LatinPieces.SLOTS];
        for (int i = 0; i < most.length; i++) {
            for (int j = 0; i + j < most.length; j++) {
                for (int k = 0; i + j + k < most.length; k++) {
                    most[i + j + k] = Math.max(most[i + j + k], onsets[i] * nuclei[j] * codas[k]);
                }
            }
        }
        return most;
    }

    /** Where a piece stands, or would. */
    private int place(int piece) {
        int place = ((piece * 0x9E3779B1) >>> 16) & (own.length - 1);
        while (own[place] != 0 && own[place] >>> Integer.SIZE != piece + 1) {
            place = (place + 1) & (own.length - 1);
        }
        return place;
    }

    /** The part of a piece's probability that is its own. */
    private float own(int piece) {
        return Float.intBitsToFloat((int) own[place(piece)]);
    }

    /** An upper bound of the probability of a piece, by its number of letters. */
    double most(int letters) {
        return most[letters];
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * The probability that the units up to and including this one write the first 0, 1, 2, … letters of a word.
     *
     * @param sums the same for the units before this one
     * @param likeliest from a place on, by letters left, the most that the probability of the units left can be; before
     *     it the same with this unit
     * @param negligible ways to write the whole word of which each is less likely than this may be left out
     */
    double[] behind(double[] sums, LatinPieces.Spelled word, double[] likeliest, int from, double negligible) {
        int n = sums.length - 1;
        double[] next = new double[n + 1];
        for (int start = 0; start <= n; start++) {
            double sum = sums[start];
            if (sum * likeliest[from - LIKELIEST_ROW + n - start] <= negligible) {
                continue;
            }
            int longest = Math.min(n - start, LatinPieces.LONGEST);
            for (int letters = 0; letters <= longest; letters++) {
                if (sum * most[letters] * likeliest[from + n - start - letters] > negligible) {
                    next[start + letters] += sum * probability(word, start * LatinPieces.SLOTS + letters);
                }
            }
        }
        return next;
    }

    /**
     * How likely it stands for some letters of a word.
     *
     * @param slot where they are, as {@link LatinPieces.Spelled} has it
     */
    public double probability(LatinPieces.Spelled word, int slot) {
        int parts = word.parts(slot);
        if (parts == LatinPieces.NO_PIECE) {
            return 0;
        }
        double byParts =
                onset[LatinPieces.onset(parts)] * nucleus[LatinPieces.nucleus(parts)] * coda[LatinPieces.coda(parts)];
        int piece = word.piece(slot);
        return ofParts * byParts + (piece < 0 || (ownBits & 1L << piece) == 0 ? 0 : own(piece));
    }
}
