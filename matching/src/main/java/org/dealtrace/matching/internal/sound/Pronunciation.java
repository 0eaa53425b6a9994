package org.dealtrace.matching.internal.sound;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * How a word may sound, prepared for comparing. A Latin word has one pronunciation, a word of another script one for
 * each reading. Immutable.
 *
 * <p>{@link #similarity} is meant as evidence. Unlike {@link PhoneticKey#similarity}, it is 0 if the likeness proves
 * nothing, and it is lower for short words, which often sound alike by chance.
 */
public final class Pronunciation {

    /** Below this similarity, two words sound no more alike than random words. */
    static final double LEAST = 0.58;
    /**
     * The same limit for scripts that write all vowels and consonants as they are said (Cyrillic, Greek, Georgian,
     * Armenian), compared with each other or with Latin. There, equal sounds look equal.
     */
    static final double LEAST_WRITTEN = 0.72;
    /** The similarity of a word to a reading with exactly its spelling. */
    public static final double SAME_SPELLING = 1.0;
    /** The highest similarity by sound alone. */
    public static final double MOST_BY_SOUND = 0.92;
    /** The deduction for chance, to be divided by the weight of the shorter word in consonants. */
    static final double CHANCE = 0.22;

    /**
     * The same limit for Han and Hangul words that are usually translated: 中国 is China, so a name that begins with
     * "Zhong Hua" rarely means it. Only a nearly equal spelling counts as a reading.
     */
    static final double LEAST_MEANT = 0.85;

    /**
     * The same limit for a Chinese word and a Latin word in pinyin. Both spell syllables, so they must agree well:
     * Xingye is not Xing, although they sound alike.
     */
    static final double LEAST_SPELLED = 0.82;

    /**
     * The factor for a likeness of sounds if the transliteration model finds a match unlikely. Many words sound like a
     * few Chinese syllables.
     */
    private static final double BY_SKELETON = 0.7;

    /** Evidence in bits that some word of a list reaches by chance for a given Chinese word. */
    static final double BITS_OF_CHANCE = 6;
    /** Evidence in bits that no word reaches by chance. */
    static final double BITS_OF_CERTAINTY = 24;

    /** Joined words have at most this many readings, and one by Wade and Giles. */
    private static final int MOST_JOINED = 4;

    private static final int KEPT_BITS = 13;

    /** The pronunciations of recent words, by hash; any thread may replace one. */
    private static final AtomicReferenceArray<@Nullable Pronunciation> KEPT =
            new AtomicReferenceArray<>(1 << KEPT_BITS);

    /**
     * A spelling in Latin letters.
     *
     * @param sounds from {@link LetterToSound}
     */
    private record Reading(String spelling, String sounds) {

        Reading then(Reading next) {
            return new Reading(spelling + next.spelling, sounds + next.sounds);
        }
    }

    /**
     * A reading, prepared for comparing.
     *
     * @param syllables the number of its pinyin syllables; 0 for Cantonese, and for a Latin word that may not be pinyin
     * @param outlines its {@link PhoneticKey#outlines outlines}, which reject most pairs
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
    private record Variant(String spelling, int syllables, long[] outlines, Phonemes phonemes) {

        /** Whether some outline of one is like some outline of the other. */
        boolean mayBeAlike(Variant other) {
            for (long own : outlines) {
                for (long its : other.outlines) {
                    if (PhoneticKey.mayBeAlike(own, its)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The word, or the first of several that are said as one. */
    private final WordReading word;

    /** The likeliest first; at least one. */
    private final List<Reading> readings;
    /** The variants, one for each reading; null until they are needed. */
    private Variant @Nullable [] variants;

    private final boolean latin;
    /** Whether its script is not Latin and writes each vowel as it is said. */
    private final boolean writesVowels;

    private final boolean chinese;
    /** The word split into units of its script; null if the word cannot be a foreign name written by its sound. */
    private final @Nullable GraphemeSequence written;
    /** The pieces of a Latin word for each script that it was compared with; null until they are needed. */
    private LatinPieces.@Nullable Spelled @Nullable [] spelled;

    /** Whether it is a business word or a place with a known meaning. */
    private final boolean meant;

    private Pronunciation(List<WordReading> words, List<Reading> readings, boolean latin, boolean meant) {
        this.word = words.get(0);
        this.writesVowels = !latin && words.stream().allMatch(each -> writesVowels(each.first()));
        this.readings = readings;
        this.latin = latin;
        this.meant = meant;
        this.chinese = word.isChinese();
        this.written = written(words, meant);
    }

    private static boolean writesVowels(char first) {
        return first < 0x0590 || (first >= 0x10A0 && first < 0x1100) || (first >= 0x1C90 && first < 0x2000);
    }

    private Variant[] variants() {
        Variant[] known = variants;
        if (known == null) {
            // several threads may do this at once, with the same result
            known = readings.stream().map(this::variant).toArray(Variant[]::new);
            variants = known;
        }
        return known;
    }

    private Variant variant(Reading reading) {
        boolean pinyin = chinese || (latin && Pinyin.looksPinyin(reading.spelling));
        int syllables = pinyin ? Pinyin.split(reading.spelling).size() : 0;
        return new Variant(
                reading.spelling, syllables, PhoneticKey.outlines(reading.sounds), new Phonemes(reading.sounds));
    }

    /** The pronunciation of one word. Names share many words, so recent ones are kept. */
    public static Pronunciation of(NameToken token) {
        WordReading word = WordReading.of(token);
        int place = (word.text().hashCode() * 0x9E3779B1) >>> -KEPT_BITS;
        Pronunciation kept = KEPT.getAcquire(place);
        if (kept == null || !kept.word.equals(word)) {
            kept = made(word);
            KEPT.setRelease(place, kept);
        }
        return kept;
    }

    private static Pronunciation made(WordReading word) {
        List<Reading> readings = word.spellings().stream()
                .map(spelling -> new Reading(spelling, LetterToSound.ofReading(spelling, word.first())))
                .toList();
        return new Pronunciation(List.of(word), readings, !Scripts.isBeyondLatin(word.text()), word.meant());
    }

    /**
     * The pronunciation of neighbouring words said as one, for names that the other side writes as one word.
     *
     * @param alone the pronunciation of each word; at least one
     */
    public static Pronunciation ofJoined(List<Pronunciation> alone) {
        if (alone.size() == 1) {
            return alone.get(0);
        }
        List<Reading> readings = List.of(new Reading("", ""));
        for (Pronunciation each : alone) {
            List<Reading> likeliest = each.readings.subList(0, Math.min(2, each.readings.size()));
            readings = readings.stream()
                    .flatMap(start -> likeliest.stream().map(start::then))
                    .limit(MOST_JOINED)
                    .toList();
        }
        List<WordReading> words = alone.stream().map(each -> each.word).toList();
        if (words.stream().allMatch(WordReading::isChinese)) {
            // the second reading of each word is Cantonese, which leaves no room for the readings of Taiwan
            String taiwan =
                    words.stream().map(each -> Han.wadeGiles(each.text())).collect(Collectors.joining());
            String sounds = LetterToSound.ofReading(taiwan, words.get(0).first());
            readings = Stream.concat(readings.stream(), Stream.of(new Reading(taiwan, sounds)))
                    .distinct()
                    .toList();
        }
        boolean latin = alone.stream().allMatch(each -> each.latin);
        boolean meant = words.stream().anyMatch(word -> word.meant() && Han.isHan(word.first()));
        return new Pronunciation(words, readings, latin, meant);
    }

    /** The units; null for Han characters that are read in Japanese first, or whose meaning is known. */
    private static @Nullable GraphemeSequence written(List<WordReading> words, boolean meant) {
        GraphemeSequence written = meant ? null : GraphemeSequence.of(words);
        return written != null
                        && written.script() == GraphemeUnits.HAN
                        && !words.get(0).isChinese()
                ? null
                : written;
    }

    /**
     * The likely Latin spellings of a foreign name that this word writes by sound, for retrieval.
     *
     * @return the spellings with their probabilities, which sum to 1, the likeliest first. Empty for a Latin word, a
     *     script without a model, a single Han character, and a word whose meaning is known
     */
    public static Map<String, Double> likelySpellings(NameToken token) {
        WordReading word = WordReading.of(token);
        GraphemeSequence written = written(List.of(word), word.meant());
        Map<String, Double> spellings = new LinkedHashMap<>();
        if (written != null) {
            written.spellings().forEach(way -> spellings.put(way.text(), way.probability()));
        }
        return spellings;
    }

    /**
     * The outlines of each pronunciation, and of each spelling read as a Latin word. Two words are not alike if no
     * outline of one is {@linkplain PhoneticKey#mayBeAlike like} an outline of the other.
     */
    public long[] outlines() {
        return readings.stream()
                .flatMap(reading -> Stream.of(reading.sounds, LetterToSound.sounds(reading.spelling)))
                .distinct()
                .flatMapToLong(sounds -> LongStream.of(PhoneticKey.outlines(sounds)))
                .distinct()
                .toArray();
    }

    /** The keys under which the word is found by sound: see {@link PhoneticKey#addPieces}. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        readings.forEach(reading -> PhoneticKey.addPieces(PhoneticKey.ofSounds(reading.sounds), keys));
        return keys;
    }

    /**
     * How well two words fit as one name by their sound, for words with similar {@link #outlines}.
     *
     * @return 1 if a reading equals the other word's spelling, up to {@value #MOST_BY_SOUND} for a similar sound, 0 if
     *     the likeness proves nothing; symmetric
     */
    public double similarity(Pronunciation other) {
        boolean asSaid = (latin || writesVowels) && (other.latin || other.writesVowels) && !(latin && other.latin);
        double least = meant || other.meant ? LEAST_MEANT : asSaid ? LEAST_WRITTEN : LEAST;
        // only a word in another script writes the sound of another word, and only of a Latin one
        double transcribed = written == null ? other.transcribed(this) : transcribed(other);
        double best = transcribed;
        for (Variant own : variants()) {
            for (Variant its : other.variants()) {
                if (own.spelling.equals(its.spelling)) {
                    return SAME_SPELLING;
                }
                if (!own.mayBeAlike(its)) {
                    continue;
                }
                boolean asName =
                        (chinese && other.latin && its.syllables > 0) || (other.chinese && latin && own.syllables > 0);
                if (asName && own.syllables != its.syllables) {
                    continue;
                }
                double lighter = Math.min(own.phonemes.weight(), its.phonemes.weight());
                double chance = CHANCE / Math.max(0.5, lighter);
                boolean syllables = writesSyllables(own.syllables) || other.writesSyllables(its.syllables);
                double most = MOST_BY_SOUND * (syllables ? BY_SKELETON : 1);
                double base = syllables ? (1 - BY_SKELETON) * transcribed : 0;
                // a similarity below this adds nothing to the best
                double wanted = least + Math.max(0, (best - base) / most) * (1 - least) + chance;
                double similarity =
                        own.phonemes.similarity(its.phonemes, asName ? Math.max(wanted, LEAST_SPELLED) : wanted);
                if (similarity - chance > least) {
                    best = Math.max(best, base + most * (similarity - chance - least) / (1 - least));
                }
            }
        }
        return best;
    }

    /** Whether it is the pinyin of a word that may write the sound of a foreign name. */
    private boolean writesSyllables(int syllables) {
        return chinese && syllables > 0 && written != null;
    }

    /**
     * The readings of two words of different scripts that are nearest to each other, for an explanation. They are
     * divided where Chinese syllables stand for letters ("yi·lai·ke·si", "e·lec·tro·lux").
     *
     * @return two texts, one for this word and one for the other
     */
    public String[] heard(Pronunciation other) {
        if (other.written != null && written == null) {
            String[] turned = other.heard(this);
            return new String[] {turned[1], turned[0]};
        }
        double transcribed = transcribed(other);
        if (written != null && transcribed > 0 && transcribed >= similarity(other)) {
            return written.heard(other.readings.get(0).spelling);
        }
        String[] nearest = {};
        double best = -1;
        for (Variant own : variants()) {
            for (Variant its : other.variants()) {
                double similarity = own.spelling.equals(its.spelling) ? 2 : own.phonemes.similarity(its.phonemes);
                if (similarity > best) {
                    best = similarity;
                    nearest = new String[] {own.spelling, its.spelling};
                }
            }
        }
        return nearest;
    }

    /** How well this word writes the sound of the other one, 0 to 1. */
    private double transcribed(Pronunciation other) {
        GraphemeSequence writing = written;
        if (writing == null || !other.latin || (chinese && other.variants()[0].syllables > 0)) {
            return 0;
        }
        LatinPieces.Spelled letters = other.pieces(writing);
        if (letters == null) {
            return 0;
        }
        double bits = writing.bits(letters, BITS_OF_CHANCE);
        return MOST_BY_SOUND * Math.min(1, Math.max(0, (bits - BITS_OF_CHANCE) / (BITS_OF_CERTAINTY - BITS_OF_CHANCE)));
    }

    @SuppressWarnings("EnumOrdinal") // within one object's life only
    private LatinPieces.@Nullable Spelled pieces(GraphemeSequence writing) {
        LatinPieces.@Nullable Spelled @Nullable [] made = spelled;
        if (made == null) {
            made = new LatinPieces.@Nullable Spelled[GraphemeUnits.values().length];
            spelled = made;
        }
        // several threads may do this at once, with the same result
        LatinPieces.Spelled pieces = made[writing.script().ordinal()];
        if (pieces == null) {
            pieces = writing.spelled(readings.get(0).spelling);
            made[writing.script().ordinal()] = pieces;
        }
        return pieces;
    }
}
