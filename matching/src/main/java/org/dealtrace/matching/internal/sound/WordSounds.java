package org.dealtrace.matching.internal.sound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Syllables;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.TokenRole;

/**
 * How a word may sound, prepared for comparing: a Latin word in one way, a word of another script by each of its readings. Immutable.
 *
 * <p>{@link #similarity} is made to be evidence, so unlike {@link PhoneticKey#similarity} it is 0 where a likeness says nothing, and it
 * takes the length into account: two short words often sound alike by chance.
 */
public final class WordSounds {

    private final Pronunciation word;

    private WordSounds(Pronunciation word) {
        this.word = word;
    }

    /** The sounds of one token. */
    public static WordSounds of(NameToken token) {
        return new WordSounds(Pronunciation.of(read(token)));
    }

    /**
     * The sounds of neighbouring tokens said as one word, for names that one side writes in one word.
     *
     * @param tokens at least one
     */
    public static WordSounds ofJoined(List<NameToken> tokens) {
        return new WordSounds(
                Pronunciation.ofJoined(tokens.stream().map(WordSounds::read).toList()));
    }

    private static WordReading read(NameToken token) {
        return new WordReading(token.text(), token.readings(), token.canonical(), isMeant(token));
    }

    /** Whether it is a word of business or a place in Han or Hangul, of which the meaning is known. */
    private static boolean isMeant(NameToken token) {
        char first = token.text().charAt(0);
        return (token.role() == TokenRole.PLACE || token.role() == TokenRole.GENERIC)
                && (Han.isHan(first) || Hangul.isSyllable(first))
                && !token.readings().contains(token.canonical());
    }

    /** The Latin spellings, the likeliest first; at least one. */
    public List<String> spellings() {
        return word.spellings();
    }

    /**
     * The spellings of the syllables of a word in Han characters or Hangul, each by itself, and the initials of its pinyin.
     *
     * @return empty for a word of another script, or of one syllable
     */
    public static Set<String> syllables(NameToken token) {
        return Syllables.of(token.text());
    }

    /**
     * How a foreign name is likely spelled that a word in another script writes by its sound, for finding.
     *
     * @return spellings with the probability of each, which sum to 1; the likeliest first; empty for a word of Latin letters, of a script
     *     that was not learned, of one Han character, or of which the meaning is known
     */
    public static Map<String, Double> likelySpellings(NameToken token) {
        return Pronunciation.likelySpellings(read(token));
    }

    /** The keys under which the word is found by sound: see {@link PhoneticKey#addPieces}. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (String sounds : word.sounds()) {
            PhoneticKey.addPieces(PhoneticKey.ofSounds(sounds), keys);
        }
        return keys;
    }

    /**
     * How likely two words are one name by their sound.
     *
     * @return 1 if a reading is spelled as the other word, up to {@value Pronunciation#MOST_BY_SOUND} for a like sound, 0 where the likeness
     *     says nothing; symmetric
     */
    public double similarity(WordSounds other) {
        return word.similarity(other.word);
    }

    /**
     * What is heard alike in two words of different scripts, for an explanation: of each the reading that comes nearest, cut where syllables
     * of Chinese stand for letters ("yi·lai·ke·si", "e·lec·tro·lux").
     *
     * @return two texts, of this word and of the other
     */
    public String[] heard(WordSounds other) {
        return word.heard(other.word);
    }
}
