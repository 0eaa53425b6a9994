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
    static final double LEAST_USUAL = 0.58;
    /**
     * Replaces {@link #LEAST_USUAL} for scripts that write all vowels and consonants as they are said (Cyrillic, Greek,
     * Georgian, Armenian), compared with each other or with Latin. There, words that sound alike are also spelled
     * alike.
     */
    static final double LEAST_ALPHABET = 0.72;
    /** The similarity of a word to a reading with exactly its spelling. */
    public static final double SAME_SPELLING = 1.0;
    /** The highest similarity by sound alone. */
    public static final double MOST_BY_SOUND = 0.92;
    /**
     * A similarity of sounds is reduced by this number divided by the lighter word's {@link Phonemes#weight weight},
     * because short words often sound alike by chance.
     */
    static final double CHANCE_SIMILARITY = 0.22;

    /**
     * Replaces {@link #LEAST_USUAL} for Han and Hangul words that are usually translated: 中国 is China, so a name that
     * begins with "Zhong Hua" rarely means it. Only a nearly equal spelling counts as a reading.
     */
    static final double LEAST_TRANSLATED = 0.85;

    /**
     * Replaces {@link #LEAST_USUAL} for a Chinese word and a Latin word in pinyin. Both spell syllables, so they must
     * agree well: Xingye is not Xing, although they sound alike.
     */
    static final double LEAST_PINYIN = 0.82;

    /**
     * The weight of the similarity by rule for a Chinese word that may write a foreign name; the transliteration model
     * has the rest. It is below 1 because many words sound like a few Chinese syllables.
     */
    private static final double WEIGHT_BY_RULE = 0.7;

    /** For a given Chinese word, some word of a list has this much evidence by chance, in bits. */
    static final double BITS_OF_CHANCE = 6;
    /** No word of a list has this much evidence by chance, in bits. */
    static final double BITS_OF_CERTAINTY = 24;

    /** Joined words have at most this many readings, and one more in Wade-Giles. */
    private static final int MOST_JOINED = 4;

    private static final int CACHE_BITS = 13;

    /** The pronunciations of recent words, by the word's hash. Any thread may replace one. */
    private static final AtomicReferenceArray<@Nullable Pronunciation> CACHE =
            new AtomicReferenceArray<>(1 << CACHE_BITS);

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
    private final @Nullable GraphemeSequence units;
    /** The pieces of a Latin word for each script that it was compared with; null until they are needed. */
    private LatinPieces.@Nullable Spelled @Nullable [] spelled;

    private final boolean translated;

    private Pronunciation(List<WordReading> words, List<Reading> readings, boolean latin, boolean translated) {
        this.word = words.get(0);
        this.writesVowels = !latin && words.stream().allMatch(each -> writesVowels(each.first()));
        this.readings = readings;
        this.latin = latin;
        this.translated = translated;
        this.chinese = word.isChinese();
        this.units = units(words, translated);
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
        int place = (word.text().hashCode() * 0x9E3779B1) >>> -CACHE_BITS;
        Pronunciation kept = CACHE.getAcquire(place);
        if (kept == null || !kept.word.equals(word)) {
            kept = create(word);
            CACHE.setRelease(place, kept);
        }
        return kept;
    }

    private static Pronunciation create(WordReading word) {
        List<Reading> readings = word.spellings().stream()
                .map(spelling -> new Reading(spelling, LetterToSound.ofReading(spelling, word.first())))
                .toList();
        return new Pronunciation(List.of(word), readings, !Scripts.isBeyondLatin(word.text()), word.translated());
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
        boolean translated = words.stream().anyMatch(word -> word.translated() && Han.isHan(word.first()));
        return new Pronunciation(words, readings, latin, translated);
    }

    /** The units; null for Han characters that are read in Japanese first, or whose meaning is known. */
    private static @Nullable GraphemeSequence units(List<WordReading> words, boolean translated) {
        GraphemeSequence units = translated ? null : GraphemeSequence.of(words);
        return units != null
                        && units.script() == GraphemeUnits.HAN
                        && !words.get(0).isChinese()
                ? null
                : units;
    }

    /**
     * The likely Latin spellings of a foreign name that this word writes by sound, for retrieval.
     *
     * @return the spellings with their probabilities, which sum to 1, the likeliest first. Empty for a Latin word, a
     *     script without a model, a single Han character, and a word whose meaning is known
     */
    public static Map<String, Double> likelySpellings(NameToken token) {
        WordReading word = WordReading.of(token);
        GraphemeSequence units = units(List.of(word), word.translated());
        Map<String, Double> spellings = new LinkedHashMap<>();
        if (units != null) {
            units.spellings().forEach(each -> spellings.put(each.text(), each.probability()));
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
     * How likely two words are to be the same name by their sound, for words with similar {@link #outlines}.
     *
     * @return 1 if a reading equals the other word's spelling, up to {@value #MOST_BY_SOUND} for a similar sound, 0 if
     *     the likeness proves nothing; symmetric
     */
    public double similarity(Pronunciation other) {
        boolean alphabets = (latin || writesVowels) && (other.latin || other.writesVowels) && !(latin && other.latin);
        double least = translated || other.translated ? LEAST_TRANSLATED : alphabets ? LEAST_ALPHABET : LEAST_USUAL;
        // only a word in another script writes the sound of another word, and only of a Latin one
        double transcribed = units == null ? other.transcribed(this) : transcribed(other);
        double best = transcribed;
        for (Variant own : variants()) {
            for (Variant its : other.variants()) {
                if (own.spelling.equals(its.spelling)) {
                    return SAME_SPELLING;
                }
                if (!own.mayBeAlike(its)) {
                    continue;
                }
                boolean asPinyin =
                        (chinese && other.latin && its.syllables > 0) || (other.chinese && latin && own.syllables > 0);
                if (asPinyin && own.syllables != its.syllables) {
                    continue;
                }
                double lighter = Math.min(own.phonemes.weight(), its.phonemes.weight());
                double chance = CHANCE_SIMILARITY / Math.max(0.5, lighter);
                boolean foreign = mayBeForeign(own.syllables) || other.mayBeForeign(its.syllables);
                double mostBySound = MOST_BY_SOUND * (foreign ? WEIGHT_BY_RULE : 1);
                double byModel = foreign ? (1 - WEIGHT_BY_RULE) * transcribed : 0;
                // a similarity below this adds nothing to the best
                double wanted = least + Math.max(0, (best - byModel) / mostBySound) * (1 - least) + chance;
                double similarity =
                        own.phonemes.similarity(its.phonemes, asPinyin ? Math.max(wanted, LEAST_PINYIN) : wanted);
                if (similarity - chance > least) {
                    best = Math.max(best, byModel + mostBySound * (similarity - chance - least) / (1 - least));
                }
            }
        }
        return best;
    }

    /** Whether this is a Chinese word that may write the sound of a foreign name, and the reading is its pinyin. */
    private boolean mayBeForeign(int syllables) {
        return chinese && syllables > 0 && units != null;
    }

    /**
     * The readings of two words of different scripts that are nearest to each other, for an explanation. They are
     * divided where Chinese syllables stand for letters ("yi·lai·ke·si", "e·lec·tro·lux").
     *
     * @return two texts, one for this word and one for the other
     */
    public String[] heard(Pronunciation other) {
        if (other.units != null && units == null) {
            String[] turned = other.heard(this);
            return new String[] {turned[1], turned[0]};
        }
        double transcribed = transcribed(other);
        if (units != null && transcribed > 0 && transcribed >= similarity(other)) {
            return units.heard(other.readings.get(0).spelling);
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

    /** How well this word writes the sound of the other one, 0 to {@value #MOST_BY_SOUND}. */
    private double transcribed(Pronunciation other) {
        GraphemeSequence writing = units;
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
