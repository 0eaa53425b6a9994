package org.dealtrace.matching.internal.sound;

import java.util.Arrays;

/**
 * What it costs to replace one sound by another, or to drop it, when a word passes from one language to another. A
 * change that a language makes regularly costs less. Sounds are the letters of {@link LetterToSound}.
 */
final class PhonemeCosts {

    /** For scripts that leave vowels out or add them, and for Latin. */
    static final PhonemeCosts USUAL;
    /** For the scripts that write every vowel of a borrowed name as it is said: another vowel is another name. */
    static final PhonemeCosts WITH_VOWELS;

    /** What a vowel weighs, where a consonant weighs 1. */
    private static final float VOWEL = 0.35f;

    /** No sound is dropped for a smaller part of its weight. */
    static final float CHEAPEST_DROP = 0.2f;
    /**
     * Leaving out most consonants costs at least this. No vowel stands for one of them for less: what becomes a vowel
     * elsewhere are glides.
     */
    static final float FIRM_DROP = 0.55f;

    /** Leaving one out costs at least this where a vowel follows; becoming an unrelated sound costs no less. */
    static final float FULL_DROP = 0.9f;

    /** No sound that is firm weighs less. */
    private static final float LIGHTEST_FIRM = 0.75f;

    static final int SOUNDS = 128;
    private static final char FIRST_SOUND = 'A';
    /** How many places a table of sounds has. */
    private static final int PLACES = SOUNDS - FIRST_SOUND;

    private static final float[] WEIGHT = new float[SOUNDS];

    /** By place, see {@link #likeAt}. */
    private static final long[] LIKE = new long[PLACES];

    private static final String VOWELS = "aeiou";
    /** The vowels, a bit each at their place. */
    private static final long VOWEL_PLACES =
            VOWELS.chars().mapToLong(v -> 1L << place((char) v)).reduce(0, (a, b) -> a | b);
    /** How much dearer another vowel is there. */
    private static final float VOWELS_COUNT = 2.5f;
    /** What a sound costs that becomes one it has nothing to do with, by the weight of the heavier. */
    static final float UNRELATED = 1.2f;
    /** How much dearer a change of the first sound is. */
    private static final float FIRST = 1.5f;

    static {
        Arrays.fill(WEIGHT, 1);
        for (int i = 0; i < VOWELS.length(); i++) {
            WEIGHT[VOWELS.charAt(i)] = VOWEL;
        }
        WEIGHT['h'] = 0.45f;
        WEIGHT['y'] = 0.3f;
        WEIGHT['w'] = 0.5f;
        WEIGHT['r'] = 0.75f;
        WEIGHT['N'] = 0.8f;
        float[][] usual = new float[SOUNDS][SOUNDS];
        for (int i = 0; i < SOUNDS; i++) {
            Arrays.fill(usual[i], Float.POSITIVE_INFINITY);
            usual[i][i] = 0;
        }
        // the same place of articulation, voiced or not
        change(usual, 0.2f, "pb", "td", "kg", "fv", "sz", "SJ", "CJ");
        // no f in Korean, no v in Japanese and Korean, v is w or f in Chinese
        change(usual, 0.2f, "bv", "pf", "vw");
        change(usual, 0.3f, "fh", "bf", "wf", "bw", "pv");
        change(usual, 0.5f, "pw");
        // sibilants and affricates
        change(usual, 0.15f, "sc", "Zc", "sZ", "zZ", "kc");
        change(usual, 0.2f, "sS", "zJ", "SC", "JG", "gG", "sT", "zT", "tT", "dT", "ZC", "zS", "CQ", "SQ", "kQ");
        change(
                usual, 0.3f, "sC", "zC", "sJ", "SZ", "JZ", "JT", "TZ", "cS", "cC", "GC", "GS", "zG", "dJ", "tC", "tZ",
                "dZ");
        change(usual, 0.5f, "tS", "ts", "dz", "SG");
        // palatals of Chinese (ji, qi, xi) stand for velars before i; kh and h
        change(usual, 0.35f, "gJ", "kC", "hS", "kJ");
        change(usual, 0.15f, "Kh", "Kk");
        // ch as Greek, German and Scots names write it
        change(usual, 0.25f, "KC");
        change(usual, 0.4f, "kh", "gh", "Kg", "hS", "hv", "hw");
        // liquids and nasals
        change(usual, 0.1f, "rl");
        change(usual, 0.15f, "nN");
        change(usual, 0.3f, "mn", "mN");
        change(usual, 0.45f, "nl", "rn");
        change(usual, 0.5f, "rd", "rJ", "rz", "rh", "ld");
        // glides are half vowels
        change(usual, 0.1f, "yi", "wu", "wo", "ye");
        change(usual, 0.3f, "wa", "ya", "yJ", "yG", "yu", "ui", "yl", "we");
        change(usual, 0.12f, "ou", "ei", "ae", "ao", "iu", "eo");
        change(usual, 0.18f, "ai", "au", "eu", "oi");
        float[][] withVowels = new float[SOUNDS][];
        for (int i = 0; i < SOUNDS; i++) {
            withVowels[i] = usual[i].clone();
        }
        for (int i = 0; i < VOWELS.length(); i++) {
            for (int j = 0; j < VOWELS.length(); j++) {
                char one = VOWELS.charAt(i);
                char other = VOWELS.charAt(j);
                withVowels[one][other] = Math.min(WEIGHT[one] * UNRELATED, usual[one][other] * VOWELS_COUNT);
            }
        }
        for (int one = FIRST_SOUND; one < SOUNDS; one++) {
            for (int other = FIRST_SOUND; other < SOUNDS; other++) {
                boolean unlike = usual[one][other] == Float.POSITIVE_INFINITY
                        && (Math.min(WEIGHT[one], WEIGHT[other]) < LIGHTEST_FIRM
                                || Math.max(WEIGHT[one], WEIGHT[other]) >= 1);
                LIKE[place((char) one)] |= unlike ? 0 : 1L << place((char) other);
            }
        }
        USUAL = new PhonemeCosts(usual);
        WITH_VOWELS = new PhonemeCosts(withVowels);
    }

