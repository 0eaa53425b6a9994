package org.dealtrace.matching.internal.sound;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A phonetic key: the part of a word's sound that stays the same when another language borrows the word.
 *
 * <p>A name that is borrowed by sound keeps the order and the rough class of its consonants; nearly everything else can
 * change. Chinese has no consonant clusters, and its syllables end in a vowel, {@code n} or {@code ng}. So it adds
 * vowels and drops other final consonants (Ford: fú tè). Japanese adds vowels and has one sound for {@code r} and
 * {@code l}, none for {@code v} and {@code th}. Korean has no {@code f}, {@code v}, {@code z}. Arabic and Hebrew leave
 * short vowels unwritten. Russian keeps nearly everything, but has no {@code h}, {@code w} and {@code th}. So a word is
 * first turned into <em>sounds</em> ({@code ph} is f, {@code sch} is sh, {@code q} in pinyin is ch). The sounds are
 * compared in two ways:
 *
 * <ul>
 *   <li>{@link #of} maps the sounds to seven classes by place of articulation and drops vowels and glides: P (p b f v),
 *       T (t d th), S (s z sh ch j ts, soft c and g), K (k g kh), M (m), N (n ng), R (r l). Words with equal keys
 *       <em>may</em> be the same; the key serves retrieval.
 *   <li>{@link #similarity} aligns the sounds of both words at least cost. A change that one of these languages makes
 *       regularly costs little (r for l, b for v, an added u after a consonant). Any other change costs the whole
 *       sound. A vowel weighs a third of a consonant, because languages rarely agree on vowels.
 * </ul>
 *
 * <p>The alignment is the weighted edit distance of Wagner and Fischer (1974); the classes follow the practice of
 * Covington, "An algorithm to align words for historical comparison" (Computational Linguistics 22, 1996) and of the
 * phonetic codes since Soundex.
 */
public final class PhoneticKey {

    /** A mark for the beginning and the end of a word, then the classes. */
    private static final String CLASSES = "#PTSKMNR";

    /** How many pairs of classes a word of two consonants has. One wrong consonant changes two of the three. */
    private static final int FEW_PAIRS = 3;

    private PhoneticKey() {}

    /**
     * The skeleton of a Latin word or a Latin reading.
     *
     * @param latin lower case
     * @return a string over the classes P, T, S, K, M, N, R; empty if the word has none of these sounds
     */
    public static String of(String latin) {
        if (latin.length() > LONGEST_KEPT) {
            return ofSounds(LetterToSound.sounds(latin));
        }
        int hash = latin.hashCode() * 0x9E3779B1;
        int place = hash >>> -KEPT_BITS;
        Kept kept = KEPT.getAcquire(place);
        if (kept == null || !kept.word().equals(latin)) {
            kept = new Kept(latin, ofSounds(LetterToSound.sounds(latin)));
            KEPT.setRelease(place, kept);
        }
        return kept.skeleton();
    }

    private record Kept(String word, String skeleton) {}

    /** Longer texts are whole names, which rarely come twice, so their skeletons are not kept. */
    private static final int LONGEST_KEPT = 14;

    private static final int KEPT_BITS = 12;

    /** The skeletons of recent words, by hash; any thread may replace one. */
    private static final AtomicReferenceArray<@Nullable Kept> KEPT = new AtomicReferenceArray<>(1 << KEPT_BITS);

    /** The skeleton of sounds from {@link LetterToSound}. */
    static String ofSounds(String sounds) {
        StringBuilder key = new StringBuilder(sounds.length());
        int before = 0;
        boolean afterVowel = true;
        for (int i = 0; i < sounds.length(); i++) {
            int of = classOf(sounds.charAt(i));
            if (of != 0 && (afterVowel || of != before)) {
                key.append(CLASSES.charAt(of));
                before = of;
            }
            afterVowel = of == 0;
        }
        return key.toString();
    }

    /**
     * The outlines of a word. An outline has one bit for each pair of neighbouring classes in the skeleton, beginning
     * and end included. A second outline counts w as v, because Chinese has no v. Others leave out an r that ends a
     * syllable, as Japanese and Chinese do.
     *
     * @param sounds the sounds from {@link LetterToSound}
     * @return one to four outlines
     */
    static long[] outlines(String sounds) {
        long plain = outline(sounds, 'w', false);
        long withV = outline(sounds, 'v', false);
        long withoutR = outline(sounds, 'w', true);
        return plain == withV && plain == withoutR
                ? new long[] {plain}
                : LongStream.of(plain, withV, withoutR, outline(sounds, 'v', true))
                        .distinct()
                        .toArray();
    }

    /**
     * An outline.
     *
     * @param w the sound that a w counts as
     * @param openEnds whether an r after a vowel is left out, unless another vowel follows
     */
    private static long outline(String sounds, char w, boolean openEnds) {
        long outline = 0;
        int before = 0;
        boolean afterVowel = true;
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            if (openEnds && sound == 'r' && endsSyllable(sounds, i)) {
                continue;
            }
            int of = classOf(sound == 'w' ? w : sound);
            if (of != 0 && (afterVowel || of != before)) {
                outline |= 1L << (before * CLASSES.length() + of);
                before = of;
            }
            afterVowel = of == 0;
        }
        return outline | (1L << (before * CLASSES.length()));
    }

    private static boolean endsSyllable(String sounds, int at) {
        return at > 0
                && PhonemeCosts.isVowel(sounds.charAt(at - 1))
                && (at + 1 == sounds.length() || !PhonemeCosts.isVowel(sounds.charAt(at + 1)));
    }

    /**
     * Whether two words may sound alike, by one outline of each. The outlines must share three fifths of their pairs of
     * classes, rounded, or one of three pairs. docs/adr/0096 says how many matches that loses.
     */
    public static boolean mayBeAlike(long outline, long other) {
        int common = Long.bitCount(outline & other);
        int most = Math.max(Long.bitCount(outline), Long.bitCount(other));
        return 5 * common + 2 >= 3 * most || (most <= FEW_PAIRS && common > 0);
    }

    /** The index of a sound's class in {@link #CLASSES}; 0 for vowels and glides. */
    private static int classOf(char sound) {
        return switch (sound) {
            case 'p', 'b', 'f', 'v' -> 1;
            case 't', 'd', 'T' -> 2;
            case 's', 'z', 'S', 'J', 'C', 'Z', 'c', 'G', 'Q' -> 3;
            case 'k', 'g', 'K' -> 4;
            case 'm' -> 5;
            case 'n', 'N' -> 6;
            case 'r', 'l' -> 7;
            default -> 0;
        };
    }

    /**
     * Adds the keys under which a word is found by sound: each run of three classes in its skeleton, with marks for
     * beginning and end. Words that differ in one consonant still share some keys.
     *
     * @param skeleton the skeleton of the word, from {@link #of}
     * @param into receives keys such as {@code ^SM}, {@code SMN}, {@code MN$}; a shorter skeleton is added whole, an
     *     empty one not at all
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
     * @return 0 to 1, where 1 means equal sounds. Above about 0.8 one word is a regular adaptation of the other, above
     *     about 0.65 a possible one
     */
    public static double similarity(String latinA, String latinB) {
        if (latinA.equals(latinB)) {
            return 1;
        }
        return new Phonemes(LetterToSound.sounds(latinA)).similarity(new Phonemes(LetterToSound.sounds(latinB)));
    }
}
