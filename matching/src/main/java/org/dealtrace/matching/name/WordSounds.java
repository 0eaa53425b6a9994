package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a word may sound, prepared for comparing: a Latin word in one way, a word of another script by each of its readings. Immutable.
 *
 * <p>{@link #similarity} is made to be evidence, so unlike {@link SoundSkeleton#similarity} it is 0 where a likeness says nothing, and it
 * takes the length into account: two short words often sound alike by chance.
 */
public final class WordSounds {

    /** Below this, two words sound no more alike than any two do. */
    static final double LEAST = 0.58;
    /** A reading that is spelled just as the other word is nearly as good as the same word. */
    static final double SAME_SPELLING = 1.0;
    /** The most that a likeness of sound alone can give. */
    static final double MOST_BY_SOUND = 0.92;
    /** What is taken off a likeness, divided by the weight of the shorter word in consonants. */
    static final double CHANCE = 0.22;

    /** Joined words have at most this many readings. */
    private static final int MOST_JOINED = 4;

    private final String[] spellings;
    private final String[] sounds;

    private WordSounds(List<String> spellings, List<String> sounds) {
        this.spellings = spellings.toArray(new String[0]);
        this.sounds = sounds.toArray(new String[0]);
    }

    /** The sounds of one token. */
    public static WordSounds of(NameToken token) {
        List<String> readings = readings(token);
        List<String> sounds = new ArrayList<>(readings.size());
        boolean han = isHan(token.text());
        for (String reading : readings) {
            sounds.add(sounds(reading, han));
        }
        return new WordSounds(readings, sounds);
    }

    /**
     * The sounds of neighbouring tokens said as one word, for names that one side writes in one word.
     *
     * @param tokens at least one
     */
    public static WordSounds ofJoined(List<NameToken> tokens) {
        if (tokens.size() == 1) {
            return of(tokens.get(0));
        }
        List<String> spellings = List.of("");
        List<String> sounds = List.of("");
        for (NameToken token : tokens) {
            List<String> readings = readings(token);
            boolean han = isHan(token.text());
            List<String> nextSpellings = new ArrayList<>();
            List<String> nextSounds = new ArrayList<>();
            for (int i = 0; i < spellings.size(); i++) {
                for (int k = 0; k < readings.size() && k < 2 && nextSpellings.size() < MOST_JOINED; k++) {
                    nextSpellings.add(spellings.get(i) + readings.get(k));
                    nextSounds.add(sounds.get(i) + sounds(readings.get(k), han));
                }
            }
            spellings = nextSpellings;
            sounds = nextSounds;
        }
        return new WordSounds(spellings, sounds);
    }

    private static List<String> readings(NameToken token) {
        if (!token.readings().isEmpty()) {
            return token.readings();
        }
        // the second English word of one word in another script has no sound of its own
        return List.of(ScriptReader.handles(token.text()) ? token.canonical() : token.text());
    }

    private static boolean isHan(String text) {
        return Han.isHan(text.charAt(0));
    }

    private static String sounds(String reading, boolean han) {
        if (han) {
            String pinyin = Pinyin.sounds(reading);
            if (!pinyin.isEmpty()) {
                return pinyin;
            }
        }
        return SoundSkeleton.sounds(reading);
    }

    /** The Latin spellings, the likeliest first; at least one. */
    public List<String> spellings() {
        return List.of(spellings);
    }

    /** The keys under which the word is found by sound: see {@link SoundSkeleton#pieces}. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (String sound : sounds) {
            SoundSkeleton.addPieces(SoundSkeleton.ofSounds(sound), keys);
        }
        return keys;
    }

    /**
     * How likely two words are one name by their sound.
     *
     * @return 1 if a reading is spelled as the other word, up to {@value #MOST_BY_SOUND} for a like sound, 0 where the likeness says
     *     nothing; symmetric
     */
    public double similarity(WordSounds other) {
        double best = 0;
        for (int i = 0; i < spellings.length; i++) {
            for (int k = 0; k < other.spellings.length; k++) {
                if (spellings[i].equals(other.spellings[k])) {
                    return SAME_SPELLING;
                }
                double similarity = SoundSkeleton.similarityOfSounds(sounds[i], other.sounds[k], LEAST);
                if (similarity > best) {
                    double shorter = Math.min(SoundSkeleton.weight(sounds[i]), SoundSkeleton.weight(other.sounds[k]));
                    best = Math.max(best, similarity - CHANCE / Math.max(0.5, shorter));
                }
            }
        }
        return best <= LEAST ? 0 : MOST_BY_SOUND * (best - LEAST) / (1 - LEAST);
    }
}
