package org.dealtrace.matching.name;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a word's sound when it goes from one language to another.
 *
 * <p>A name that is borrowed by sound keeps the order and the rough kind of its consonants; nearly all else can change. Chinese has no
 * consonant clusters and ends a syllable in a vowel, {@code n} or {@code ng} only, so it adds vowels and drops what ends a syllable
 * (Ford: fú tè). Japanese adds vowels and has one sound for {@code r} and {@code l}, none for {@code v} and {@code th}. Korean has no
 * {@code f}, {@code v}, {@code z}. Arabic and Hebrew writing leave the short vowels out. Russian keeps nearly everything, but has no
 * {@code h}, {@code w} and {@code th}. So a word is first parsed into <em>sounds</em> (spelling to sound: {@code ph} is f, {@code sch}
 * is sh, {@code q} in pinyin is ch), and these are compared at two grades:
 *
 * <ul>
 *   <li>{@link #of} maps the sounds to seven classes by the place where they are made and drops vowels and glides: P (p b f v), T (t d
 *       th), S (s z sh ch j ts, soft c and g), K (k g kh), M (m), N (n ng), R (r l). Equal keys say that two words <em>may</em> be the
 *       same; the key is made for retrieval.
 *   <li>{@link #similarity} aligns the sounds of both words at least cost. A change that one of the languages above makes regularly
 *       costs little (r for l, b for v, an added u after a consonant), one that none makes costs the whole sound, and vowels weigh a
 *       third of a consonant since no pair of languages agrees on them.
 * </ul>
 *
 * <p>The alignment is the weighted edit distance of Wagner and Fischer (1974); the classes follow the practice of Covington, "An
 * algorithm to align words for historical comparison" (Computational Linguistics 22, 1996) and of the phonetic codes since Soundex.
 */
public final class SoundSkeleton {

    /** What a vowel weighs, where a consonant weighs 1. */
    private static final float VOWEL = 0.35f;

    /** No sound is dropped for a smaller part of its weight. */
    private static final float CHEAPEST_DROP = 0.2f;

    private static final int SOUNDS = 128;
    private static final float[] WEIGHT = new float[SOUNDS];
    private static final float[][] CHANGE = new float[SOUNDS][SOUNDS];
    /** The same for the scripts that write every vowel of a borrowed name as it is said: another vowel is another name. */
    private static final float[][] CHANGE_WITH_VOWELS = new float[SOUNDS][];

    private static final String VOWELS = "aeiou";
    /** How much dearer another vowel is there. */
    private static final float VOWELS_COUNT = 2.5f;

    static {
        for (int i = 0; i < SOUNDS; i++) {
            WEIGHT[i] = 1;
            for (int j = 0; j < SOUNDS; j++) {
                CHANGE[i][j] = i == j ? 0 : Float.POSITIVE_INFINITY;
            }
        }
        for (char vowel : "aeiou".toCharArray()) {
            WEIGHT[vowel] = VOWEL;
        }
        WEIGHT['h'] = 0.45f;
        WEIGHT['y'] = 0.3f;
        WEIGHT['w'] = 0.5f;
        WEIGHT['r'] = 0.75f;
        WEIGHT['N'] = 0.8f;
        // the same place of articulation, voiced or not
        change(0.2f, "pb", "td", "kg", "fv", "sz", "SJ", "CJ");
        // no f in Korean, no v in Japanese and Korean, v is w or f in Chinese
        change(0.2f, "bv", "pf", "vw");
        change(0.3f, "fh", "bf", "wf", "bw", "pv");
        change(0.5f, "pw");
        // sibilants and affricates
        change(0.15f, "sc", "Zc", "sZ", "zZ", "kc");
        change(0.2f, "sS", "zJ", "SC", "JG", "gG", "sT", "zT", "tT", "dT", "ZC", "zS", "CQ", "SQ", "kQ");
        change(0.3f, "sC", "zC", "sJ", "SZ", "JZ", "JT", "TZ", "cS", "cC", "GC", "GS", "zG", "dJ", "tC", "tZ", "dZ");
        change(0.5f, "tS", "ts", "dz", "SG");
        // palatals of Chinese (ji, qi, xi) stand for velars before i; kh and h
        change(0.35f, "gJ", "kC", "hS", "kJ");
        change(0.15f, "Kh", "Kk");
        // ch as Greek, German and Scots names write it
        change(0.25f, "KC");
        change(0.4f, "kh", "gh", "Kg", "hS", "hv", "hw");
        // liquids and nasals
        change(0.1f, "rl");
        change(0.15f, "nN");
        change(0.3f, "mn", "mN");
        change(0.45f, "nl", "rn");
        change(0.5f, "rd", "rJ", "rz", "rh", "ld");
        // glides are half vowels
        change(0.1f, "yi", "wu", "wo", "ye");
        change(0.3f, "wa", "ya", "yJ", "yG", "yu", "ui", "yl", "we");
        change(0.12f, "ou", "ei", "ae", "ao", "iu", "eo");
        change(0.18f, "ai", "au", "eu", "oi");
        for (int i = 0; i < SOUNDS; i++) {
            CHANGE_WITH_VOWELS[i] = CHANGE[i].clone();
        }
        for (int i = 0; i < VOWELS.length(); i++) {
            for (int j = 0; j < VOWELS.length(); j++) {
                char one = VOWELS.charAt(i);
                char other = VOWELS.charAt(j);
                CHANGE_WITH_VOWELS[one][other] = Math.min(WEIGHT[one] * 1.2f, CHANGE[one][other] * VOWELS_COUNT);
            }
        }
    }

    private static void change(float cost, String... pairs) {
        for (String pair : pairs) {
            CHANGE[pair.charAt(0)][pair.charAt(1)] = cost;
            CHANGE[pair.charAt(1)][pair.charAt(0)] = cost;
        }
    }

    private SoundSkeleton() {}

    /**
     * The skeleton of a Latin word or a Latin reading.
     *
     * @param latin lower case
     * @return a string over the classes P, T, S, K, M, N, R; empty if the word has none of these sounds
     */
    public static String of(String latin) {
        if (latin.length() > LONGEST_KEPT) {
            return ofSounds(sounds(latin));
        }
        int hash = latin.hashCode() * 0x9E3779B1;
        int place = hash >>> -KEPT_BITS;
        Kept kept = KEPT.getAcquire(place);
        if (kept == null || !kept.word().equals(latin)) {
            kept = new Kept(latin, ofSounds(sounds(latin)));
            KEPT.setRelease(place, kept);
        }
        return kept.skeleton();
    }

    private record Kept(String word, String skeleton) {}

    /** Words that many names have are so short; longer texts are whole names. */
    private static final int LONGEST_KEPT = 14;

    private static final int KEPT_BITS = 12;

    /** The skeletons of words met lately, by hash; any thread may put in another. */
    private static final AtomicReferenceArray<@Nullable Kept> KEPT = new AtomicReferenceArray<>(1 << KEPT_BITS);

    /** {@link #of} of what {@link #sounds} gave. */
    static String ofSounds(String sounds) {
        StringBuilder key = new StringBuilder(sounds.length());
        boolean afterVowel = true;
        for (int i = 0; i < sounds.length(); i++) {
            char of = classOf(sounds.charAt(i));
            if (of == 0) {
                afterVowel = true;
                continue;
            }
            if (afterVowel || key.length() == 0 || key.charAt(key.length() - 1) != of) {
                key.append(of);
            }
            afterVowel = false;
        }
        return key.toString();
    }

    private static char classOf(char sound) {
        return switch (sound) {
            case 'p', 'b', 'f', 'v' -> 'P';
            case 't', 'd', 'T' -> 'T';
            case 's', 'z', 'S', 'J', 'C', 'Z', 'c', 'G', 'Q' -> 'S';
            case 'k', 'g', 'K' -> 'K';
            case 'm' -> 'M';
            case 'n', 'N' -> 'N';
            case 'r', 'l' -> 'R';
            default -> 0;
        };
    }

    /**
     * Adds the keys under which a word is found by sound: the pieces of three classes of its skeleton, with a mark before the first and
     * after the last, so that words that differ in one consonant still share some.
     *
     * @param skeleton what {@link #of} made of the word
     * @param into gets pieces such as {@code ^SM}, {@code SMN}, {@code MN$}; the whole skeleton if that is shorter; nothing if it is empty
     */
    public static void addPieces(String skeleton, Collection<String> into) {
        if (skeleton.isEmpty()) {
            return;
        }
        String marked = '^' + skeleton + '$';
        for (int i = 0; i + 3 <= marked.length(); i++) {
            into.add(marked.substring(i, i + 3));
        }
    }

    /**
     * How near two words sound.
     *
     * @param latinA lower case
     * @param latinB lower case
     * @return 0 to 1; 1 for words whose sounds are equal; above about 0.8 what one language regularly makes of the other's word, above
     *     about 0.65 what it may make of it
     */
    public static double similarity(String latinA, String latinB) {
        if (latinA.equals(latinB)) {
            return 1;
        }
        return similarityOfSounds(sounds(latinA), sounds(latinB));
    }

    /** {@link #similarity} of what {@link #sounds} gave. */
    static double similarityOfSounds(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        float total = weight(a) + weight(b);
        float cost = distance(a, b, CHANGE, total, 0);
        return Math.max(0, 1 - 2 * cost / total);
    }

    /**
     * The same, but 0 if it is below the least, which is found sooner.
     *
     * @param left the {@link #weight} of a
     * @param right that of b
     * @param vowelsCount whether both sides write the vowels as they are said, or one does and the other is Latin
     */
    static double similarityOfSounds(String a, float left, String b, float right, double least, boolean vowelsCount) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        // the sounds that one has more than the other must be dropped, at a fifth of their weight or more
        if (1 - 2 * CHEAPEST_DROP * Math.abs(left - right) / (left + right) < least) {
            return 0;
        }
        float[][] change = vowelsCount ? CHANGE_WITH_VOWELS : CHANGE;
        double similarity = 1 - 2 * distance(a, b, change, left + right, least) / (left + right);
        return similarity < least ? 0 : similarity;
    }

    static float weight(String sounds) {
        float sum = 0;
        for (int i = 0; i < sounds.length(); i++) {
            sum += WEIGHT[sounds.charAt(i)];
        }
        return sum;
    }

    /**
     * The least cost of making b of a.
     *
     * @param total the weight of both
     * @param least a similarity; where it is out of reach, the result is a cost that is too high for it and may be less than the least cost
     */
    private static float distance(String a, String b, float[][] changes, float total, double least) {
        int n = b.length();
        float[] previous = new float[n + 1];
        float[] current = new float[n + 1];
        float[] dropRight = new float[n];
        for (int j = 0; j < n; j++) {
            dropRight[j] = dropped(b, j);
            previous[j + 1] = previous[j] + dropRight[j];
        }
        for (int i = 1; i <= a.length(); i++) {
            char left = a.charAt(i - 1);
            float dropLeft = dropped(a, i - 1);
            float[] ofLeft = changes[left];
            float cheapest = previous[0] + dropLeft;
            current[0] = cheapest;
            for (int j = 1; j <= n; j++) {
                char right = b.charAt(j - 1);
                float change = ofLeft[right];
                if (change == Float.POSITIVE_INFINITY) {
                    change = Math.max(WEIGHT[left], WEIGHT[right]) * 1.2f;
                } else if (i == 1 && j == 1) {
                    // the first sound is the one that is kept best
                    change *= 1.5f;
                }
                float cost = Math.min(
                        previous[j - 1] + change, Math.min(previous[j] + dropLeft, current[j - 1] + dropRight[j - 1]));
                current[j] = cost;
                cheapest = Math.min(cheapest, cost);
            }
            // costs only grow from row to row
            if (1 - 2 * cheapest / total < least) {
                return cheapest;
            }
            float[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[n];
    }

    /** What it costs to leave a sound out: less where languages without closed syllables do so, or where a vowel was put in. */
    private static float dropped(String sounds, int at) {
        char sound = sounds.charAt(at);
        boolean vowel = WEIGHT[sound] == VOWEL;
        if (vowel) {
            boolean start = at == 0;
            boolean besideVowel = at > 0 && WEIGHT[sounds.charAt(at - 1)] == VOWEL;
            return start ? 0.3f : besideVowel ? 0.08f : sound == 'u' || sound == 'i' || sound == 'e' ? 0.12f : 0.18f;
        }
        boolean coda = at > 0 && (at + 1 == sounds.length() || WEIGHT[sounds.charAt(at + 1)] != VOWEL);
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

    /**
     * The sounds that the spelling of a Latin word stands for, one letter a sound: lower case as in English, and S sh, C ch, J j and zh,
     * Z ts, T th, K kh, N ng, c a soft c, G a soft g, Q a q.
     */
    static String sounds(String latin) {
        if (Pinyin.isPinyin(latin)) {
            return Pinyin.sounds(latin);
        }
        StringBuilder out = new StringBuilder(latin.length() + 2);
        int n = latin.length();
        for (int i = 0; i < n; i++) {
            char c = latin.charAt(i);
            char next = i + 1 < n ? latin.charAt(i + 1) : 0;
            char third = i + 2 < n ? latin.charAt(i + 2) : 0;
            char last = out.length() > 0 ? out.charAt(out.length() - 1) : 0;
            boolean nextVowel = isVowelLetter(next) || next == 'y';
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u' -> {
                    // a mute e at the end of an English or French word of some length
                    if (c == 'e' && i + 1 == n && n > 3 && !isVowelLetter(latin.charAt(i - 1))) {
                        break;
                    }
                    if (last != c) {
                        out.append(c);
                    }
                }
                case 'y' -> {
                    if (isVowelLetter(next)) {
                        out.append('y');
                    } else if (last != 'i') {
                        out.append('i');
                    }
                }
                case 's' -> {
                    if (next == 'c' && third == 'h') {
                        out.append('S');
                        i += 2;
                    } else if (next == 'h') {
                        out.append('S');
                        i++;
                    } else if (next == 'z') {
                        out.append('S');
                        i++;
                    } else if (last != 's') {
                        out.append('s');
                    }
                }
                case 't' -> {
                    if (next == 'c' && third == 'h') {
                        out.append('C');
                        i += 2;
                    } else if (next == 'h') {
                        out.append('T');
                        i++;
                    } else if (next == 's' || next == 'z') {
                        out.append('Z');
                        i++;
                    } else if (last != 't') {
                        out.append('t');
                    }
                }
                case 'c' -> {
                    if (next == 'h') {
                        out.append('C');
                        i++;
                    } else if (next == 'k' || next == 'q') {
                        // the next letter says it
                    } else if (next == 'z') {
                        out.append('C');
                        i++;
                    } else if (next == 'c') {
                        // doubled
                    } else if (next == 'e' || next == 'i' || next == 'y') {
                        out.append('c');
                    } else if (last != 'k') {
                        out.append('k');
                    }
                }
                case 'p' -> {
                    if (next == 'h') {
                        out.append('f');
                        i++;
                    } else if (last != 'p') {
                        out.append('p');
                    }
                }
                case 'k' -> {
                    if (next == 'h') {
                        out.append('K');
                        i++;
                    } else if (last != 'k') {
                        out.append('k');
                    }
                }
                case 'z' -> {
                    if (next == 'h') {
                        out.append('J');
                        i++;
                    } else if (last != 'z') {
                        out.append('z');
                    }
                }
                case 'g' -> {
                    if (next == 'h') {
                        if (nextIsVowel(latin, i + 2)) {
                            out.append('g');
                        }
                        i++;
                    } else if (next == 'e' || next == 'i' || next == 'y') {
                        out.append('G');
                    } else if (last != 'g') {
                        out.append('g');
                    }
                }
                case 'd' -> {
                    if (next == 'z' && third == 'h') {
                        out.append('J');
                        i += 2;
                    } else if (next == 'j') {
                        out.append('J');
                        i++;
                    } else if (next == 'g' && (third == 'e' || third == 'i')) {
                        out.append('J');
                        i++;
                    } else if (last != 'd') {
                        out.append('d');
                    }
                }
                case 'n' -> {
                    if (next == 'g' && !nextIsVowel(latin, i + 2)) {
                        out.append('N');
                        i++;
                    } else if (last != 'n') {
                        out.append('n');
                    }
                }
                case 'w' -> {
                    if (next == 'h') {
                        i++;
                    }
                    if (nextVowel || next == 'h') {
                        out.append('w');
                    } else if (last != 'u') {
                        out.append('u');
                    }
                }
                case 'q' -> {
                    if (next == 'u') {
                        out.append('k').append('w');
                        i++;
                    } else {
                        out.append('Q');
                    }
                }
                case 'x' -> {
                    if (i == 0) {
                        out.append('S');
                    } else {
                        out.append('k').append('s');
                    }
                }
                case 'h' -> {
                    if (i == 0 || nextIsVowel(latin, i + 1)) {
                        out.append('h');
                    }
                }
                case 'j' -> out.append('J');
                case 'r' -> {
                    if (next == 'h') {
                        i++;
                    }
                    if (last != 'r') {
                        out.append('r');
                    }
                }
                default -> {
                    if (c < SOUNDS && Character.isLetter(c) && last != c) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean nextIsVowel(String word, int at) {
        return at < word.length() && (isVowelLetter(word.charAt(at)) || word.charAt(at) == 'y');
    }

    private static boolean isVowelLetter(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
