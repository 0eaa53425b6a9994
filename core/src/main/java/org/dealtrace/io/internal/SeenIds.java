package org.dealtrace.io.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * The ids of a file's rows so far, as 64-bit hashes: about 100 bytes for each id.
 *
 * <p>If two ids have the same hash (one chance in 37 million for a million rows), the later one counts as repeated and
 * is changed. Rows are merged only if the hash of all their cells is equal too.
 */
public final class SeenIds {

    /** A row by the hash of its id, or of its id and content if its id was changed. */
    private record Row(long content, long line) {}

    private final Map<Long, Row> rows = new HashMap<>();
    /** The next number for each id that more than one row has. */
    private final Map<Long, Integer> next = new HashMap<>();

    /** The line of the row with the same id and the same content, or 0. */
    public long lineOfEqual(String id, long content) {
        long hash = hash(id);
        Row row = rows.get(hash);
        if (row != null && row.content() != content) {
            row = rows.get(pair(hash, content));
        }
        return row == null ? 0 : row.line();
    }

    /** The id itself, or {@code id~2}, {@code id~3} if earlier rows have it; the row is then seen. */
    public String take(String id, long content, long line) {
        long hash = hash(id);
        Row row = new Row(content, line);
        if (rows.putIfAbsent(hash, row) == null) {
            return id;
        }
        int n = next.getOrDefault(hash, 2);
        while (rows.putIfAbsent(hash(id + "~" + n), row) != null) {
            n++;
        }
        next.put(hash, n + 1);
        rows.putIfAbsent(pair(hash, content), row);
        return id + "~" + n;
    }

    private static long pair(long id, long content) {
        return mix(id ^ mix(content));
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
