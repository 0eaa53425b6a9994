package org.dealtrace.matching.internal.index;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The ids that were put into an index, as 64-bit hashes in a table with linear probing.
 *
 * <p>What is put in under an id that the index does not hold need not replace anything, and Lucene need not look for it
 * in every segment. Two ids of one hash only cost that look. The table takes 16 to 32 bytes an id, up to a share of the
 * heap; then it is given up. Safe for several threads.
 */
final class SeenIds {

    /** The table takes at most one in this many bytes of the heap; while it grows, so does the old one. */
    private static final int SHARE = 16;

    private final long most;
    private long[] hashes;
    private int count;

    SeenIds() {
        this(Runtime.getRuntime().maxMemory() / SHARE / Long.BYTES);
    }

    /** @param most how many places the table may have, 1 or more */
    SeenIds(long most) {
        this.most = Math.min(1 << 30, most);
        this.hashes = new long[(int) Math.min(1 << 10, Long.highestOneBit(this.most))];
    }

    /** Remembers an id; true when it is certain that it was not there before. */
    synchronized boolean add(String id) {
        if (2L * (count + 1) > hashes.length && !grow()) {
            return false;
        }
        // 0 is an empty place
        long hash = Hashing.murmur3_128().hashString(id, StandardCharsets.UTF_8).asLong() | 1;
        if (!place(hashes, hash)) {
            return false;
        }
        count++;
        return true;
    }

    private boolean grow() {
        if (hashes.length == 0 || 2L * hashes.length > most) {
            hashes = new long[0];
            return false;
        }
        long[] larger = new long[2 * hashes.length];
        for (long hash : hashes) {
            if (hash != 0) {
                place(larger, hash);
            }
        }
        hashes = larger;
        return true;
    }

    private static boolean place(long[] hashes, long hash) {
        int at = (int) (hash >>> 32) & (hashes.length - 1);
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return false;
            }
            at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = hash;
        return true;
    }
}
