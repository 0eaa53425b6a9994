package org.dealtrace.matching.internal.search;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A cache from texts to values. Each text has two possible places, and a newer text may take them. A look-up costs one
 * hash and one or two comparisons, without a lock and without tracking of use. Safe for several threads; at worst, two
 * threads compute the same value.
 */
public final class LossyCache<V> {

    /** Longer texts are not kept: they rarely come twice, and a few thousand of them would fill the heap. */
    private static final int LONGEST = 1_000;

    private record Entry<V>(String key, V value) {}

    private final AtomicReferenceArray<@Nullable Entry<V>> entries;

    /** @param most the most texts that are kept; rounded down to a power of two */
    public LossyCache(long most) {
        this.entries = new AtomicReferenceArray<>(Integer.highestOneBit((int) Math.max(64, Math.min(1 << 20, most))));
    }

    /**
     * A cache for values that each hold a prepared name.
     *
     * @param most the most texts that are kept
     * @param part the part of the heap that the names may fill; 4 for a quarter
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

    /** Puts a value. The text that had this place moves to the place beside it, and the text there is dropped. */
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
