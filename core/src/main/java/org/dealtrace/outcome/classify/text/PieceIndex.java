package org.dealtrace.outcome.classify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where the pieces of phrases stand in a text, in one pass over it.
 *
 * <p>The pieces lie sorted by their letters. From each place of the text at which a word begins, letter after letter
 * narrows the stretch of pieces that begin with what was read; a piece that has no more letters is found. So the time
 * for a text hardly depends on how many phrases there are, and nothing but a sorted array has to be made before the
 * first text: an Aho-Corasick automaton (Aho, Corasick, Efficient string matching, CACM 18(6), 1975) of the same pieces
 * took longer to make than a small study takes to read its texts.
 */
final class PieceIndex {

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
        /** The first letters, rising, and from which text on each begins one; one more at the end. */
        private final char[] firsts;

        private final int[] from;

        Sorted(Map<String, List<Part>> byText) {
            texts = byText.keySet().toArray(String[]::new);
            Arrays.sort(texts);
            char[] letters = new char[texts.length];
            int[] starts = new int[texts.length + 1];
            int n = 0;
            for (int i = 0; i < texts.length; i++) {
                parts.add(byText.getOrDefault(texts[i], List.of()));
                char first = texts[i].charAt(0);
                if (n == 0 || letters[n - 1] != first) {
                    letters[n] = first;
                    starts[n++] = i;
                }
            }
            starts[n] = texts.length;
            firsts = Arrays.copyOf(letters, n);
            from = Arrays.copyOf(starts, n + 1);
        }

        void find(String folded, int start, List<Found> found) {
            int letter = Arrays.binarySearch(firsts, folded.charAt(start));
            if (letter < 0) {
                return;
            }
            int low = from[letter];
            int high = from[letter + 1];
            for (int length = 1; low < high; length++) {
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
