package org.dealtrace.io.internal;

/**
 * The ids of a file's rows so far, as 64-bit hashes: 40 bytes an id, so that ten million rows can flow through a small
 * heap.
 *
 * <p>Two ids of one hash (one chance in some 37 million for a million rows) make the later one be taken for a repeated
 * id, which costs it its own spelling and nothing else; a row is merged only if the hash of all its cells is equal too.
 */
public final class SeenIds {

    /** Free places have line 0; rows begin on line 1. */
    private long[] lines = new long[64];

    private long[] ids = new long[64];
    private long[] contents = new long[64];
    private int size;

    /** The line on which the id was seen first, or 0. */
    public long line(String id) {
        return lines[place(hash(id))];
    }

    /** Whether the row of that id had the same content. */
    public boolean sameContent(String id, long content) {
        return contents[place(hash(id))] == content;
    }

    public void add(String id, long content, long line) {
        if (2 * (size + 1) > lines.length) {
            grow();
        }
        long hash = hash(id);
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

    /** FNV-1a over UTF-16 units, with the finish of MurmurHash3, whose low bits are well mixed. */
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
