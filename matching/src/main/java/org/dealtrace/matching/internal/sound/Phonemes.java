package org.dealtrace.matching.internal.sound;

import org.jspecify.annotations.Nullable;

/**
 * A word as a row of sounds, prepared for being set against many others. Immutable.
 *
 * <p>The likeness of two is the least cost of making one of the other (Wagner and Fischer 1974) with the costs of
 * {@link PhonemeCosts}. Most pairs have little in common, and whoever asks says which likeness is the least that
 * matters; so three lower bounds of that cost are looked at first, which take no table: what one word has more
 * consonants than the other must be left out, so must a consonant that nothing in the other word is like, and each
 * sound has a cheapest way into the other word, whatever the order.
 */
public final class Phonemes {

    /** Sums of floats in another order differ by less than this. */
    private static final float ROUNDING = 1e-4f;

    private final String text;
    private final float weight;
    /** How many of the sounds no vowel stands for, */
    private final int consonants;
    /** and how many of these cost {@link PhonemeCosts#FIRM_DROP} or more to leave out. */
    private final int firm;
    /** Which consonants are among those, a bit each at their {@linkplain PhonemeCosts#place place}; */
    private final long firmOnes;
    /** which of them cost {@link PhonemeCosts#FULL_DROP} or more somewhere in the word; */
    private final long fullOnes;
    /** and which sounds one of this word's can become for less than leaving it out. */
    private final long like;
    /** The {@linkplain PhonemeCosts#place place} of each sound. */
    private final byte[] places;
    /** What it costs to leave each out. */
    private final float[] drops;
    /** For each sound what it costs at least to make one of these of it; empty until it is needed. */
    private float @Nullable [] nearest;

    private float @Nullable [] nearestWithVowels;

    private Phonemes(String text) {
        this.text = text;
        this.drops = new float[text.length()];
        this.places = new byte[text.length()];
        float sum = 0;
        int withoutVowels = 0;
        int notLeftOut = 0;
        long firmHere = 0;
        long fullHere = 0;
        long likeHere = 0;
        for (int i = 0; i < drops.length; i++) {
            sum += PhonemeCosts.weight(text.charAt(i));
            drops[i] = PhonemeCosts.dropped(text, i);
            places[i] = (byte) PhonemeCosts.place(text.charAt(i));
            likeHere |= PhonemeCosts.like(text.charAt(i));
            if (!PhonemeCosts.isVowel(text.charAt(i))) {
                withoutVowels++;
                notLeftOut += drops[i] >= PhonemeCosts.FIRM_DROP ? 1 : 0;
                firmHere |= drops[i] >= PhonemeCosts.FIRM_DROP ? 1L << places[i] : 0;
                fullHere |= drops[i] >= PhonemeCosts.FULL_DROP ? 1L << places[i] : 0;
            }
        }
        this.weight = sum;
        this.consonants = withoutVowels;
        this.firm = notLeftOut;
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
        // the sounds that one has more than the other must be left out
        int more = Math.max(firm - other.consonants, other.firm - consonants);
        if (PhonemeCosts.CHEAPEST_DROP * Math.abs(weight - other.weight) > most
                || PhonemeCosts.FIRM_DROP * more > most
                || unlike(other) > most
                || other.unlike(this) > most) {
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

    /**
     * The least cost of making the other of this. Only those beginnings of both are gone through that can still lead to
     * a cost which matters (Ukkonen 1985).
     *
     * @param most a cost above this need not be told; the result is infinite then
     */
    private float distance(Phonemes other, PhonemeCosts changes, float most) {
        float[] toOther = other.nearest(changes);
        float[] toThis = nearest(changes);
        if (least(toOther) > most || other.least(toThis) > most) {
            return Float.POSITIVE_INFINITY;
        }
        float[] ahead = ahead(toOther);
        float[] otherAhead = other.ahead(toThis);
        int n = other.drops.length;
        float[] previous = new float[n + 1];
        float[] current = new float[n + 1];
        int first = 0;
        int last = 0;
        for (int j = 1; j <= n; j++) {
            previous[j] = previous[j - 1] + other.drops[j - 1];
            if (previous[j] + Math.max(ahead[0], otherAhead[j]) > most) {
                break;
            }
            last = j;
        }
        for (int i = 1; i <= drops.length; i++) {
            char left = text.charAt(i - 1);
            float drop = drops[i - 1];
            float[] costs = changes.of(left);
            int nextFirst = -1;
            int nextLast = -1;
            float before = Float.POSITIVE_INFINITY;
            for (int j = first; j <= n && (j <= last + 1 || before < Float.POSITIVE_INFINITY); j++) {
                float cost = j <= last ? previous[j] + drop : Float.POSITIVE_INFINITY;
                if (j > first) {
                    if (j <= last + 1) {
                        char right = other.text.charAt(j - 1);
                        float change = i == 1 && j == 1 ? changes.ofFirst(left, right) : costs[right];
                        cost = Math.min(cost, previous[j - 1] + change);
                    }
                    cost = Math.min(cost, before + other.drops[j - 1]);
                }
                before = cost + Math.max(ahead[i], otherAhead[j]) > most ? Float.POSITIVE_INFINITY : cost;
                current[j] = before;
                if (before < Float.POSITIVE_INFINITY) {
                    nextFirst = nextFirst < 0 ? j : nextFirst;
                    nextLast = j;
                }
            }
            if (nextFirst < 0) {
                return Float.POSITIVE_INFINITY;
            }
            first = nextFirst;
            last = nextLast;
            float[] swap = previous;
            previous = current;
            current = swap;
        }
        return last == n ? previous[n] : Float.POSITIVE_INFINITY;
    }

    private float[] nearest(PhonemeCosts changes) {
        boolean withVowels = changes == PhonemeCosts.WITH_VOWELS;
        float[] made = withVowels ? nearestWithVowels : nearest;
        if (made == null) {
            // several threads may do this at once; they make the same
            made = changes.least(text);
            if (withVowels) {
                nearestWithVowels = made;
            } else {
                nearest = made;
            }
        }
        return made;
    }

    /**
     * What must be paid for all sounds, at least.
     *
     * @param toOther what it costs at least to make a sound of the other word of each sound
     */
    private float least(float[] toOther) {
        float sum = 0;
        for (int i = 0; i < drops.length; i++) {
            sum += Math.min(drops[i], toOther[places[i]]);
        }
        return sum;
    }

    /** What is still to be paid for the sounds from each one on, at least; see {@link #least}. */
    private float[] ahead(float[] toOther) {
        float[] ahead = new float[drops.length + 1];
        for (int i = drops.length - 1; i >= 0; i--) {
            ahead[i] = ahead[i + 1] + Math.min(drops[i], toOther[places[i]]);
        }
        return ahead;
    }
}
