package org.dealtrace.matching.internal.sound;

import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Set;

/**
 * A unit of a script, in general or before a certain next unit, with the probability of each Latin piece that it may
 * stand for; see {@link TransliterationModel}.
 */
public final class TransliterationUnit {

    /** The estimate by initial and final is added to the counts of the unit with this weight, in counts. */
    private static final double PARTS_PRIOR = 6;
    /**
     * The estimate for any next unit is added to the counts before a certain one with this weight, in counts. It was
     * the best of 4, 8, 15 and 20.
     */
    private static final double CONTEXT_PRIOR = 15;

    /** The length of a row of upper bounds in {@link #extend}: one entry for each number of letters left. */
    static final int ROW = LatinPieces.MOST_LETTERS + 1;

    /** The pieces that the unit was seen to stand for, with their counts. */
    final Map<String, Double> seen;

    private final double[] onset;
    private final double[] nucleus;
    private final double[] coda;
    /**
     * The pieces that were counted for this unit, as a hash table. The upper half of an entry is the piece's number
     * plus one. The lower half is the part of its probability that comes from those counts, as a float. A free entry is
     * 0.
     */
    private final long[] table;
    /** One bit for each of these pieces, some sharing a bit. It rules out most pieces of a word without a look-up. */
    private long tableBits;
    /** An upper bound of the probability of a piece, by its length in letters. */
    private final double[] most = new double[LatinPieces.SLOTS];
    /** An upper bound of the product of the probabilities of onset, nucleus and coda, by the length of the piece. */
    private final double[] mostByParts;
    /** The factor for the probability by onset, nucleus and coda. */
    private final double partsFactor;

    /**
     * A unit, whatever unit comes next.
     *
     * @param onset probabilities of the onsets by number; {@code nucleus} and {@code coda} likewise
     * @param mostByParts an upper bound of their product, by the number of letters
     * @param seen counts by piece
     * @param latin the numbers of parts and pieces
     */
    TransliterationUnit(
            double[] onset,
            double[] nucleus,
            double[] coda,
            double[] mostByParts,
            Map<String, Double> seen,
            LatinPieces latin) {
        this(onset, nucleus, coda, mostByParts, seen, PARTS_PRIOR / (sum(seen) + PARTS_PRIOR), seen.keySet());
        double sum = sum(seen);
        seen.forEach((text, count) -> put(text, latin, (float) (count / (sum + PARTS_PRIOR))));
    }

    /** A unit before a certain next one: its own counts, completed by those of the unit in general. */
    TransliterationUnit(TransliterationUnit broader, Map<String, Double> seen, LatinPieces latin) {
        this(
                broader.onset,
                broader.nucleus,
                broader.coda,
                broader.mostByParts,
                seen,
                CONTEXT_PRIOR / (sum(seen) + CONTEXT_PRIOR) * broader.partsFactor,
                Sets.union(seen.keySet(), broader.seen.keySet()));
        double sum = sum(seen);
        double general = CONTEXT_PRIOR / (sum + CONTEXT_PRIOR);
        for (String text : Sets.union(seen.keySet(), broader.seen.keySet())) {
            double count = seen.getOrDefault(text, 0.0);
            float before = broader.byCounts(LatinPieces.number(latin.pieces(), text));
            put(text, latin, (float) (count / (sum + CONTEXT_PRIOR) + general * before));
        }
    }

    /** A unit without probabilities, with room for those of {@code seen}. */
    private TransliterationUnit(
            double[] onset,
            double[] nucleus,
            double[] coda,
            double[] mostByParts,
            Map<String, Double> seen,
            double partsFactor,
            Set<String> texts) {
        this.onset = onset;
        this.nucleus = nucleus;
        this.coda = coda;
        this.seen = Map.copyOf(seen);
        this.partsFactor = partsFactor;
        this.table = new long[Integer.highestOneBit(texts.size() + 1) * 4];
        this.mostByParts = mostByParts;
        for (int letters = 0; letters < most.length; letters++) {
            most[letters] = partsFactor * mostByParts[letters];
        }
    }

    private void put(String text, LatinPieces latin, float probability) {
        int piece = LatinPieces.number(latin.pieces(), text);
        tableBits |= 1L << piece;
        table[place(piece)] = ((long) (piece + 1) << Integer.SIZE) | Float.floatToRawIntBits(probability);
        if (text.length() < most.length) {
            most[text.length()] = Math.max(most[text.length()], probability + partsFactor * mostByParts[text.length()]);
        }
    }

    /**
     * An upper bound of the product of three parts by their letters in all, from the bounds of each part by its
     * letters.
     */
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

    /** The place of a piece in the table, or the free place where it belongs. */
    private int place(int piece) {
        int place = ((piece * 0x9E3779B1) >>> 16) & (table.length - 1);
        while (table[place] != 0 && table[place] >>> Integer.SIZE != piece + 1) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** The part of a piece's probability that comes from this unit's own counts. */
    private float byCounts(int piece) {
        return Float.intBitsToFloat((int) table[place(piece)]);
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
     * @param sums the same probabilities for the units before this one
     * @param likeliest upper bounds of the probability of the units after this one, by the number of letters left. The
     *     row begins at {@code from}; the row before it holds the bounds with this unit
     * @param negligible a path to the whole word is left out if its probability is below this
     */
    double[] extend(double[] sums, LatinPieces.Spelled word, double[] likeliest, int from, double negligible) {
        int n = sums.length - 1;
        double[] next = new double[n + 1];
        for (int start = 0; start <= n; start++) {
            double sum = sums[start];
            if (sum * likeliest[from - ROW + n - start] <= negligible) {
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
     * The probability that the unit stands for some letters of a word.
     *
     * @param slot the letters, as a slot of {@link LatinPieces.Spelled}
     */
    public double probability(LatinPieces.Spelled word, int slot) {
        int parts = word.parts(slot);
        if (parts == LatinPieces.NO_PIECE) {
            return 0;
        }
        double byParts =
                onset[LatinPieces.onset(parts)] * nucleus[LatinPieces.nucleus(parts)] * coda[LatinPieces.coda(parts)];
        int piece = word.piece(slot);
        return partsFactor * byParts + (piece < 0 || (tableBits & 1L << piece) == 0 ? 0 : byCounts(piece));
    }
}
