package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * How a word may sound, prepared for comparing: a Latin word in one way, a word of another script by each of its
 * readings. Immutable.
 *
 * <p>{@link #similarity} is meant as evidence. Unlike {@link PhoneticKey#similarity}, it is 0 if a likeness proves
 * nothing, and it depends on the length, because two short words often sound alike by chance.
 */
public final class Pronunciation {

    /** Below this, two words sound no more alike than any two do. */
    static final double LEAST = 0.58;
    /**
     * The same for the scripts that write vowels and consonants alike as they are said, so that what is the same looks
     * the same.
     */
    static final double LEAST_WRITTEN = 0.72;
    /** A reading that is spelled just as the other word is nearly as good as the same word. */
    public static final double SAME_SPELLING = 1.0;
    /** The most that a likeness of sound alone can give. */
    public static final double MOST_BY_SOUND = 0.92;
    /** What is taken off a likeness, divided by the weight of the shorter word in consonants. */
    static final double CHANCE = 0.22;

    /**
     * The same for Han and Hangul words whose meaning is known and not their sound: 中国 is China, and a name that begins
     * with "Zhong Hua" is none of its. Only a name that spells it so, give or take a letter, reads it.
     */
    static final double LEAST_MEANT = 0.85;

    /**
     * The same for a Chinese word and a Latin one that is pinyin, so that both spell syllables. Xingye is not Xing,
     * though they sound alike; only where the Latin word is foreign is the sound all there is.
     */
    static final double LEAST_SPELLED = 0.82;

    /**
     * What the likeness of sounds is worth where a Chinese word is unlikely to write the other: many words are alike to
     * few syllables.
     */
    private static final double BY_SKELETON = 0.7;

    /** By chance, one word of a list has this much evidence of being what a Chinese word writes. */
    static final double BITS_OF_CHANCE = 6;
    /** So much has none. */
    static final double BITS_OF_CERTAINTY = 24;

    /** Joined words have at most this many readings, and that by Wade and Giles. */
    private static final int MOST_JOINED = 4;

    /** How far a script tells the vowels of a borrowed name. */
    private enum Vowels {
        /** Cyrillic, Greek, Georgian, Armenian: each is written, as it is said. */
        WRITTEN,
        /** Latin: written, but said otherwise in each language. */
        LATIN,
        /** Left out (Arabic, Hebrew), added (Chinese, Japanese, Korean), or both. */
        UNCERTAIN;

        Vowels or(Vowels other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private static final int KEPT_BITS = 13;

    /** How words met lately sound, by hash; any thread may put in another. */
    private static final AtomicReferenceArray<@Nullable Pronunciation> KEPT =
            new AtomicReferenceArray<>(1 << KEPT_BITS);

    /**
     * One way in which the word may sound.
     *
     * @param syllables the number of its syllables of pinyin; 0 for a Latin word that is not certainly pinyin, and for
     *     Cantonese
     * @param outlines its {@link PhoneticKey#outlines outlines}, which reject most pairs
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
    private record Variant(String spelling, int syllables, long[] outlines, Phonemes phonemes) {

        /** Whether an outline of each is alike. */
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

    /** The first of the words that are said as one. */
    private final WordReading word;

    private final String[] spellings;
    /** The sounds of each spelling, as {@link LetterToSound} writes them. */
    private final String[] sounds;
    /** By spelling; null until they are needed. */
    private Variant @Nullable [] variants;

    private final Vowels vowels;
    private final boolean chinese;
    /** What it writes, if that may be the sound of a foreign name. */
    private final @Nullable GraphemeSequence written;
    /** The pieces of a Latin word for those scripts that it was set against; empty until they are needed. */
    private LatinPieces.@Nullable Spelled @Nullable [] spelled;

    /** Whether it is a word of business or a place, of which the meaning is known. */
    private final boolean meant;

    private Pronunciation(
            WordReading word,
            List<String> spellings,
            List<String> sounds,
            Vowels vowels,
            boolean meant,
            boolean chinese,
            @Nullable GraphemeSequence written) {
        this.word = word;
        this.spellings = spellings.toArray(new String[0]);
        this.sounds = sounds.toArray(new String[0]);
        this.vowels = vowels;
        this.meant = meant;
        this.chinese = chinese;
        this.written = written;
    }

    private Variant[] variants() {
        Variant[] known = variants;
        if (known == null) {
            // several threads may do this at once, with the same result
            known = new Variant[sounds.length];
            for (int i = 0; i < sounds.length; i++) {
                known[i] = variant(i);
            }
            variants = known;
        }
        return known;
    }

    private Variant variant(int i) {
        boolean pinyin = chinese || (vowels == Vowels.LATIN && Pinyin.looksPinyin(spellings[i]));
        int syllables = pinyin ? Pinyin.split(spellings[i]).size() : 0;
        return new Variant(spellings[i], syllables, PhoneticKey.outlines(sounds[i]), new Phonemes(sounds[i]));
    }

    private static Vowels vowels(WordReading word) {
        char first = word.first();
        if (!Scripts.isBeyondLatin(word.text())) {
            return Vowels.LATIN;
        }
        boolean written = first < 0x0590 || (first >= 0x10A0 && first < 0x1100) || (first >= 0x1C90 && first < 0x2000);
        return written ? Vowels.WRITTEN : Vowels.UNCERTAIN;
    }

    /** How one word may sound. Many names have the same words, so those met lately are kept. */
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
        List<String> spellings = word.spellings();
        List<String> sounds = new ArrayList<>(spellings.size());
        for (String spelling : spellings) {
            sounds.add(LetterToSound.ofReading(spelling, word.first()));
        }
        String mute = word.readings().isEmpty() ? LetterToSound.withoutMuteEnd(word.text()) : "";
        if (!mute.isEmpty()) {
            spellings = List.of(spellings.get(0), word.text());
            sounds.add(LetterToSound.sounds(mute));
        }
        return new Pronunciation(
                word,
                spellings,
                sounds,
                vowels(word),
                word.meant(),
                word.isChinese(),
                written(List.of(word), word.meant()));
    }

    /**
     * How neighbouring words may sound that are said as one, for names that one side writes in one word.
     *
     * @param alone how each of them sounds; at least one
     */
    public static Pronunciation ofJoined(List<Pronunciation> alone) {
        if (alone.size() == 1) {
            return alone.get(0);
        }
        List<WordReading> words = alone.stream().map(each -> each.word).toList();
        List<String> spellings = List.of("");
        List<String> sounds = List.of("");
        Vowels vowels = alone.get(0).vowels;
        boolean meant = false;
        for (Pronunciation each : alone) {
            WordReading word = each.word;
            meant |= word.meant() && Han.isHan(word.first());
            int readings = Math.min(2, word.spellings().size());
            vowels = vowels.or(each.vowels);
            List<String> nextSpellings = new ArrayList<>();
            List<String> nextSounds = new ArrayList<>();
            for (int i = 0; i < spellings.size(); i++) {
                for (int k = 0; k < readings && nextSpellings.size() < MOST_JOINED; k++) {
                    nextSpellings.add(spellings.get(i) + each.spellings[k]);
                    nextSounds.add(sounds.get(i) + each.sounds[k]);
                }
            }
            spellings = nextSpellings;
            sounds = nextSounds;
        }
        if (words.stream().allMatch(WordReading::isChinese)) {
            // the second reading of each is by Cantonese, so that of Taiwan has no place among the joined ones
            String taiwan = Han.wadeGiles(words.stream().map(WordReading::text).collect(Collectors.joining()));
            if (!spellings.contains(taiwan)) {
                spellings.add(taiwan);
                sounds.add(LetterToSound.ofReading(taiwan, words.get(0).first()));
            }
        }
        boolean chinese = words.get(0).isChinese();
        return new Pronunciation(words.get(0), spellings, sounds, vowels, meant, chinese, written(words, meant));
    }

    /** None of Han characters that are read in Japanese first, or of which the meaning is known. */
    private static @Nullable GraphemeSequence written(List<WordReading> words, boolean meant) {
        GraphemeSequence written = meant ? null : GraphemeSequence.of(words);
        return written != null
                        && written.script() == GraphemeUnits.HAN
                        && !words.get(0).isChinese()
                ? null
                : written;
    }

    /** The Latin spellings, the likeliest first; at least one. */
    public List<String> spellings() {
        return Arrays.stream(spellings).distinct().toList();
    }

    /**
     * How a foreign name is likely spelled that a word in another script writes by its sound, for finding.
     *
     * @return spellings with the probability of each, which sum to 1; the likeliest first; empty for a word of Latin
     *     letters, of a script that was not learned, of one Han character, or of which the meaning is known
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
     * The outlines of each way it may sound, and of each spelling as if it were a Latin word. Where no two outlines of
     * two words are {@linkplain PhoneticKey#mayBeAlike alike}, the words are not.
     */
    public long[] outlines() {
        long[] all = {};
        for (int i = 0; i < sounds.length; i++) {
            all = with(all, PhoneticKey.outlines(sounds[i]));
            String asLatin = LetterToSound.sounds(spellings[i]);
            if (!asLatin.equals(sounds[i])) {
                all = with(all, PhoneticKey.outlines(asLatin));
            }
        }
        return all;
    }

    private static long[] with(long[] some, long[] more) {
        long[] all = some;
        for (long outline : more) {
            boolean known = false;
            for (long each : all) {
                known |= each == outline;
            }
            if (!known) {
                all = Arrays.copyOf(all, all.length + 1);
                all[all.length - 1] = outline;
            }
        }
        return all;
    }

    /** The keys under which the word is found by sound: see {@link PhoneticKey#addPieces}. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (String each : sounds) {
            PhoneticKey.addPieces(PhoneticKey.ofSounds(each), keys);
        }
        return keys;
    }

    /**
     * How likely two words are one name by their sound, if one of their {@link #outlines} are alike.
     *
     * @return 1 if a reading is spelled as the other word, up to {@value #MOST_BY_SOUND} for a like sound, 0 where the
     *     likeness says nothing; symmetric
     */
    public double similarity(Pronunciation other) {
        Vowels both = vowels.or(other.vowels);
        double least = LEAST;
        boolean vowelsCount = both != Vowels.UNCERTAIN && (vowels == Vowels.WRITTEN || other.vowels == Vowels.WRITTEN);
        if (vowelsCount) {
            least = LEAST_WRITTEN;
        }
        if (meant || other.meant) {
            least = LEAST_MEANT;
        }
        // a Latin word writes no other, and a word in another script only a Latin one
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
                boolean asName = (chinese && other.vowels == Vowels.LATIN && its.syllables > 0)
                        || (other.chinese && vowels == Vowels.LATIN && own.syllables > 0);
                if (asName && own.syllables != its.syllables) {
                    continue;
                }
                double lighter = Math.min(own.phonemes.weight(), its.phonemes.weight());
                double chance = CHANCE / Math.max(0.5, lighter);
                boolean pinyin = writesSyllables(own.syllables) || other.writesSyllables(its.syllables);
                double most = MOST_BY_SOUND * (pinyin ? BY_SKELETON : 1);
                double base = pinyin ? (1 - BY_SKELETON) * transcribed : 0;
                // a similarity below this adds nothing to the best
                double wanted = least + Math.max(0, (best - base) / most) * (1 - least);
                double similarity = own.phonemes.similarity(
                        its.phonemes,
                        asName ? Math.max(wanted + chance, LEAST_SPELLED) : wanted + chance,
                        vowelsCount ? PhonemeCosts.WITH_VOWELS : PhonemeCosts.USUAL);
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
     * What is heard alike in two words of different scripts, for an explanation: of each the reading that comes
     * nearest, cut where syllables of Chinese stand for letters ("yi·lai·ke·si", "e·lec·tro·lux").
     *
     * @return two texts, of this word and of the other
     */
    public String[] heard(Pronunciation other) {
        if (other.written != null && written == null) {
            String[] turned = other.heard(this);
            return new String[] {turned[1], turned[0]};
        }
        double transcribed = transcribed(other);
        if (written != null && transcribed > 0 && transcribed >= similarity(other)) {
            return written.heard(other.spellings[0]);
        }
        String[] nearest = {spellings[0], other.spellings[0]};
        double best = -1;
        for (int i = 0; i < spellings.length; i++) {
            for (int k = 0; k < other.spellings.length; k++) {
                double similarity = spellings[i].equals(other.spellings[k])
                        ? 2
                        : new Phonemes(sounds[i]).similarity(new Phonemes(other.sounds[k]));
                if (similarity > best) {
                    best = similarity;
                    nearest = new String[] {spellings[i], other.spellings[k]};
                }
            }
        }
        return nearest;
    }

    /** How far this is a word that writes the sound of the other one. */
    private double transcribed(Pronunciation latin) {
        GraphemeSequence writing = written;
        if (writing == null || latin.vowels != Vowels.LATIN || (chinese && latin.variants()[0].syllables > 0)) {
            return 0;
        }
        LatinPieces.Spelled letters = latin.pieces(writing);
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
        // several threads may do this at once; they make the same
        LatinPieces.Spelled pieces = made[writing.script().ordinal()];
        if (pieces == null) {
            pieces = writing.spelled(spellings[0]);
            made[writing.script().ordinal()] = pieces;
        }
        return pieces;
    }
}
