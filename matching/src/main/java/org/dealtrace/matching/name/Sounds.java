package org.dealtrace.matching.name;

import org.jspecify.annotations.Nullable;

/**
 * A word as a row of sounds, prepared for being set against many others. Immutable.
 *
 * <p>The likeness of two is the least cost of making one of the other (Wagner and Fischer 1974) with the costs of {@link SoundChanges}. Most
 * pairs have little in common, and whoever asks says which likeness is the least that matters; so each sound's cheapest way into the other
 * word, whatever the order, is summed up first, which is a lower bound of that cost and takes no table.
 */
final class Sounds {

    /** Sums of floats in another order differ by less than this. */
    private static final float ROUNDING = 1e-4f;

    private final String text;
    private final float weight;
    /** What it costs to leave each out. */
    private final float[] drops;
    /** For each sound what it costs at least to make one of these of it; empty until it is needed. */
    private float @Nullable [] nearest;

    private float @Nullable [] nearestWithVowels;

    private Sounds(String text) {
        this.text = text;
        this.drops = new float[text.length()];
        float sum = 0;
        for (int i = 0; i < drops.length; i++) {
            sum += SoundChanges.weight(text.charAt(i));
            drops[i] = SoundChanges.dropped(text, i);
        }
        this.weight = sum;
    }

    /**
     * Prepares a word.
     *
     * @param text in the letters of {@link LatinSounds}
     */
    static Sounds of(String text) {
        return new Sounds(text);
    }

    String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sounds o && text.equals(o.text);
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
    double similarity(Sounds other) {
        if (text.isEmpty() || other.text.isEmpty()) {
            return text.equals(other.text) ? 1 : 0;
        }
        return Math.max(
                0, 1 - 2 * distance(other, SoundChanges.USUAL, Float.POSITIVE_INFINITY) / (weight + other.weight));
    }

    /**
     * The same, but 0 if it is below the least, which is found sooner.
     *
     * @param changes what it costs to make the sounds of one the other's
     */
    double similarity(Sounds other, double least, SoundChanges changes) {
        if (text.isEmpty() || other.text.isEmpty()) {
            return 0;
        }
        float total = weight + other.weight;
        // the sounds that one has more than the other must be dropped, at a fifth of their weight or more
        if (1 - 2 * SoundChanges.CHEAPEST_DROP * Math.abs(weight - other.weight) / total < least) {
            return 0;
        }
        float most = (float) ((1 - least) * total / 2) + ROUNDING;
        double similarity = 1 - 2 * distance(other, changes, most) / total;
        return similarity < least ? 0 : similarity;
    }

    /**
     * The least cost of making the other of this. Only those beginnings of both are gone through that can still lead to a cost which matters
     * (Ukkonen 1985).
     *
     * @param most a cost above this need not be told; the result is infinite then
     */
    private float distance(Sounds other, SoundChanges changes, float most) {
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

    private float[] nearest(SoundChanges changes) {
        boolean withVowels = changes == SoundChanges.WITH_VOWELS;
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
            sum += Math.min(drops[i], toOther[SoundChanges.place(text.charAt(i))]);
        }
        return sum;
    }

    /** What is still to be paid for the sounds from each one on, at least; see {@link #least}. */
    private float[] ahead(float[] toOther) {
        float[] ahead = new float[drops.length + 1];
        for (int i = drops.length - 1; i >= 0; i--) {
            ahead[i] = ahead[i + 1] + Math.min(drops[i], toOther[SoundChanges.place(text.charAt(i))]);
        }
        return ahead;
    }
}
