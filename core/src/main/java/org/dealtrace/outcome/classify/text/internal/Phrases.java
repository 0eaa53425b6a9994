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
 * All phrases of the text classifier, and where they stand in a text.
 *
 * <p>The {@linkplain ShippedPhrases shipped phrases} of a script are read when the first text comes that can hold one
 * of them, so that a list in English needs no Chinese phrases. With a user's own phrases, which can be in any script,
 * all are read.
 */
public final class Phrases {

    /** Longest stretch between two pieces of a phrase; about ten words, and about a clause in Chinese and Japanese. */
    private static final int MAX_GAP = 60;

    private static final int MAX_GAP_WITHOUT_SPACES = 20;

    /** German splits its verbs, and most of a clause can stand between the two parts. */
    private static final int MAX_GAP_GERMAN = 100;

    /** Pieces in most texts. */
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

        /** Past the end of the first piece. */
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

        /** As the text has them, with … between its pieces. */
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

    /** The phrases that ship. */
    static Phrases shipped() {
        return new Phrases(null);
    }

    /** The phrases that ship, with a user's own before them, which can be of any language and script. */
    static Phrases with(List<Phrase> own) {
        return new Phrases(new PieceIndex(own));
    }

    /** By the end of a piece, the longest last; the same piece of several phrases by their rank. */
    private static int byEnd(Found a, Found b) {
        int order = Integer.compare(a.plainEnd(), b.plainEnd());
        order = order != 0 ? order : Integer.compare(b.start(), a.start());
        order = order != 0
                ? order
                : Integer.compare(a.phrase().rank(), b.phrase().rank());
        return order != 0 ? order : Integer.compare(a.part(), b.part());
    }

    /**
     * What was found in a text.
     *
     * @param hits by place
     * @param languages that the text is written in
     * @param concepts of the words in these languages, by name
     */
    record Reading(List<Hit> hits, Set<String> languages, SortedSet<String> concepts) {}

    /** The hits of all phrases whose language is spoken in the text. */
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
                // The pieces come by their ends: without the piece before it this one can be part of no hit.
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
     * @param places the pieces that stand for each of its parts, by where they end
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
     * The piece that goes on with a phrase in the same part of a sentence: the one that ends first, and the longest one
     * that begins where it begins; null for none.
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
     * Leaves out each hit whose words all belong to a longer one, and each that overlaps words of another sense without
     * holding all of them ("exclusive licence" in "non-exclusive licence"). A phrase without a type hides no phrase
     * with one.
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
