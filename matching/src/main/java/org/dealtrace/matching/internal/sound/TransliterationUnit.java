package org.dealtrace.matching.internal.sound;

import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * A unit of a script, or a unit before a certain other one, with the probability of each piece of a Latin word that it
 * may stand for; see {@link TransliterationModel}.
 */
final class TransliterationUnit {

    /** Counts that the estimate by initial and final is worth beside those of the unit itself. */
    private static final double OF_PARTS = 6;
    /**
     * Counts that the estimate whatever unit stands behind is worth beside those before a certain one; the best of 4,
     * 8, 15 and 20.
     */
    private static final double OF_ANY_CONTEXT = 15;

    private static final short NONE = -1;

    /** The texts that it was seen to stand for, with the count of each. */
    final Map<String, Double> seen;

    private final double[] onset;
    private final double[] nucleus;
    private final double[] coda;
    /** The numbers of the pieces that have a probability of their own; a hash table, -1 where there is none. */
    private final short[] pieces;
    /** By the place of a piece, the part of its probability that is its own. */
    private final float[] own;
    /** By letters of a piece, the most that its probability can be. */
    private final double[] most;
    /** What the probability by onset, nucleus and coda is multiplied with. */
    private final double ofParts;

    /**
     * A unit whatever stands behind it.
     *
     * @param onset probabilities by number, as those of nucleus and coda
     * @param seen counts by text
     * @param latin numbers the parts and the texts
     */
    TransliterationUnit(
            double[] onset, double[] nucleus, double[] coda, Map<String, Double> seen, LatinPieces latin) {
        this(onset, nucleus, coda, seen, OF_PARTS / (sum(seen) + OF_PARTS), seen.keySet());
        double sum = sum(seen);
        seen.forEach((text, count) -> put(text, latin, (float) (count / (sum + OF_PARTS))));
        addParts(latin);
    }

    /** The same unit before a certain other one: its own counts, and beside them those of the unit in general. */
    TransliterationUnit(TransliterationUnit broader, Map<String, Double> seen, LatinPieces latin) {
        this(
                broader.onset,
                broader.nucleus,
                broader.coda,
                seen,
                OF_ANY_CONTEXT / (sum(seen) + OF_ANY_CONTEXT) * broader.ofParts,
                Sets.union(seen.keySet(), broader.seen.keySet()));
        double sum = sum(seen);
        double general = OF_ANY_CONTEXT / (sum + OF_ANY_CONTEXT);
        for (String text : Sets.union(seen.keySet(), broader.seen.keySet())) {
            double count = seen.getOrDefault(text, 0.0);
            float before = broader.own[broader.place(LatinPieces.number(latin.pieces(), text))];
            put(text, latin, (float) (count / (sum + OF_ANY_CONTEXT) + general * before));
        }
        addParts(latin);
    }

    /** With room for the probabilities of some texts, and none yet. */
    private TransliterationUnit(
            double[] onset,
            double[] nucleus,
            double[] coda,
            Map<String, Double> seen,
            double ofParts,
            Set<String> texts) {
        this.onset = onset;
        this.nucleus = nucleus;
        this.coda = coda;
        this.seen = Map.copyOf(seen);
        this.ofParts = ofParts;
        this.pieces = new short[Integer.highestOneBit(texts.size() + 1) * 4];
        this.own = new float[pieces.length];
        this.most = new double[LatinPieces.SLOTS];
        Arrays.fill(pieces, NONE);
    }

    private void put(String text, LatinPieces latin, float probability) {
        int piece = LatinPieces.number(latin.pieces(), text);
        int place = place(piece);
        pieces[place] = (short) piece;
        own[place] = probability;
        if (text.length() < most.length) {
            most[text.length()] = Math.max(most[text.length()], probability);
        }
    }

    /** Adds to the most that a probability can be, which is so far of its own, the most by its parts. */
    private void addParts(LatinPieces latin) {
        double[] onsets = LatinPieces.most(onset, latin.onsets());
        double[] nuclei = LatinPieces.most(nucleus, latin.nuclei());
        double[] codas = LatinPieces.most(coda, latin.codas());
        double[] parts = new double[most.length];
        for (int i = 0; i < most.length; i++) {
            for (int j = 0; i + j < most.length; j++) {
                for (int k = 0; i + j + k < most.length; k++) {
                    parts[i + j + k] = Math.max(parts[i + j + k], ofParts * onsets[i] * nuclei[j] * codas[k]);
                }
            }
        }
        for (int letters = 0; letters < most.length; letters++) {
            most[letters] += parts[letters];
        }
    }

    /** Where a piece stands, or would; its own probability is 0 there. */
    private int place(int piece) {
        int place = ((piece * 0x9E3779B1) >>> 16) & (pieces.length - 1);
        while (pieces[place] != piece && pieces[place] != NONE) {
            place = (place + 1) & (pieces.length - 1);
        }
        return place;
    }

    /** The most that the probability of a piece can be, by the number of its letters; not to be changed. */
    double[] most() {
        return most;
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * How likely it stands for some letters of a word.
     *
     * @param slot where they are, as {@link LatinPieces.Spelled} has it
     */
    double probability(LatinPieces.Spelled word, int slot) {
        long parts = word.parts(slot);
        if (parts == LatinPieces.NO_PIECE) {
            return 0;
        }
        double byParts =
                onset[LatinPieces.onset(parts)] * nucleus[LatinPieces.nucleus(parts)] * coda[LatinPieces.coda(parts)];
        int piece = LatinPieces.piece(parts);
        return ofParts * byParts + (piece < 0 ? 0 : own[place(piece)]);
    }
}
