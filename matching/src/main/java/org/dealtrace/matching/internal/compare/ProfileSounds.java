package org.dealtrace.matching.internal.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.internal.sound.Pronunciation;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a name sound, each alone, and neighbouring words said as one. The sounds are computed when the name
 * is first compared with one in another script, and then kept. The class is safe for use by several threads.
 */
final class ProfileSounds {

    /** So many neighbouring words are said as one at most. */
    static final int MOST_JOINED = 3;

    private final NameToken[] words;
    /** By {@link #place}; empty unless it is needed. */
    private @Nullable Pronunciation @Nullable [] made;
    /** Empty unless it is needed. */
    private @Nullable Outlines outlines;

    ProfileSounds(NameToken[] words) {
        this.words = words;
    }

    /**
     * The {@linkplain Pronunciation#outlines outlines} of all rows of words in one array, because most comparisons look
     * at nothing else of a name's sounds.
     *
     * @param all those of the first {@linkplain #place place}, then those of the next
     * @param ends where those of each place end
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
    private record Outlines(long[] all, int[] ends) {

        int start(int place) {
            return place == 0 ? 0 : ends[place - 1];
        }
    }

    /** How a word sounds. */
    Pronunciation of(int word) {
        return of(word, word + 1);
    }

    /**
     * How neighbouring words sound when said as one.
     *
     * @param start the first of the words
     * @param end past the last, at most {@value #MOST_JOINED} words on
     */
    Pronunciation of(int start, int end) {
        @Nullable Pronunciation @Nullable [] known = made;
        if (known == null) {
            known = new @Nullable Pronunciation[words.length * MOST_JOINED];
            made = known;
        }
        int place = place(start, end);
        // several threads may do this at once, and see another's array before what is in it; they make the same
        Pronunciation sound = known[place];
        if (sound == null) {
            sound = end == start + 1
                    ? Pronunciation.of(words[start])
                    : Pronunciation.ofJoined(
                            IntStream.range(start, end).mapToObj(this::of).toList());
            known[place] = sound;
        }
        return sound;
    }

    /**
     * How likely neighbouring words of this name, said as one, are a word of another name by their sound; see
     * {@link Pronunciation#similarity}. Most have outlines that differ, and nothing else of them is touched.
     */
    double similarity(int start, int end, ProfileSounds other, int word) {
        return mayBeAlike(place(start, end), other, word) ? of(start, end).similarity(other.of(word)) : 0;
    }

    private boolean mayBeAlike(int place, ProfileSounds other, int otherPlace) {
        Outlines own = outlines();
        Outlines others = other.outlines();
        for (int i = own.start(place); i < own.ends[place]; i++) {
            for (int k = others.start(otherPlace); k < others.ends[otherPlace]; k++) {
                if (PhoneticKey.mayBeAlike(own.all[i], others.all[k])) {
                    return true;
                }
            }
        }
        return false;
    }

    private Outlines outlines() {
        Outlines known = outlines;
        if (known == null) {
            // several threads may do this at once; they make the same
            known = outlined();
            outlines = known;
        }
        return known;
    }

    private Outlines outlined() {
        long[] all = new long[0];
        int[] ends = new int[words.length * MOST_JOINED];
        for (int joined = 1; joined <= MOST_JOINED; joined++) {
            for (int start = 0; start < words.length; start++) {
                int end = start + joined;
                int before = all.length;
                if (end <= words.length) {
                    long[] next = of(start, end).outlines();
                    all = Arrays.copyOf(all, before + next.length);
                    System.arraycopy(next, 0, all, before, next.length);
                }
                ends[place(start, end)] = all.length;
            }
        }
        return new Outlines(all, ends);
    }

    /** Single words first, then two words said as one, then three. */
    private int place(int start, int end) {
        return words.length * (end - start - 1) + start;
    }
}
