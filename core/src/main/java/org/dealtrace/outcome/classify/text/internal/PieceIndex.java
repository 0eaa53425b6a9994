package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds all pieces of phrases in a text in one pass.
 *
 * <p>The pieces are stored in a trie. The search starts at each word of the text and follows its letters down the trie.
 * The time for a text hardly depends on the number of phrases.
 */
public final class PieceIndex {

    /**
     * One piece of a phrase in a text.
     *
     * @param part the index of the phrase's part that it belongs to
     * @param start the place of its first letter
     * @param plainEnd the end of the piece itself, exclusive
     * @param end the end of the word that the piece begins, exclusive
     */
    record Found(Phrase phrase, int part, Phrase.Piece piece, int start, int plainEnd, int end) {}

    private record Entry(Phrase phrase, int part, Phrase.Piece piece) {}

    private static final int NODE_BITS = 24;

    /** Parent, letter and child of each edge of the trie, in a hash table with open addressing; 0 in a free slot. */
    private long[] edges = new long[1 << 12];

    private final List<List<Entry>> entries = new ArrayList<>(List.of(List.of()));

    /** The first two letters of each piece, by {@link #head}. The search begins only at such letters. */
    private final BitSet heads = new BitSet(Character.MAX_VALUE);

    /** The same for pieces that may begin inside a word. */
    private final BitSet openHeads = new BitSet(Character.MAX_VALUE);

    PieceIndex(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            for (int part = 0; part < phrase.parts().size(); part++) {
                for (Phrase.Piece piece : phrase.parts().get(part)) {
                    add(piece.text(), new Entry(phrase, part, piece));
                    int head = head(piece.text(), 0, piece.text().length());
                    heads.set(head);
                    openHeads.set(head, openHeads.get(head) || piece.openStart());
                }
            }
        }
    }

    /** A number for one or two first letters; other letters may have the same number. */
    private static int head(String text, int from, int letters) {
        return (31 * text.charAt(from) + (letters > 1 ? text.charAt(from + 1) : 0)) & Character.MAX_VALUE;
    }

    private void add(String text, Entry entry) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            int child = child(node, text.charAt(i));
            if (child == 0) {
                child = entries.size();
                entries.add(List.of());
                if (2 * child > edges.length) {
                    long[] before = edges;
                    edges = new long[2 * before.length];
                    for (long edge : before) {
                        put(edge);
                    }
                }
                put((key(node, text.charAt(i)) << NODE_BITS) | child);
            }
            node = child;
        }
        if (entries.get(node).isEmpty()) {
            entries.set(node, new ArrayList<>(1));
        }
        entries.get(node).add(entry);
    }

    private static long key(int node, char letter) {
        return ((long) node << Character.SIZE) | letter;
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (edges.length - 1);
    }

    private void put(long edge) {
        int slot = slot(edge >>> NODE_BITS);
        while (edges[slot] != 0) {
            slot = (slot + 1) & (edges.length - 1);
        }
        edges[slot] = edge;
    }

    /** The node that a letter leads to, or 0 for none. */
    private int child(int node, char letter) {
        long key = key(node, letter);
        int slot = slot(key);
        while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != key) {
            slot = (slot + 1) & (edges.length - 1);
        }
        return (int) edges[slot] & ((1 << NODE_BITS) - 1);
    }

    /** Adds every piece in a folded text, in the order of their beginnings. */
    void find(String folded, List<Found> found) {
        for (int start = 0; start < folded.length(); start++) {
            boolean inside = WordBounds.inside(folded, start);
            BitSet known = inside ? openHeads : heads;
            if (known.get(head(folded, start, 1))
                    || (start + 1 < folded.length() && known.get(head(folded, start, 2)))) {
                int node = child(0, folded.charAt(start));
                for (int at = start + 1; node != 0; at++) {
                    add(entries.get(node), folded, start, at, inside, found);
                    node = at < folded.length() ? child(node, folded.charAt(at)) : 0;
                }
            }
        }
    }

    private static void add(
            List<Entry> entries, String folded, int start, int plainEnd, boolean inside, List<Found> found) {
        if (entries.isEmpty()) {
            return;
        }
        int end = plainEnd;
        while (WordBounds.inside(folded, end)) {
            end++;
        }
        for (Entry entry : entries) {
            Phrase.Piece piece = entry.piece();
            if ((piece.openStart() || !inside) && (piece.openEnd() || end == plainEnd)) {
                found.add(new Found(entry.phrase(), entry.part(), piece, start, plainEnd, end));
            }
        }
    }
}
