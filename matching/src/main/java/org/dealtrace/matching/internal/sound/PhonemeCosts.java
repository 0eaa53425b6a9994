package org.dealtrace.matching.internal.sound;

import java.util.Arrays;
import org.dealtrace.internal.DataFile;
import org.dealtrace.matching.internal.tables.NameTables;

/**
 * What it costs to replace one sound by another, or to drop it, when a word passes from one language to another. A
 * change that a language makes regularly costs less. Sounds are the letters of {@link LetterToSound}.
 */
final class PhonemeCosts {

    /** The costs for scripts that leave vowels out or add them, and for Latin. */
    static final PhonemeCosts USUAL;
    /** The costs for scripts that write every vowel as it is said; there a different vowel means a different name. */
    static final PhonemeCosts WITH_VOWELS;

    /** Costs and weights are in thousandths: this much is 1, what most consonants weigh. */
    static final int UNIT = 1000;

    private static final int VOWEL = 350;

    /** The least cost of dropping a sound, in thousandths of its weight. */
    static final int CHEAPEST_DROP = 200;
    /**
     * Dropping most consonants costs at least this, and so does replacing one of them by a vowel. Only glides turn into
     * vowels more cheaply.
     */
    static final int FIRM_DROP = 550;

    /** Dropping a consonant before a vowel costs at least this, and so does replacing it by an unrelated sound. */
    static final int FULL_DROP = 900;

    /** The least weight of a firm sound. */
    private static final int LIGHTEST_FIRM = 750;

    static final int SOUNDS = 128;
    private static final char FIRST_SOUND = 'A';
    /** The size of a table of sounds. */
    private static final int PLACES = SOUNDS - FIRST_SOUND;

    private static final int[] WEIGHT = new int[SOUNDS];

    /** The sounds like each sound, by place; see {@link #likeAt}. */
    private static final long[] LIKE = new long[PLACES];

    private static final String VOWELS = "aeiou";
    /** The vowels, a bit each at their place. */
    private static final long VOWEL_PLACES =
            VOWELS.chars().mapToLong(v -> 1L << place((char) v)).reduce(0, (a, b) -> a | b);
    /** The factor for changing a vowel in {@link #WITH_VOWELS}, in thousandths. */
    private static final int VOWELS_COUNT = 2500;
    /** The cost of replacing a sound by an unrelated one, in thousandths of the weight of the heavier one. */
    static final int UNRELATED = 1200;
    /** The factor for changing the first sound, in thousandths. */
    private static final int FIRST = 1500;
    /** The cost of a change that no language makes. */
    private static final int NEVER = Integer.MAX_VALUE;

    static {
        Arrays.fill(WEIGHT, UNIT);
        for (int i = 0; i < VOWELS.length(); i++) {
            WEIGHT[VOWELS.charAt(i)] = VOWEL;
        }
        WEIGHT['h'] = 450;
        WEIGHT['y'] = 300;
        WEIGHT['w'] = 500;
        WEIGHT['r'] = 750;
        WEIGHT['N'] = 800;
        int[][] usual = new int[SOUNDS][SOUNDS];
        for (int i = 0; i < SOUNDS; i++) {
            Arrays.fill(usual[i], NEVER);
            usual[i][i] = 0;
        }
        for (DataFile.Row row : NameTables.rows("scripts/sound-changes.csv", "cost,pairs")) {
            int cost = Integer.parseInt(row.get(0));
            for (String pair : row.get(1).split(" ")) {
                usual[pair.charAt(0)][pair.charAt(1)] = cost;
                usual[pair.charAt(1)][pair.charAt(0)] = cost;
            }
        }
        int[][] withVowels = new int[SOUNDS][];
        for (int i = 0; i < SOUNDS; i++) {
            withVowels[i] = usual[i].clone();
        }
        for (int i = 0; i < VOWELS.length(); i++) {
            for (int j = 0; j < VOWELS.length(); j++) {
                char one = VOWELS.charAt(i);
                char other = VOWELS.charAt(j);
                int change = usual[one][other] == NEVER ? NEVER : part(usual[one][other], VOWELS_COUNT);
                withVowels[one][other] = Math.min(part(WEIGHT[one], UNRELATED), change);
            }
        }
        for (int one = FIRST_SOUND; one < SOUNDS; one++) {
            for (int other = FIRST_SOUND; other < SOUNDS; other++) {
                boolean unlike = usual[one][other] == NEVER
                        && (Math.min(WEIGHT[one], WEIGHT[other]) < LIGHTEST_FIRM
                                || Math.max(WEIGHT[one], WEIGHT[other]) >= UNIT);
                LIKE[place((char) one)] |= unlike ? 0 : 1L << place((char) other);
            }
        }
        USUAL = new PhonemeCosts(usual);
        WITH_VOWELS = new PhonemeCosts(withVowels);
    }

