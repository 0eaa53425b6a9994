package org.dealtrace.matching.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a {@link ScriptLexicon} that are written without spaces, in a trie over UTF-16 units; nodes are
 * numbered, edges are in one hash table.
 */
public final class ScriptTrie {

    /** Two edges for each that is in use at most, so that most are found where they are looked for first. */
    private static final int LEAST_SLOTS = 1 << 16;

    private final List<List<ScriptEntry>> values = new ArrayList<>(List.of(List.of()));
    private long[] edges = new long[LEAST_SLOTS];
    /** 0 where a slot is free, since no edge leads to the root. */
    private int[] targets = new int[LEAST_SLOTS];

    void add(String key, ScriptEntry entry) {
        int node = 0;
        for (int i = 0; i < key.length(); i++) {
            int next = next(node, key.charAt(i));
            if (next < 0) {
                next = values.size();
                values.add(List.of());
                if (2 * next > edges.length) {
                    grow();
                }
                put(edge(node, key.charAt(i)), next);
            }
            node = next;
        }
        List<ScriptEntry> known = values.get(node);
        for (ScriptEntry other : known) {
            boolean seen =
                    other.kind() != ScriptLexicon.Kind.KNOWN_NAME || entry.kind() == ScriptLexicon.Kind.KNOWN_NAME;
            if (seen && (other.languages() & entry.languages()) == entry.languages()) {
                // the first table that has a word wins
                return;
            }
        }
        values.set(node, known.isEmpty() ? List.of(entry) : with(known, entry));
    }

    private static List<ScriptEntry> with(List<ScriptEntry> known, ScriptEntry entry) {
        List<ScriptEntry> all = new ArrayList<>(known);
        all.add(entry);
        return List.copyOf(all);
    }

    private static long edge(int node, char c) {
        return (long) node << 16 | c;
    }

    private void grow() {
        long[] before = edges;
        int[] led = targets;
        edges = new long[2 * before.length];
        targets = new int[edges.length];
        for (int slot = 0; slot < before.length; slot++) {
            if (led[slot] > 0) {
                put(before[slot], led[slot]);
            }
        }
    }

    private void put(long edge, int target) {
        int slot = slot(edge, edges.length);
        while (targets[slot] > 0) {
            slot = slot + 1 & edges.length - 1;
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    private static int slot(long edge, int size) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32) & size - 1;
    }

    /** The node behind an edge, or -1. */
    int next(int node, char c) {
        long edge = edge(node, c);
        int slot = slot(edge, edges.length);
        while (targets[slot] > 0) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
            slot = slot + 1 & edges.length - 1;
        }
        return -1;
    }

    /**
     * The entry at a node, or null.
     *
     * @param mask languages of which one must use the word so, and {@link ScriptLexicon#NAMES} where known names count
     */
    @Nullable
    ScriptEntry at(int node, int mask) {
        List<ScriptEntry> here = values.get(node);
        for (int i = 0; i < here.size(); i++) {
            ScriptEntry entry = here.get(i);
            if ((entry.languages() & mask) != 0
                    && ((mask & ScriptLexicon.NAMES) != 0 || entry.kind() != ScriptLexicon.Kind.KNOWN_NAME)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * How many other names the known names have that stand anywhere in a text in the form in which words are looked up.
     *
     * @return of the one with the most; less than 0 if there is no known name
     */
    int otherNamesIn(String key) {
        int most = -1;
        for (int start = 0; start < key.length(); start++) {
            int node = next(0, key.charAt(start));
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