    private static void change(float[][] table, float cost, String... pairs) {
        for (String pair : pairs) {
            table[pair.charAt(0)][pair.charAt(1)] = cost;
            table[pair.charAt(1)][pair.charAt(0)] = cost;
        }
    }

    /** The cost of making a sound of another; infinite where no language does. */
    private final float[][] related;
    /** The same, with what unrelated sounds cost. */
    private final float[][] costs;

    private PhonemeCosts(float[][] related) {
        this.related = related;
        this.costs = new float[PLACES][PLACES];
        for (int i = 0; i < PLACES; i++) {
            for (int j = 0; j < PLACES; j++) {
                float change = related[i + FIRST_SOUND][j + FIRST_SOUND];
                float unrelated = Math.max(WEIGHT[i + FIRST_SOUND], WEIGHT[j + FIRST_SOUND]) * UNRELATED;
                costs[i][j] = change == Float.POSITIVE_INFINITY ? unrelated : change;
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
     * The sounds that a sound is like, itself among them, a bit each at their {@linkplain #place place}. To become any
     * other costs a firm sound {@link #FULL_DROP} or more, and {@link #UNRELATED} if the other one is firm.
     *
     * @param place of the sound
     */
    static long likeAt(int place) {
        return LIKE[place];
    }

    /** What a sound weighs: 1 for most consonants. */
    static float weight(char sound) {
        return WEIGHT[sound];
    }

    /** What the sound at a place costs when it becomes another one, by the place of that; not to be changed. */
    float[] of(int place) {
        return costs[place];
    }

    /** The cost where both words begin: the first sound is the one that is kept best. */
    float ofFirst(int place, int otherPlace) {
        float change = related[place + FIRST_SOUND][otherPlace + FIRST_SOUND];
        return change == Float.POSITIVE_INFINITY ? costs[place][otherPlace] : change * FIRST;
    }

    /**
     * What it costs to leave a sound out: less where languages without closed syllables do so, or where a vowel was put
     * in.
     */
    static float dropped(String sounds, int at) {
        char sound = sounds.charAt(at);
        boolean vowel = isVowel(sound);
        if (vowel) {
            boolean start = at == 0;
            boolean besideVowel = at > 0 && isVowel(sounds.charAt(at - 1));
            return start ? 0.3f : besideVowel ? 0.08f : sound == 'u' || sound == 'i' || sound == 'e' ? 0.12f : 0.18f;
        }
        boolean coda = at > 0 && (at + 1 == sounds.length() || !isVowel(sounds.charAt(at + 1)));
        if (coda) {
            return switch (sound) {
                case 'r' -> 0.22f;
                case 't', 'd', 'k', 'p', 'l', 'g', 'b', 's' -> 0.55f;
                case 'h', 'y', 'w' -> 0.15f;
                default -> 0.7f;
            };
        }
        return sound == 'h' ? 0.35f : sound == 'y' ? 0.2f : sound == 'w' ? 0.35f : 0.9f;
    }
}
