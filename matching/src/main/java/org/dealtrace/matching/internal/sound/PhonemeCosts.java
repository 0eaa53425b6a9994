package org.dealtrace.matching.internal.sound;

import java.util.Arrays;
import org.dealtrace.internal.DataFile;
import org.dealtrace.matching.internal.tables.NameTables;

/**
 * What it costs to replace one sound by another, or to drop it, when a word passes from one language to another. A
 * change that a language makes regularly costs less, by {@code sound-changes.csv}. Sounds are the letters of
 * {@link LetterToSound}. Costs and weights are in thousandths.
 */
final class PhonemeCosts {

    /** What most consonants weigh. */
    static final int UNIT = 1000;

    private static final int VOWEL = 350;

    /** The least cost of dropping a sound, in thousandths of its weight. */
    static final int CHEAPEST_DROP = 200;
    /** The cost of replacing a sound by an unrelated one, in thousandths of the weight of the heavier one. */
    private static final int UNRELATED = 1200;
    /** The factor for changing the first sound, in thousandths. */
    private static final int FIRST = 1500;

    private static final int SOUNDS = 128;
    private static final int[] WEIGHT = new int[SOUNDS];
    /** The cost of replacing one sound by another. */
    private static final int[][] COST = new int[SOUNDS][SOUNDS];
    /** The same at the start of both words. */
    private static final int[][] FIRST_COST = new int[SOUNDS][SOUNDS];

    static {
        Arrays.fill(WEIGHT, UNIT);
        "aeiou".chars().forEach(vowel -> WEIGHT[vowel] = VOWEL);
        WEIGHT['h'] = 450;
        WEIGHT['y'] = 300;
        WEIGHT['w'] = 500;
        WEIGHT['r'] = 750;
        WEIGHT['N'] = 800;
        for (int i = 0; i < SOUNDS; i++) {
            for (int j = 0; j < SOUNDS; j++) {
                COST[i][j] = i == j ? 0 : Math.max(WEIGHT[i], WEIGHT[j]) * UNRELATED / UNIT;
                FIRST_COST[i][j] = COST[i][j];
            }
        }
        for (DataFile.Row row : NameTables.rows("scripts/sound-changes.csv", "cost,pairs")) {
            int cost = Integer.parseInt(row.get(0));
            for (String pair : row.get(1).split(" ")) {
                change(pair.charAt(0), pair.charAt(1), cost);
                change(pair.charAt(1), pair.charAt(0), cost);
            }
        }
    }

    private PhonemeCosts() {}

    private static void change(char one, char other, int cost) {
        COST[one][other] = cost;
        FIRST_COST[one][other] = cost * FIRST / UNIT;
    }

    static boolean isVowel(char sound) {
        return WEIGHT[sound] == VOWEL;
    }

    /** The weight of a sound: {@link #UNIT} for most consonants. */
    static int weight(char sound) {
        return WEIGHT[sound];
    }

    /** The costs of replacing a sound, by the other sound; not to be changed. */
    static int[] replaced(int sound) {
        return COST[sound];
    }

    /** The cost of a replacement at the start of both words. It is higher, because first sounds change least. */
    static int replacedFirst(int sound, int other) {
        return FIRST_COST[sound][other];
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
