package org.dealtrace.matching.internal.sound;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A phonetic key: the part of a word's sound that survives the way from one language to another.
 *
 * <p>A name that is borrowed by sound keeps the order and the rough class of its consonants; nearly everything else can
 * change. Chinese has no consonant clusters and ends a syllable in a vowel, {@code n} or {@code ng} only, so it adds
 * vowels and drops what ends a syllable (Ford: fú tè). Japanese adds vowels and has one sound for {@code r} and
 * {@code l}, none for {@code v} and {@code th}. Korean has no {@code f}, {@code v}, {@code z}. Arabic and Hebrew
 * writing leave the short vowels out. Russian keeps nearly everything, but has no {@code h}, {@code w} and {@code th}.
 * So a word is first parsed into <em>sounds</em> (spelling to sound: {@code ph} is f, {@code sch} is sh, {@code q} in
 * pinyin is ch), and these are compared at two grades:
 *
 * <ul>
 *   <li>{@link #of} maps the sounds to seven classes by the place where they are made and drops vowels and glides: P (p
 *       b f v), T (t d th), S (s z sh ch j ts, soft c and g), K (k g kh), M (m), N (n ng), R (r l). Equal keys say that
 *       two words <em>may</em> be the same; the key is made for retrieval.
 *   <li>{@link #similarity} aligns the sounds of both words at least cost. A change that one of the languages above
 *       makes regularly costs little (r for l, b for v, an added u after a consonant), one that none makes costs the
 *       whole sound, and vowels weigh a third of a consonant since no pair of languages agrees on them.
 * </ul>
 *
 * <p>The alignment is the weighted edit distance of Wagner and Fischer (1974); the classes follow the practice of
 * Covington, "An algorithm to align words for historical comparison" (Computational Linguistics 22, 1996) and of the
 * phonetic codes since Soundex.
 */
public final class PhoneticKey {

    /** The classes, behind what stands for the beginning and the end of a word. */
    private static final String CLASSES = "#PTSKMNR";

    /** The pairs of classes of a word of two consonants: in such a word one mistaken consonant changes two of them. */
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

    /** Words that many names have are so short; longer texts are whole names. */
    private static final int LONGEST_KEPT = 14;

    private static final int KEPT_BITS = 12;

    /** The skeletons of words met lately, by hash; any thread may put in another. */
    private static final AtomicReferenceArray<@Nullable Kept> KEPT = new AtomicReferenceArray<>(1 << KEPT_BITS);

    /** {@link #of} of what {@link LetterToSound} gave. */
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
     * The outlines of a word: the pairs of classes that follow each other in its skeleton, beginning and end included,
     * a bit each. A w counts as a v in a second outline, because Chinese has no v, and an r that ends a syllable is
     * left out in another, because Japanese and Chinese leave it out.
     *
     * @param sounds what {@link LetterToSound} gave
     * @return one to four
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
     * @param w what counts as a w
     * @param openEnds whether an r is left out that stands behind a vowel and before none
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
     * Whether two words may sound alike by one outline of each: these have three fifths of the pairs of classes in
     * common, to the nearest whole number, or one of three pairs. docs/adr/0096 has what that loses.
     */
    public static boolean mayBeAlike(long outline, long other) {
        int common = Long.bitCount(outline & other);
        int most = Math.max(Long.bitCount(outline), Long.bitCount(other));
        return 5 * common + 2 >= 3 * most || (most <= FEW_PAIRS && common > 0);
    }

    /** The place of a sound among the {@link #CLASSES}; 0 for vowels and glides. */
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
     * Adds the keys under which a word is found by sound: the pieces of three classes of its skeleton, with a mark
     * before the first and after the last, so that words that differ in one consonant still share some.
     *
     * @param skeleton what {@link #of} made of the word
     * @param into gets pieces such as {@code ^SM}, {@code SMN}, {@code MN$}; the whole skeleton if that is shorter;
     *     nothing if it is empty
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
     * @return 0 to 1; 1 for words whose sounds are equal; above about 0.8 what one language regularly makes of the
     *     other's word, above about 0.65 what it may make of it
     */
    public static double similarity(String latinA, String latinB) {
        if (latinA.equals(latinB)) {
            return 1;
        }
        return new Phonemes(LetterToSound.sounds(latinA)).similarity(new Phonemes(LetterToSound.sounds(latinB)));
    }
}
