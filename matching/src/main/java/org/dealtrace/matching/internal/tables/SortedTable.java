package org.dealtrace.matching.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Texts by sorted keys, in one block of characters that is read in some milliseconds. Immutable.
 *
 * <p>Its file has the number of keys, the starts of each key and its text, and the characters, all little-endian. The
 * build makes these files from the source tables.
 */
public final class SortedTable {

    private final char[] chars;
    /** The starts of key and text, by twice the index. */
    private final int[] begin;
    /** A hash table of indices plus one; 0 for a free slot. */
    private final int[] slots;

    private SortedTable(char[] chars, int[] begin) {
        this.chars = chars;
        this.begin = begin;
        this.slots = new int[Integer.highestOneBit(Math.max(1, begin.length)) * 2];
        for (int i = 0; i < size(); i++) {
            int hash = 0;
            for (int k = begin[2 * i]; k < begin[2 * i + 1]; k++) {
                hash = 31 * hash + chars[k];
            }
            int slot = slot(hash);
            while (slots[slot] > 0) {
                slot = next(slot);
            }
            slots[slot] = i + 1;
        }
    }

    /** The table of these texts. */
    public static SortedTable of(SortedMap<String, String> texts) {
        StringBuilder chars = new StringBuilder();
        int[] begin = new int[2 * texts.size() + 1];
        int at = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            begin[at++] = chars.length();
            begin[at++] = chars.append(text.getKey()).length();
            chars.append(text.getValue());
        }
        begin[at] = chars.length();
        return new SortedTable(chars.toString().toCharArray(), begin);
    }

    /**
     * The table from the jar, or from its source if the build has not made it, as in an IDE.
     *
     * @param file beside the tables of names
     */
    public static SortedTable shipped(String file, Supplier<SortedMap<String, String>> source) {
        try (InputStream in = SortedTable.class.getResourceAsStream(NameTables.FOLDER + file)) {
            return in == null ? of(source.get()) : read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + file, e);
        }
    }

    static SortedTable read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int[] begin = new int[2 * in.getInt() + 1];
        in.asIntBuffer().get(begin);
        char[] chars = new char[begin[begin.length - 1]];
        in.position(Integer.BYTES * (begin.length + 1)).asCharBuffer().get(chars);
        return new SortedTable(chars, begin);
    }

    /** The bytes of its file. */
    public byte[] file() {
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (begin.length + 1) + Character.BYTES * chars.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(size()).asIntBuffer().put(begin);
        out.position(Integer.BYTES * (begin.length + 1)).asCharBuffer().put(chars);
        return out.array();
    }

    /** The number of keys, which have indices from 0 in their order. */
    public int size() {
        return begin.length / 2;
    }

    /** The index of a key, or -1. */
    public int find(String key) {
        int slot = slot(key.hashCode());
        while (slots[slot] > 0) {
            int i = slots[slot] - 1;
            if (length(i) == key.length() && compare(i, key) == 0) {
                return i;
            }
            slot = next(slot);
        }
        return -1;
    }

    /** The index of the first key that is not less than a text; the size if there is none. */
    public int from(String text) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public String key(int place) {
        return new String(chars, begin[2 * place], length(place));
    }

    /** The length of a key. */
    public int length(int place) {
        return begin[2 * place + 1] - begin[2 * place];
    }

    /** A character of a key. */
    public char at(int place, int character) {
        return chars[begin[2 * place] + character];
    }

    public String text(int place) {
        return new String(chars, begin[2 * place + 1], begin[2 * place + 2] - begin[2 * place + 1]);
    }

    private int compare(int place, String key) {
        int common = Math.min(length(place), key.length());
        for (int i = 0; i < common; i++) {
            int order = Character.compare(at(place, i), key.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(length(place), key.length());
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortedTable that
                && Arrays.equals(chars, that.chars)
                && Arrays.equals(begin, that.begin);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(chars);
    }
}
