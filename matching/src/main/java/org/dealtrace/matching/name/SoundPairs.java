package org.dealtrace.matching.name;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * How alike pairs of words that were met lately sound. Names share their commoner words, and the candidates for one name share words
 * above all, so most pairs were met before; looking one up costs far less than aligning its readings.
 */
final class SoundPairs {

    /** Enough for the words of one name against those of its candidates. */
    private static final int KEPT_BITS = 13;

    /** By hash; any thread may put in another. */
    private static final AtomicReferenceArray<@Nullable Kept> KEPT = new AtomicReferenceArray<>(1 << KEPT_BITS);

    private record Kept(WordSounds one, WordSounds other, double similarity) {}

    private SoundPairs() {}

    /** {@link WordSounds#compare} of both, in either order. */
    static double similarity(WordSounds one, WordSounds other) {
        int place = ((one.hashCode() * 31 + other.hashCode()) * 0x9E3779B1) >>> -KEPT_BITS;
        Kept kept = KEPT.getAcquire(place);
        if (kept == null || !kept.one.equals(one) || !kept.other.equals(other)) {
            kept = new Kept(one, other, one.compare(other));
            KEPT.setRelease(place, kept);
        }
        return kept.similarity;
    }
}
