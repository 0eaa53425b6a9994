package org.dealtrace.matching.internal.sound;

import com.google.common.primitives.Doubles;
import java.util.Map;

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

    /** The texts that it was seen to stand for, with the count of each. */
    final Map<String, Double> seen;
    /** The most that the probability of a piece can be. */
    final double most;

    private final double[] onset;
    private final double[] nucleus;
    private final double[] coda;
    /**
     * By number of a piece, the part of its probability that is its own; there are many units, so not more precise than
     * need be.
     */
    private final float[] own;
    /** What the probability by onset, nucleus and coda is multiplied with. */
    private final double ofParts;

    /**
     * A unit whatever stands behind it.
     *
     * @param onset probabilities by number, as those of nucleus and coda
     * @param seen counts by text
     * @param counts the same by number of the piece
     */
    TransliterationUnit(double[] onset, double[] nucleus, double[] coda, Map<String, Double> seen, double[] counts) {
        this.onset = onset;
        this.nucleus = nucleus;
        this.coda = coda;
        this.seen = Map.copyOf(seen);
        double sum = sum(seen);
        ofParts = OF_PARTS / (sum + OF_PARTS);
        own = new float[counts.length];
        for (int piece = 0; piece < own.length; piece++) {
            own[piece] = (float) (counts[piece] / (sum + OF_PARTS));
        }
        most = most();
    }

    /** The same unit before a certain other one: its own counts, and beside them those of the unit in general. */
    TransliterationUnit(TransliterationUnit broader, Map<String, Double> seen, double[] counts) {
        onset = broader.onset;
        nucleus = broader.nucleus;
        coda = broader.coda;
        this.seen = Map.copyOf(seen);
        double sum = sum(seen);
        double general = OF_ANY_CONTEXT / (sum + OF_ANY_CONTEXT);
        ofParts = general * broader.ofParts;
        own = new float[counts.length];
        for (int piece = 0; piece < own.length; piece++) {
            own[piece] = (float) (counts[piece] / (sum + OF_ANY_CONTEXT) + general * broader.own[piece]);
        }
        most = most();
    }

    private double most() {
        double most = 0;
        for (float of : own) {
            most = Math.max(most, of);
        }
        return most + ofParts * Doubles.max(onset) * Doubles.max(nucleus) * Doubles.max(coda);
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * How likely it stands for a piece, by the numbers of its parts.
     *
     * @param piece -1 for one that was never seen
     */
    double probability(int onsetOf, int nucleusOf, int codaOf, int piece) {
        double parts = onset[onsetOf] * nucleus[nucleusOf] * coda[codaOf];
        return ofParts * parts + (piece < 0 ? 0 : own[piece]);
    }
}
