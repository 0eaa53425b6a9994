package org.dealtrace.matching.internal.reading;

import java.util.List;
import java.util.function.IntFunction;
import org.dealtrace.matching.internal.tables.SortedTable;
import org.jspecify.annotations.Nullable;

/**
 * The words of a {@link ScriptLexicon} without spaces, as a trie. A node is a range of the sorted table with a common
 * prefix: first index, end index and length of the prefix in one number.
 */
final class ScriptTrie {

    private static final int PLACE_BITS = 24;
    private static final int PLACE = (1 << PLACE_BITS) - 1;

    private final SortedTable table;
    private final IntFunction<List<ScriptEntry>> entries;
    private final long root;

    /** @param entries at an index of the table */
    ScriptTrie(SortedTable table, IntFunction<List<ScriptEntry>> entries) {
        this.table = table;
        this.entries = entries;
        this.root = next(node(0, table.size(), 0), ScriptSource.RUN.charAt(0));
    }

    private static long node(int from, int to, int length) {
        return (long) length << (2 * PLACE_BITS) | (long) to << PLACE_BITS | from;
    }

    private static int from(long node) {
        return (int) node & PLACE;
    }

    private static int to(long node) {
        return (int) (node >> PLACE_BITS) & PLACE;
    }

    private static int length(long node) {
        return (int) (node >> (2 * PLACE_BITS));
    }

    long root() {
        return root;
    }

    /** The node behind an edge, or -1. */
    long next(long node, char c) {
        int length = length(node);
        int from = from(node);
        int to = to(node);
        if (from < to && table.length(from) == length) {
            // the word that ends here
            from++;
        }
        from = from(from, to, length, c);
        to = from(from, to, length, c + 1);
        return from == to ? -1 : node(from, to, length + 1);
    }

    /** The index of the first word in a range whose character at a position is not less than {@code c}. */
    private int from(int from, int to, int length, int c) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.at(middle, length) < c) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The entry at a node, or null.
     *
     * @param mask languages, of which one must fit, and {@link ScriptLexicon#NAMES} to include known names
     */
    @Nullable
    ScriptEntry at(long node, int mask) {
        int place = from(node);
        if (table.length(place) > length(node)) {
            return null;
        }
        for (ScriptEntry entry : entries.apply(place)) {
            if ((entry.languages() & mask) != 0
                    && ((mask & ScriptLexicon.NAMES) != 0 || entry.kind() != ScriptLexicon.Kind.KNOWN_NAME)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * The largest number of other names of a known company whose name is anywhere in a key.
     *
     * @return negative if there is no known name
     */
    int otherNamesIn(String key) {
        int most = -1;
        for (int start = 0; start < key.length(); start++) {
            long node = next(root, key.charAt(start));
            for (int i = start + 1; node >= 0; i++) {
                ScriptEntry entry = at(node, ScriptLexicon.ALL | ScriptLexicon.NAMES);
                if (entry != null && entry.kind() == ScriptLexicon.Kind.KNOWN_NAME) {
                    most = Math.max(most, entry.otherNames().size());
                }
                node = i < key.length() ? next(node, key.charAt(i)) : -1;
            }
        }
        return most;
    }
}
