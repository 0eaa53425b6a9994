package org.dealtrace.io.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * The ids of a file's rows so far, as 64-bit hashes: 40 bytes for each id, twice that for a repeated one, in constant
 * time.
 *
 * <p>If two ids have the same hash (one chance in 37 million for a million rows), the later one counts as repeated and
 * is changed. Rows are merged only if the hash of all their cells is equal too.
 */
public final class SeenIds {

    /** Free places have line 0; rows begin on line 1. */
    private long[] lines = new long[64];

    private long[] ids = new long[64];
    private long[] contents = new long[64];
    /** The next number for each id that more than one row has. */
    private final Map<Long, Integer> next = new HashMap<>();

    private int size;

    /** The line of the row with the same id and the same content, or 0. */
    public long lineOfEqual(String id, long content) {
        long hash = hash(id);
        int at = place(hash);
        return lines[at] > 0 && contents[at] == content ? lines[at] : lines[place(pair(hash, content))];
    }

    /** Gives a row its id, or the first free one of {@code id~2}, {@code id~3} … if an earlier row has it. */
    public String take(String id, long content, long line) {
        long hash = hash(id);
        if (lines[place(hash)] == 0) {
            add(hash, content, line);
            return id;
        }
        int n = next.getOrDefault(hash, 2);
        while (lines[place(hash(id + "~" + n))] > 0) {
            n++;
        }
        next.put(hash, n + 1);
        add(hash(id + "~" + n), content, line);
        add(pair(hash, content), content, line);
        return id + "~" + n;
    }

    private static long pair(long id, long content) {
        return mix(id ^ mix(content));
    }

    private void add(long hash, long content, long line) {
        if (2 * (size + 1) > lines.length) {
            grow();
        }
        int at = place(hash);
        if (lines[at] == 0) {
            size++;
            ids[at] = hash;
            contents[at] = content;
            lines[at] = line;
        }
    }

    private int place(long hash) {
        int at = (int) hash & (lines.length - 1);
        while (lines[at] != 0 && ids[at] != hash) {
            at = (at + 1) & (lines.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldLines = lines;
        long[] oldIds = ids;
        long[] oldContents = contents;
        lines = new long[oldLines.length * 2];
        ids = new long[lines.length];
        contents = new long[lines.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                int at = place(oldIds[i]);
                lines[at] = oldLines[i];
                ids[at] = oldIds[i];
                contents[at] = oldContents[i];
            }
        }
    }

    /** FNV-1a over UTF-16 units, with the finalizer of MurmurHash3. */
    public static long hash(String text) {
        return mix(fnv(0xcbf29ce484222325L, text));
    }

    public static long hash(String[] cells) {
        long hash = 0xcbf29ce484222325L;
        for (String cell : cells) {
            hash = fnv(hash, cell);
            hash = (hash ^ 0x1F) * 0x100000001b3L;
        }
        return mix(hash);
    }

    private static long fnv(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long h = value;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h;
    }
}
