package org.dealtrace.matching.internal.sound;

import org.jspecify.annotations.Nullable;

/**
 * A word as a row of sounds, prepared for being set against many others. Immutable.
 *
 * <p>The likeness of two is the least cost of making one of the other (Wagner and Fischer 1974) with the costs of
 * {@link PhonemeCosts}. The caller gives a minimum likeness, and cheap lower bounds of the cost reject most pairs first:
 * consonants that nothing in the other word is like, or not in the same order, must be left out.
 */
public final class Phonemes {

    /** Sums of floats in another order differ by less than this. */
    private static final float ROUNDING = 1e-4f;

    private final String text;
    private final float weight;
    /** The {@link PhoneticKey#outlines outlines}, which tell most pairs of words apart. */
    final long[] outlines;
    /** The number of sounds that are no vowels. */
    private final int consonants;
    /** How many of the consonants cost {@link PhonemeCosts#FIRM_DROP} or more to leave out. */
    private final int firm;
    /** How many of the consonants cost {@link PhonemeCosts#FULL_DROP} or more to leave out. */
    private final int full;
    /** Which consonants are among the firm ones: a bit each at their place. */
    private final long firmOnes;
    /** Which consonants are full ones somewhere in the word: a bit each. */
    private final long fullOnes;
    /** The sounds that one of this word's can become for less than leaving it out: a bit each. */
    private final long like;
    /** The {@linkplain PhonemeCosts#place place} of each sound. */
    private final byte[] places;
    /** What it costs to leave each out. */
    private final float[] drops;

    private Phonemes(String text) {
        this.text = text;
        this.outlines = PhoneticKey.outlines(text);
        this.drops = new float[text.length()];
        this.places = new byte[text.length()];
        float sum = 0;
        int count = 0;
        int firmCount = 0;
        int fullCount = 0;
        long firmHere = 0;
        long fullHere = 0;
        long likeHere = 0;
        for (int i = 0; i < drops.length; i++) {
            sum += PhonemeCosts.weight(text.charAt(i));
            drops[i] = PhonemeCosts.dropped(text, i);
            places[i] = (byte) PhonemeCosts.place(text.charAt(i));
            likeHere |= PhonemeCosts.likeAt(places[i]);
            if (!PhonemeCosts.isVowel(text.charAt(i))) {
                count++;
                firmCount += drops[i] >= PhonemeCosts.FIRM_DROP ? 1 : 0;
                fullCount += drops[i] >= PhonemeCosts.FULL_DROP ? 1 : 0;
                firmHere |= drops[i] >= PhonemeCosts.FIRM_DROP ? 1L << places[i] : 0;
                fullHere |= drops[i] >= PhonemeCosts.FULL_DROP ? 1L << places[i] : 0;
            }
        }
        this.weight = sum;
        this.consonants = count;
        this.firm = firmCount;
        this.full = fullCount;
        this.firmOnes = firmHere;
        this.fullOnes = fullHere;
        this.like = likeHere;
    }

