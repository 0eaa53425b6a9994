package org.dealtrace.matching.internal.search;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was made for a text, for as long as no two others need its places. A look-up costs one hash and a
 * comparison or two; there is no order of use to keep, and no lock. Safe for several threads, which at worst make the
 * same thing twice.
 */
public final class LossyCache<V> {

    /**
     * A longer text is not remembered: a name of a page is seldom asked for again, and some thousand of them fill a
     * heap.
     */
    private static final int LONGEST = 1_000;

    private record Entry<V>(String key, V value) {}

    private final AtomicReferenceArray<@Nullable Entry<V>> entries;

    /** @param most how many texts are remembered at most; rounded down to a power of two */
    public LossyCache(long most) {
        this.entries = new AtomicReferenceArray<>(Integer.highestOneBit((int) Math.max(64, Math.min(1 << 20, most))));
    }

    /**
     * For values of which each holds a name that is ready for comparing.
     *
     * @param part of the heap that they may fill; 4 for a quarter
     */
    public static <V> LossyCache<V> ofNames(long most, int part) {
        return new LossyCache<>(Math.min(most, PreparedName.mostIn(part)));
    }

    private int place(String key) {
        int hash = key.hashCode() * 0x9E3779B1;
        return (hash ^ hash >>> 15) & (entries.length() - 1);
    }

    @Nullable
    public V get(String key) {
        int place = place(key);
        Entry<V> entry = entries.getAcquire(place);
        if (entry == null || !entry.key().equals(key)) {
            entry = entries.getAcquire(place ^ 1);
        }
        return entry != null && entry.key().equals(key) ? entry.value() : null;
    }

    /** The text that had its place goes to the one beside it, where the older one of both is forgotten. */
    public void put(String key, V value) {
        if (key.length() > LONGEST) {
            return;
        }
        int place = place(key);
        Entry<V> before = entries.getAcquire(place);
        if (before != null) {
            entries.setRelease(place ^ 1, before);
        }
        entries.setRelease(place, new Entry<>(key, value));
    }
}
