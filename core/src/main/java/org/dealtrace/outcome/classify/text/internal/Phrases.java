package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.outcome.classify.text.internal.PieceIndex.Found;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of the text classifier. Finds them in a text.
 *
 * <p>The {@linkplain ShippedPhrases shipped phrases} of a script are loaded with the first text that can contain one of
 * them, so a list in English loads no Chinese phrases. If a user adds phrases, which can be in any script, all are
 * loaded.
 */
public final class Phrases {

    /** Longest stretch between two pieces of a phrase; about ten words, and about a clause in Chinese and Japanese. */
    private static final int MAX_GAP = 60;

    private static final int MAX_GAP_WITHOUT_SPACES = 20;

    /** German splits its verbs, and most of a clause can stand between the two parts. */
    private static final int MAX_GAP_GERMAN = 140;

    /** Most texts have no more pieces than this. */
    private static final int FOUND = 128;

    private final @Nullable PieceIndex own;

    /**
     * A phrase in a text.
     *
     * @param pieces one for each part of the phrase, in order
     */
    record Hit(Phrase phrase, List<Found> pieces) {

        int start() {
            return pieces.get(0).start();
        }

        int end() {
            return pieces.get(pieces.size() - 1).end();
        }

        /** The end of the first piece, exclusive. */
        int firstEnd() {
            return pieces.get(0).end();
        }

        int length() {
            int sum = 0;
            for (Found piece : pieces) {
                sum += piece.end() - piece.start();
            }
            return sum;
        }

        /** The words as written in the text, with … between the pieces. */
        String words(FoldedText text) {
            return pieces.stream()
                    .map(piece -> text.original()
                            .substring(piece.start(), piece.end())
                            .strip())
                    .collect(Collectors.joining(" … "));
        }