    private static int part(int cost, int thousandths) {
        return cost * thousandths / UNIT;
    }

    /** The cost of replacing one sound by another, by the places of both. */
    private final int[][] costs = new int[PLACES][PLACES];
    /** The same at the start of both words. */
    private final int[][] firstCosts = new int[PLACES][PLACES];

    /** @param related costs by sound; {@link #NEVER} for changes that no language makes */
    private PhonemeCosts(int[][] related) {
        for (int i = 0; i < PLACES; i++) {
            for (int j = 0; j < PLACES; j++) {
                int change = related[i + FIRST_SOUND][j + FIRST_SOUND];
                int unrelated = part(Math.max(WEIGHT[i + FIRST_SOUND], WEIGHT[j + FIRST_SOUND]), UNRELATED);
                costs[i][j] = change == NEVER ? unrelated : change;
                firstCosts[i][j] = change == NEVER ? unrelated : part(change, FIRST);
            }
        }
    }

    /** The place of a sound in an array of {@value #PLACES}. */
    static int place(char sound) {
        return sound - FIRST_SOUND;
    }

    static boolean isVowel(char sound) {
        return WEIGHT[sound] == VOWEL;
    }

    /** Whether there is a vowel at a {@linkplain #place place}. */
    static boolean isVowelAt(int place) {
        return ((VOWEL_PLACES >>> place) & 1) != 0;
    }

    /**
     * The sounds that a sound is like, itself included, as one bit at the {@linkplain #place place} of each. Replacing
     * a firm sound by any other sound costs {@link #FULL_DROP} or more, and {@link #UNRELATED} if that sound is firm.
     *
     * @param place of the sound
     */
    static long likeAt(int place) {
        return LIKE[place];
    }

    /** The weight of a sound, in thousandths: {@link #UNIT} for most consonants. */
    static int weight(char sound) {
        return WEIGHT[sound];
    }

    /** The costs of replacing the sound at a place, by the place of the other sound; not to be changed. */
    int[] of(int place) {
        return costs[place];
    }

    /** The cost of a replacement at the start of both words. It is higher, because first sounds change least. */
    int ofFirst(int place, int otherPlace) {
        return firstCosts[place][otherPlace];
    }

    /**
     * The cost of dropping a sound. It is lower at the end of a syllable, which some languages leave open, and for
     * inserted vowels.
     */
    static int dropped(String sounds, int at) {
        char sound = sounds.charAt(at);
        boolean vowel = isVowel(sound);
        if (vowel) {
            boolean start = at == 0;
            boolean besideVowel = at > 0 && isVowel(sounds.charAt(at - 1));
            return start ? 300 : besideVowel ? 80 : sound == 'u' || sound == 'i' || sound == 'e' ? 120 : 180;
        }
        boolean coda = at > 0 && (at + 1 == sounds.length() || !isVowel(sounds.charAt(at + 1)));
        if (coda) {
            return switch (sound) {
                case 'r' -> 220;
                case 't', 'd', 'k', 'p', 'l', 'g', 'b', 's' -> 550;
                case 'h', 'y', 'w' -> 150;
                default -> 700;
            };
        }
        return sound == 'h' ? 350 : sound == 'y' ? 200 : sound == 'w' ? 350 : 900;
    }
}
