package org.dealtrace.matching.internal.sound;

/**
 * The sounds of a word, prepared for comparing them with many others. Immutable.
 *
 * <p>The distance of two words is the least cost of turning one into the other (Wagner and Fischer 1974) with the costs
 * of {@link PhonemeCosts}.
 */
final class Phonemes {

    private static final int SOUND_BITS = 8;
    private static final int MASK = 0xFF;
    private static final int MOST_SOUNDS = 255;

    /** Each sound in its lowest 8 bits; the bits above hold the cost of dropping it, in thousandths. */
    private final int[] sounds;

    /** The sum over the sounds, in thousandths: about 1,000 for each consonant and a third of that for each vowel. */
    private final int weight;

    /**
     * Prepares a word.
     *
     * @param text the sounds from {@link LetterToSound}; only the first {@value #MOST_SOUNDS} are used
     */
    Phonemes(String text) {
        sounds = new int[Math.min(MOST_SOUNDS, text.length())];
        int sum = 0;
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = text.charAt(i) | (PhonemeCosts.dropped(text, i) << SOUND_BITS);
            sum += PhonemeCosts.weight(text.charAt(i));
        }
        weight = sum;
    }

    /** The weight of the word: about 1 for each consonant. */
    double weight() {
        return weight / (double) PhonemeCosts.UNIT;
    }

    /** How alike two words sound, 0 to 1. */
    double similarity(Phonemes other) {
        return similarity(other, 0);
    }

    /** The same, where a similarity below {@code least} is returned as 0, which saves most of the work. */
    double similarity(Phonemes other, double least) {
        if (sounds.length == 0 || other.sounds.length == 0) {
            return 0;
        }
        int total = weight + other.weight;
        int most = (int) ((1 - least) * total / 2) + 1;
        if (PhonemeCosts.CHEAPEST_DROP * Math.abs(weight - other.weight) > most * PhonemeCosts.UNIT) {
            return 0;
        }
        double similarity = 1 - 2.0 * distance(other, most) / total;
        return similarity < least ? 0 : similarity;
    }

    /**
     * The least cost of turning this word into the other, in thousandths. Cells of the table that cannot lead to a cost
     * of interest are skipped (Ukkonen 1985).
     *
     * @param most the highest cost of interest; for a higher cost the result is any number above {@code most}
     */
    private int distance(Phonemes other, int most) {
        int n = other.sounds.length;
        int[] row = new int[n + 1];
        int last = 0;
        for (int j = 1; j <= n; j++) {
            row[j] = row[j - 1] + (other.sounds[j - 1] >>> SOUND_BITS);
            last = row[j] <= most ? j : last;
        }
        int first = 0;
        for (int i = 0; i < sounds.length; i++) {
            int sound = sounds[i];
            int drop = sound >>> SOUND_BITS;
            int[] costs = PhonemeCosts.replaced(sound & MASK);
            int nextFirst = n + 1;
            int nextLast = -1;
            int diagonal = most + 1;
            int left = most + 1;
            for (int j = first; j <= n && (j <= last + 1 || left <= most); j++) {
                int cost = row[j] + drop;
                if (j > 0) {
                    int its = other.sounds[j - 1];
                    int change = i + j == 1 ? PhonemeCosts.replacedFirst(sound & MASK, its & MASK) : costs[its & MASK];
                    cost = Math.min(Math.min(cost, diagonal + change), left + (its >>> SOUND_BITS));
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