        boolean overlaps(Hit other) {
            return pieces.stream()
                    .anyMatch(a -> other.pieces.stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
        }

        /** Whether one of the pieces lies between two places. */
        boolean hasPieceIn(int start, int end) {
            return pieces.stream().anyMatch(piece -> start <= piece.start() && piece.end() <= end);
        }

        /** Whether each of the other's pieces lies inside one of this one's. */
        boolean covers(Hit other) {
            for (Found piece : other.pieces) {
                if (!hasAround(piece)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasAround(Found piece) {
            for (Found around : pieces) {
                if (around.start() <= piece.start() && piece.end() <= around.end()) {
                    return true;
                }
            }
            return false;
        }
    }

    private Phrases(@Nullable PieceIndex own) {
        this.own = own;
    }

    /** The shipped phrases. */
    static Phrases shipped() {
        return new Phrases(null);
    }

    /** A user's own phrases, of any language and script, followed by the shipped ones. */
    static Phrases with(List<Phrase> own) {
        return new Phrases(new PieceIndex(own));
    }

    /** Compares pieces by their end, longer ones last; equal pieces by the rank of their phrases. */
    private static int byEnd(Found a, Found b) {
        int order = Integer.compare(a.plainEnd(), b.plainEnd());
        order = order != 0 ? order : Integer.compare(b.start(), a.start());
        order = order != 0
                ? order
                : Integer.compare(a.phrase().rank(), b.phrase().rank());
        return order != 0 ? order : Integer.compare(a.part(), b.part());
    }

    /**
     * The findings in a text.
     *
     * @param hits the phrases by place
     * @param languages the languages of the text
     * @param concepts the names of the concepts of its words
     */
    record Reading(List<Hit> hits, Set<String> languages, SortedSet<String> concepts) {}

    /** Finds all phrases of the text's languages. */
    Reading find(String folded, Letters letters, Sentences sentences) {
        List<Found> found = new ArrayList<>(FOUND);
        if (own != null) {
            own.find(folded, found);
        }
        for (ShippedPhrases writing : ShippedPhrases.ALL) {
            if (own != null || writing.canStandIn(letters)) {
                writing.index().find(folded, found);
            }
        }
        List<Phrase> words = found.stream()
                .map(Found::phrase)
                .filter(phrase -> phrase.mood() == Phrase.Mood.CONCEPT)
                .toList();
        found.removeIf(piece -> piece.phrase().mood() == Phrase.Mood.CONCEPT);
        found.sort(Phrases::byEnd);
        Set<String> spoken = Languages.spoken(letters, found);
        SortedSet<String> concepts = new TreeSet<>();
        for (Phrase word : words) {
            if (spoken.contains(word.language())) {
                concepts.add(word.pattern());
            }
        }
        List<Hit> hits = new ArrayList<>();
        Map<Integer, List<List<Found>>> split = new LinkedHashMap<>();
        for (Found piece : found) {
            Phrase phrase = piece.phrase();
            if (!spoken.contains(phrase.language())) {
                continue;
            }
            if (phrase.parts().size() == 1) {
                hits.add(new Hit(phrase, List.of(piece)));
            } else {
                List<List<Found>> places = split.get(phrase.rank());
                int part = piece.part();
                if (places == null && part == 0) {
                    places = phrase.parts().stream()
                            .<List<Found>>map(p -> new ArrayList<>(2))
                            .toList();
                    split.put(phrase.rank(), places);
                }
                // Pieces come in the order of their ends: if the piece before is missing, this one belongs to no hit.
                if (places != null && (part == 0 || !places.get(part - 1).isEmpty())) {
                    places.get(part).add(piece);
                }
            }
        }
        split.values().forEach(places -> join(places, sentences, hits));
        List<Hit> kept = longest(hits);
        kept.sort(Comparator.comparingInt(Hit::start)
                .thenComparingInt(Hit::end)
                .thenComparingInt(h -> h.phrase().rank()));
        return new Reading(kept, spoken, concepts);
    }

    /**
     * Adds each hit of a phrase of several parts.
     *
     * @param places the pieces of each part, in the order of their ends
     */
    private static void join(List<List<Found>> places, Sentences sentences, List<Hit> hits) {
        for (Found first : places.get(0)) {
            List<Found> pieces = new ArrayList<>(List.of(first));
            while (pieces.size() < places.size()) {
                Found next = next(pieces, places.get(pieces.size()), sentences);
                if (next == null) {
                    break;
                }
                pieces.add(next);
            }
            if (pieces.size() == places.size()) {
                hits.add(new Hit(first.phrase(), pieces));
            }
        }
    }

    /**
     * The piece that continues a phrase in the same part of a sentence: the piece that ends first, or a longer one that
     * begins at the same place. Null if there is none.
     */
    private static @Nullable Found next(List<Found> before, List<Found> pieces, Sentences sentences) {
        Found first = before.get(0);
        int end = before.get(before.size() - 1).end();
        int gap = WordBounds.writesNoSpaces(first.piece().text().charAt(0))
                ? MAX_GAP_WITHOUT_SPACES
                : first.phrase().language().equals("de") ? MAX_GAP_GERMAN : MAX_GAP;
        Found best = null;
        for (Found next : pieces) {
            if ((best == null || (next.start() == best.start() && next.end() > best.end()))
                    && next.start() >= end
                    && next.start() - end <= gap
                    && sentences.part(end - 1) == sentences.part(next.start())) {
                best = next;
            }
        }
        return best;
    }

    /**
     * Removes each hit that a longer one covers, and each that overlaps a phrase of another sense without covering it
     * ("exclusive licence" in "non-exclusive licence"). A phrase without a type does not hide one with a type.
     */
    private static List<Hit> longest(List<Hit> hits) {
        List<Hit> senses = hits.stream().filter(Phrases::hides).toList();
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.removeIf(h -> h.phrase().mood() == Phrase.Mood.MARKER
                || senses.stream().anyMatch(s -> !s.equals(h) && h.overlaps(s) && !h.covers(s)));
        sorted.sort(Comparator.comparingInt(Hit::length).reversed());
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : sorted) {
            boolean covered = false;
            for (Hit longer : kept) {
                if ((longer.length() > hit.length()
                                || longer.pieces().size() > hit.pieces().size())
                        && (longer.phrase().isType()
                                || hides(longer)
                                || !hit.phrase().isType())
                        && longer.covers(hit)) {
                    covered = true;
                    break;
                }
            }
            if (!covered) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static boolean hides(Hit hit) {
        return hit.phrase().mood() == Phrase.Mood.OTHER_SENSE;
    }
}
