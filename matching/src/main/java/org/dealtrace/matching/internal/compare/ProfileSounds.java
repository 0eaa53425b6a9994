package org.dealtrace.matching.internal.compare;

import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.List;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.internal.sound.Pronunciation;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * The sounds of a name: of each word alone, and of neighbouring words said as one. The sounds are computed when the
 * name is first compared with one in another script, and then kept. The class is safe for use by several threads.
 */
final class ProfileSounds {

    /** The most neighbouring words that are said as one. */
    static final int MOST_JOINED = 3;

    private final NameToken[] words;
    /** Null until it is needed. */
    private @Nullable Heard heard;

    ProfileSounds(NameToken[] words) {
        this.words = words;
    }

    /**
     * The sounds of runs of neighbouring words.
     *
     * @param rows the run at each {@link #place}; null if the name has too few words
     * @param outlines the {@linkplain Pronunciation#outlines outlines} of all runs in one array, because most
     *     comparisons need nothing else. The array starts with the offset of each run's outlines, which end where those
     *     of the next run begin.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
    private record Heard(Pronunciation[] rows, long[] outlines) {}

    /** How a word sounds. */
    Pronunciation of(int word) {
        return heard().rows[place(word, word + 1)];
    }

    /**
     * The similarity by sound of neighbouring words of this name, said as one, to a word of another name; see
     * {@link Pronunciation#similarity}.
     *
     * @param start the first of the words
     * @param end past the last, at most {@value #MOST_JOINED} words on
     */
    double similarity(int start, int end, ProfileSounds other, int word) {
        return mayBeAlike(start, end, other, word)
                ? heard().rows[place(start, end)].similarity(other.of(word))
                : 0;
    }

    /** Whether the similarity may be above 0, by the outlines alone. They rule out most words. */
    boolean mayBeAlike(int start, int end, ProfileSounds other, int word) {
        long[] own = heard().outlines;
        long[] others = other.heard().outlines;
        int place = place(start, end);
        int otherPlace = place(word, word + 1);
        for (int i = (int) own[place]; i < own[place + 1]; i++) {
            for (int k = (int) others[otherPlace]; k < others[otherPlace + 1]; k++) {
                if (PhoneticKey.mayBeAlike(own[i], others[k])) {
                    return true;
                }
            }
        }
        return false;
    }

    private Heard heard() {
        Heard known = heard;
        if (known == null) {
            // several threads may do this at once, with the same result
            known = made();
            heard = known;
        }
        return known;
    }

    private Heard made() {
        List<Pronunciation> alone = Arrays.stream(words).map(Pronunciation::of).toList();
        Pronunciation[] rows = new Pronunciation[words.length * MOST_JOINED];
        long[] starts = new long[rows.length + 1];
        long[] outlines = {};
        for (int place = 0; place < rows.length; place++) {
            starts[place] = (long) starts.length + outlines.length;
            int start = place / MOST_JOINED;
            int end = start + place % MOST_JOINED + 1;
            if (end <= words.length) {
                rows[place] = Pronunciation.ofJoined(alone.subList(start, end));
                outlines = Longs.concat(outlines, rows[place].outlines());
            }
        }
        starts[rows.length] = (long) starts.length + outlines.length;
        return new Heard(rows, Longs.concat(starts, outlines));
    }

    private static int place(int start, int end) {
        return start * MOST_JOINED + end - start - 1;
    }

    /** Reads the sounds that are already computed into the processor's cache. */
    int prefetch() {
        Heard known = heard;
        return known == null ? 0 : (int) (known.outlines[0] ^ known.outlines[known.outlines.length - 1]);
    }
}
