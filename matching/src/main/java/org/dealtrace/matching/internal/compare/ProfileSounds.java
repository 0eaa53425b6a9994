package org.dealtrace.matching.internal.compare;

import java.util.Arrays;
import org.dealtrace.matching.internal.sound.Pronunciation;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a name sound. Worked out when a name is compared with one in another script, and kept. Safe for
 * several threads.
 */
final class ProfileSounds {

    /** So many neighbouring words are said as one at most. */
    static final int MOST_JOINED = 3;

    private final NameToken[] words;
    /** How each word sounds; empty unless it is needed. */
    private @Nullable Pronunciation @Nullable [] single;
    /** How neighbouring words sound as one; empty unless it is needed. */
    private @Nullable Pronunciation @Nullable [] joined;

    ProfileSounds(NameToken[] words) {
        this.words = words;
    }

    /** How a word sounds. Worked out for names that are compared with one in another script, and kept. */
    Pronunciation of(int word) {
        @Nullable Pronunciation @Nullable [] made = single;
        if (made == null) {
            made = new @Nullable Pronunciation[words.length];
            single = made;
        }
        // several threads may do this at once, and see another's array before what is in it; they make the same
        Pronunciation known = made[word];
        if (known == null) {
            known = Pronunciation.of(words[word]);
            made[word] = known;
        }
        return known;
    }

    /**
     * How neighbouring words sound when said as one. Kept: a name is compared with many of another script, and putting
     * the readings together costs more than comparing them.
     *
     * @param start the first of the words
     * @param end past the last, at least two and at most {@value #MOST_JOINED} words on
     */
    Pronunciation ofJoined(int start, int end) {
        int lengths = MOST_JOINED - 1;
        @Nullable Pronunciation @Nullable [] made = joined;
        if (made == null) {
            made = new @Nullable Pronunciation[words.length * lengths];
            joined = made;
        }
        int at = start * lengths + end - start - 2;
        Pronunciation known = made[at];
        if (known == null) {
            // several threads may do this at once; they make the same
            known = Pronunciation.ofJoined(Arrays.asList(words).subList(start, end));
            made[at] = known;
        }
        return known;
    }
}
