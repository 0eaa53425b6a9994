package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where the pieces of phrases stand in a text, in one pass over it.
 *
 * <p>The pieces lie sorted by their letters. From each place of the text at which a word begins, its first two letters
 * give the stretch of pieces that begin with them, and letter after letter narrows it; a piece that has no more letters
 * is found. So the time for a text hardly depends on how many phrases there are, and nothing but a sorted array has to
 * be made before the first text: an Aho-Corasick automaton (Aho, Corasick, Efficient string matching, CACM 18(6), 1975)
 * of the same pieces took longer to make than a small study takes to read its texts.
 */
public final class PieceIndex {

    /**
     * One piece of a phrase in a text.
     *
     * @param index of the piece in the phrase
     * @param start of its first letter
     * @param plainEnd past the piece's own last letter
     * @param end past the last letter of the word that it opens
     */
    record Found(Phrase phrase, int index, int start, int plainEnd, int end) {
        Phrase.Piece piece() {
            return phrase.pieces().get(index);
        }
    }

    private record Part(Phrase phrase, int index) {}

    /** Pieces that begin a word, and those that may begin inside one. */
    private final Sorted words;

    private final Sorted anywhere;

    PieceIndex(List<Phrase> phrases) {
        Map<String, List<Part>> closed = new HashMap<>();
        Map<String, List<Part>> open = new HashMap<>();
        for (Phrase phrase : phrases) {
            List<Phrase.Piece> pieces = phrase.pieces();
            for (int i = 0; i < pieces.size(); i++) {
                Phrase.Piece piece = pieces.get(i);
                (piece.openStart() ? open : closed)
                        .computeIfAbsent(piece.text(), k -> new ArrayList<>(1))
                        .add(new Part(phrase, i));
            }
        }
        this.words = new Sorted(closed);
        this.anywhere = new Sorted(open);
    }

    /** Adds every piece that stands in a folded text, by where it begins. */
    void find(String folded, List<Found> found) {
        for (int at = 0; at < folded.length(); at++) {
            if (!WordBounds.inside(folded, at)) {
                words.find(folded, at, found);
            }
            anywhere.find(folded, at, found);
        }
    }

    /** Texts in their order, with what they are pieces of. */
    private static final class Sorted {
        private final String[] texts;
        private final List<List<Part>> parts = new ArrayList<>();
        /** A hash table of the first two letters; 0 where nothing stands. A text of one letter has 0 for its second. */
        private final int[] pairs;

        /** The stretch of texts that begin with a pair. */
        private final int[] from;

        private final int[] to;

        Sorted(Map<String, List<Part>> byText) {
            texts = byText.keySet().toArray(String[]::new);
            Arrays.sort(texts);
            pairs = new int[Integer.highestOneBit(2 * texts.length + 1) * 2];
            from = new int[pairs.length];
            to = new int[pairs.length];
            for (int i = 0; i < texts.length; i++) {
                parts.add(byText.getOrDefault(texts[i], List.of()));
                int pair = pair(texts[i], 0, texts[i].length() > 1);
                int slot = slot(pair);
                if (pairs[slot] == 0) {
                    pairs[slot] = pair;
                    from[slot] = i;
                }
                to[slot] = i + 1;
            }
        }

        private static int pair(String text, int at, boolean two) {
            return (text.charAt(at) << Character.SIZE) | (two ? text.charAt(at + 1) : 0);
        }

        /** Where a pair stands, or could. */
        private int slot(int pair) {
            int mixed = pair * 0x9E3779B1;
            int slot = (mixed ^ (mixed >>> Character.SIZE)) & (pairs.length - 1);
            while (pairs[slot] != pair && pairs[slot] != 0) {
                slot = (slot + 1) & (pairs.length - 1);
            }
            return slot;
        }

        void find(String folded, int start, List<Found> found) {
            int single = slot(pair(folded, start, false));
            if (pairs[single] != 0) {
                add(parts.get(from[single]), folded, start, start + 1, found);
            }
            if (start + 1 == folded.length()) {
                return;
            }
            int slot = slot(pair(folded, start, true));
            int low = from[slot];
            int high = to[slot];
            for (int length = 2; low < high; length++) {
                if (low + 1 == high) {
                    int end = start + texts[low].length();
                    if (folded.startsWith(texts[low], start)) {
                        add(parts.get(low), folded, start, end, found);
                    }
                    return;
                }
                int end = start + length;
                if (texts[low].length() == length) {
                    add(parts.get(low), folded, start, end, found);
                    low++;
                }
                if (end == folded.length()) {
                    return;
                }
                char next = folded.charAt(end);
                low = first(low, high, length, next);
                high = first(low, high, length, next + 1);
            }
        }

        /** The first text of a stretch whose letter at a place is not below the given one. */
        private int first(int from, int to, int place, int letter) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (texts[middle].charAt(place) < letter) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static void add(List<Part> parts, String folded, int start, int plainEnd, List<Found> found) {
            int end = plainEnd;
            while (WordBounds.inside(folded, end)) {
                end++;
            }
            for (Part part : parts) {
                if (end == plainEnd || part.phrase().pieces().get(part.index()).openEnd()) {
                    found.add(new Found(part.phrase(), part.index(), start, plainEnd, end));
                }
            }
        }
    }
}