    /**
     * Prepares a word.
     *
     * @param text in the letters of {@link LetterToSound}
     */
    public static Phonemes of(String text) {
        return new Phonemes(text);
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Phonemes o && text.equals(o.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The sum over its sounds: about the number of its consonants and a third of that of its vowels. */
    float weight() {
        return weight;
    }

    /** How alike the two sound, 0 to 1. */
    public double similarity(Phonemes other) {
        if (text.isEmpty() || other.text.isEmpty()) {
            return text.equals(other.text) ? 1 : 0;
        }
        return Math.max(
                0, 1 - 2 * distance(other, PhonemeCosts.USUAL, Float.POSITIVE_INFINITY) / (weight + other.weight));
    }

    /**
     * The same, but 0 if it is below the least, which is found sooner.
     *
     * @param changes what it costs to make the sounds of one the other's
     */
    double similarity(Phonemes other, double least, PhonemeCosts changes) {
        if (drops.length == 0 || other.drops.length == 0) {
            return 0;
        }
        float total = weight + other.weight;
        float most = (float) ((1 - least) * total / 2) + ROUNDING;
        if (PhonemeCosts.CHEAPEST_DROP * Math.abs(weight - other.weight) > most
                || unlike(other, Math.min(consonants, other.consonants)) > most
                || unlike(other) > most
                || other.unlike(this) > most
                || unlike(other, inOrder(other)) > most) {
            return 0;
        }
        double similarity = 1 - 2 * distance(other, changes, most) / total;
        return similarity < least ? 0 : similarity;
    }

    /** What the consonants cost at least that no sound of the other word is like. */
    private float unlike(Phonemes other) {
        return PhonemeCosts.FIRM_DROP * Long.bitCount(firmOnes & ~other.like)
                + (PhonemeCosts.FULL_DROP - PhonemeCosts.FIRM_DROP) * Long.bitCount(fullOnes & ~other.like);
    }

    /** How long the longest row of like consonants is that both have in the same order. */
    private int inOrder(Phonemes other) {
        int n = other.consonants;
        if (n >= Long.SIZE) {
            return n;
        }
        // a bit for each consonant of the other word, which is 0 where the row grows (Hyyrö 2004)
        long row = -1;
        for (byte place : places) {
            if (PhonemeCosts.isVowelAt(place)) {
                continue;
            }
            long likeIt = PhonemeCosts.likeAt(place);
            long matches = 0;
            int j = 0;
            for (byte otherPlace : other.places) {
                if (!PhonemeCosts.isVowelAt(otherPlace)) {
                    matches |= ((likeIt >>> otherPlace) & 1) << j++;
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
    private float unlike(Phonemes other, int alike) {
        int more = Math.max(full, other.full) - alike;
        int fewer = Math.max(0, Math.min(full, other.full) - alike);
        float ofFull = PhonemeCosts.FULL_DROP * more + (PhonemeCosts.UNRELATED - PhonemeCosts.FULL_DROP) * fewer;
        float ofFirm = PhonemeCosts.FIRM_DROP * (Math.max(0, firm - alike) + Math.max(0, other.firm - alike));
        return Math.max(ofFull, ofFirm);
    }

    /**
     * The least cost of making the other of this. Only those beginnings of both are gone through that can still lead to
     * a cost which matters (Ukkonen 1985).
     *
     * @param most a cost above this need not be told; the result is infinite then
     */
    private float distance(Phonemes other, PhonemeCosts changes, float most) {
        int n = other.drops.length;
        // infinite where the cost is not told
        float[] row = new float[n + 1];
        int last = 0;
        for (int j = 1; j <= n; j++) {
            float cost = row[j - 1] + other.drops[j - 1];
            row[j] = cost > most ? Float.POSITIVE_INFINITY : cost;
            last = row[j] < Float.POSITIVE_INFINITY ? j : last;
        }
        int first = 0;
        for (int i = 1; i <= drops.length; i++) {
            float drop = drops[i - 1];
            float[] costs = changes.of(places[i - 1]);
            int nextFirst = n + 1;
            int nextLast = -1;
            float diagonal = Float.POSITIVE_INFINITY;
            float before = Float.POSITIVE_INFINITY;
            for (int j = first; j <= n && (j <= last + 1 || before < Float.POSITIVE_INFINITY); j++) {
                float cost = row[j] + drop;
                if (j > 0) {
                    int right = other.places[j - 1];
                    float change = i + j == 2 ? changes.ofFirst(places[0], right) : costs[right];
                    cost = Math.min(Math.min(cost, diagonal + change), before + other.drops[j - 1]);
                }
                diagonal = row[j];
                before = cost > most ? Float.POSITIVE_INFINITY : cost;
                row[j] = before;
                if (before < Float.POSITIVE_INFINITY) {
                    nextFirst = Math.min(nextFirst, j);
                    nextLast = j;
                }
            }
            if (nextLast < 0) {
                return Float.POSITIVE_INFINITY;
            }
            first = nextFirst;
            last = nextLast;
        }
        return row[n];
    }
}
