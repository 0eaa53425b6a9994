package org.dealtrace.matching.internal.sound;

/**
 * The sounds of a word, prepared for comparing them with many others. Immutable.
 *
 * <p>The distance of two words is the least cost of turning one into the other (Wagner and Fischer 1974) with the costs
 * of {@link PhonemeCosts}. The caller gives a minimum similarity. Cheap lower bounds of the cost reject most pairs
 * first: a consonant must be dropped if nothing in the other word resembles it, or only in another order.
 */
final class Phonemes {

    private static final int PLACE_BITS = 8;
    private static final int PLACE = 0xFF;
    private static final int MOST_SOUNDS = 255;

    /**
     * The {@linkplain PhonemeCosts#place place} of each sound in the lower bits, the cost of dropping it in the upper
     * ones.
     */
    private final int[] sounds;

    /**
     * The sum of the weights of the sounds, in thousandths: about one for each consonant and a third for each vowel.
     */
    private final int weight;

    private final int consonants;
    /** The number of consonants that cost {@link PhonemeCosts#FIRM_DROP} or more to leave out. */
    private final int firm;
    /** The number of consonants that cost {@link PhonemeCosts#FULL_DROP} or more to leave out. */
    private final int full;
    /**
     * One bit for each firm consonant, at its place; a consonant is firm if dropping it costs {@code FIRM_DROP} or
     * more.
     */
    private final long firmPlaces;
    /**
     * One bit for each full consonant, at its place; a consonant is full if dropping it costs {@code FULL_DROP} or
     * more.
     */
    private final long fullPlaces;
    /** One bit for each sound that is like a sound of this word; see {@link PhonemeCosts#likeAt}. */
    private final long like;

    /**
     * Prepares a word.
     *
     * @param text the sounds as {@link LetterToSound} writes them; only the first {@value #MOST_SOUNDS} are used
     */
    Phonemes(String text) {
        sounds = new int[Math.min(MOST_SOUNDS, text.length())];
        int sum = 0;
        int ofConsonants = 0;
        int ofFirm = 0;
        int ofFull = 0;
        long firmBits = 0;
        long fullBits = 0;
        long likeBits = 0;
        for (int i = 0; i < sounds.length; i++) {
            int place = PhonemeCosts.place(text.charAt(i));
            int drop = PhonemeCosts.dropped(text, i);
            sounds[i] = place | (drop << PLACE_BITS);
            sum += PhonemeCosts.weight(text.charAt(i));
            likeBits |= PhonemeCosts.likeAt(place);
            if (!PhonemeCosts.isVowelAt(place)) {
                ofConsonants++;
                if (drop >= PhonemeCosts.FIRM_DROP) {
                    ofFirm++;
                    firmBits |= 1L << place;
                }
                if (drop >= PhonemeCosts.FULL_DROP) {
                    ofFull++;
                    fullBits |= 1L << place;
                }
            }
        }
        weight = sum;
        consonants = ofConsonants;
        firm = ofFirm;
        full = ofFull;
        firmPlaces = firmBits;
        fullPlaces = fullBits;
        like = likeBits;
    }

    /** The weight of the word: about 1 for each consonant. */
    double weight() {
        return weight / (double) PhonemeCosts.UNIT;
    }

    /** How alike two words sound, 0 to 1. */
    double similarity(Phonemes other) {
        return similarity(other, 0, PhonemeCosts.USUAL);
    }

    /**
     * How alike two words sound, 0 to 1. A similarity below {@code least} is returned as 0, which saves most of the
     * work.
     *
     * @param changes the costs of replacing one sound by another
     */
    double similarity(Phonemes other, double least, PhonemeCosts changes) {
        if (sounds.length == 0 || other.sounds.length == 0) {
            return 0;
        }
        int total = weight + other.weight;
        int most = (int) ((1 - least) * total / 2) + 1;
        if (PhonemeCosts.CHEAPEST_DROP * Math.abs(weight - other.weight) > most * PhonemeCosts.UNIT
                || unlike(other, Math.min(consonants, other.consonants)) > most
                || unlike(other) > most
                || other.unlike(this) > most
                || unlike(other, inOrder(other)) > most) {
            return 0;
        }
        double similarity = 1 - 2.0 * distance(other, changes, most) / total;
        return similarity < least ? 0 : similarity;
    }

    /** The least cost of the consonants that resemble no sound of the other word. */
    private int unlike(Phonemes other) {
        return PhonemeCosts.FIRM_DROP * Long.bitCount(firmPlaces & ~other.like)
                + (PhonemeCosts.FULL_DROP - PhonemeCosts.FIRM_DROP) * Long.bitCount(fullPlaces & ~other.like);
    }

    /** The length of the longest sequence of similar consonants that both words have in the same order. */
    private int inOrder(Phonemes other) {
        int n = other.consonants;
        if (n >= Long.SIZE) {
            return n;
        }
        // one bit for each consonant of the other word; it is 0 where the sequence grows (Hyyrö 2004)
        long row = -1;
        for (int sound : sounds) {
            if (PhonemeCosts.isVowelAt(sound & PLACE)) {
                continue;
            }
            long likeIt = PhonemeCosts.likeAt(sound & PLACE);
            long matches = 0;
            int j = 0;
            for (int its : other.sounds) {
                if (!PhonemeCosts.isVowelAt(its & PLACE)) {
                    matches |= ((likeIt >>> (its & PLACE)) & 1) << j++;
                }
            }
            long kept = row & matches;
            row = (row + kept) | (row - kept);
        }
        return n - Long.bitCount(row & ((1L << n) - 1));
    }

    /**
     * The least cost of the consonants if at most {@code alike} pairs of them are similar: each of the others is
     * dropped or replaced by an unrelated one.
     */
    private int unlike(Phonemes other, int alike) {
        int more = Math.max(full, other.full) - alike;
        int fewer = Math.max(0, Math.min(full, other.full) - alike);
        int ofFull = PhonemeCosts.FULL_DROP * more + (PhonemeCosts.UNRELATED - PhonemeCosts.FULL_DROP) * fewer;
        int ofFirm = PhonemeCosts.FIRM_DROP * (Math.max(0, firm - alike) + Math.max(0, other.firm - alike));
        return Math.max(ofFull, ofFirm);
    }

    /**
     * The least cost of turning this word into the other, in thousandths. Cells of the table that cannot lead to a cost
     * of interest are skipped (Ukkonen 1985).
     *
     * @param most the highest cost of interest; for a higher cost the result is any number above {@code most}
     */
    private int distance(Phonemes other, PhonemeCosts changes, int most) {
        int n = other.sounds.length;
        int[] row = new int[n + 1];
        int last = 0;
        for (int j = 1; j <= n; j++) {
            row[j] = row[j - 1] + (other.sounds[j - 1] >>> PLACE_BITS);
            last = row[j] <= most ? j : last;
        }
        int first = 0;
        for (int i = 0; i < sounds.length; i++) {
            int sound = sounds[i];
            int drop = sound >>> PLACE_BITS;
            int[] costs = changes.of(sound & PLACE);
            int nextFirst = n + 1;
            int nextLast = -1;
            int diagonal = most + 1;
            int left = most + 1;
            for (int j = first; j <= n && (j <= last + 1 || left <= most); j++) {
                int cost = row[j] + drop;
                if (j > 0) {
                    int its = other.sounds[j - 1];
                    int change = i + j == 1 ? changes.ofFirst(sound & PLACE, its & PLACE) : costs[its & PLACE];
                    cost = Math.min(Math.min(cost, diagonal + change), left + (its >>> PLACE_BITS));
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
