package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dealtrace.outcome.classify.text.internal.PieceIndex.Found;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of the text classifier, and where they stand in a text.
 *
 * <p>The shipped ones are read by the {@linkplain ShippedPhrases writing} of a language when the first text comes that
 * can hold one of them, so that a list in English waits for no Chinese. A user's are read at once, and all that ship
 * with them.
 */
public final class Phrases {

    private final @Nullable PieceIndex own;

    /**
     * Where a phrase stands in a text: the bounds of each of its pieces. Two hits are the same only if they are one
     * object.
     */
    static final class Hit {
        private final Phrase phrase;
        private final int[] starts;
        private final int[] ends;

        Hit(Phrase phrase, int[] starts, int[] ends) {
            this.phrase = phrase;
            this.starts = starts;
            this.ends = ends;
        }

        Phrase phrase() {
            return phrase;
        }

        int pieces() {
            return starts.length;
        }

        int pieceStart(int piece) {
            return starts[piece];
        }

        int pieceEnd(int piece) {
            return ends[piece];
        }

        int start() {
            return starts[0];
        }

        int end() {
            return ends[ends.length - 1];
        }

        int length() {
            int sum = 0;
            for (int i = 0; i < starts.length; i++) {
                sum += ends[i] - starts[i];
            }
            return sum;
        }

        /** As the text has them, with … between its pieces. */
        String words(FoldedText text) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < starts.length; i++) {
                words.append(i == 0 ? "" : " … ")
                        .append(text.original().substring(starts[i], ends[i]).strip());
            }
            return words.toString();
        }

        boolean overlaps(Hit other) {
            return IntStream.range(0, starts.length)
                    .anyMatch(i -> IntStream.range(0, other.starts.length)
                            .anyMatch(j -> starts[i] < other.ends[j] && other.starts[j] < ends[i]));
        }

        /** Whether one of the pieces lies between two places. */
        boolean hasPieceIn(int start, int end) {
            return IntStream.range(0, starts.length).anyMatch(i -> start <= starts[i] && ends[i] <= end);
        }

        /** Whether each of the other's pieces lies inside one of this one's. */
        boolean covers(Hit other) {
            for (int i = 0; i < other.starts.length; i++) {
                boolean inside = false;
                for (int j = 0; j < starts.length && !inside; j++) {
                    inside = starts[j] <= other.starts[i] && other.ends[i] <= ends[j];
                }
                if (!inside) {
                    return false;
                }
            }
            return true;
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

    /** By where a piece ends, those that begin first last; the same piece of several phrases by their rank. */
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

    /** Pieces in most texts. */
    private static final int FOUND = 128;

    /** The hits of all phrases whose language is spoken in the text, longest readings first settled, by place. */
    Reading find(FoldedText text, Letters letters, Sentences sentences) {
        String folded = text.folded();
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
                hits.add(new Hit(phrase, new int[] {piece.start()}, new int[] {piece.end()}));
            } else {
                List<List<Found>> places = split.get(phrase.rank());
                int part = piece.part();
                if (places == null && part == 0) {
                    places = emptyPlaces(phrase.parts().size());
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

    private static List<List<Found>> emptyPlaces(int pieces) {
        List<List<Found>> lists = new ArrayList<>(pieces);
        for (int i = 0; i < pieces; i++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }

    /** Longest stretch between two pieces of a phrase; about ten words, and about a clause in Chinese and Japanese. */
    private static final int MAX_GAP = 60;

    private static final int MAX_GAP_WITHOUT_SPACES = 20;

    /** German parts its verbs, and what belongs between them can be most of a clause. */
    private static final int MAX_GAP_GERMAN = 100;

    /**
     * Adds each hit of a phrase of several pieces.
     *
     * @param places where each of its pieces stands
     */
    private static void join(List<List<Found>> places, Sentences sentences, List<Hit> hits) {
        if (places.stream().anyMatch(List::isEmpty)) {
            return;
        }
        int n = places.size();
        Phrase phrase = places.get(0).get(0).phrase();
        int gap = WordBounds.writesNoSpaces(places.get(0).get(0).piece().text().charAt(0))
                ? MAX_GAP_WITHOUT_SPACES
                : phrase.language().equals("de") ? MAX_GAP_GERMAN : MAX_GAP;
        for (Found first : places.get(0)) {
            int[] starts = new int[n];
            int[] ends = new int[n];
            starts[0] = first.start();
            ends[0] = first.end();
            boolean complete = true;
            for (int i = 1; i < n && complete; i++) {
                complete = false;
                for (Found next : places.get(i)) {
                    if (complete && (next.start() != starts[i] || next.end() <= ends[i])) {
                        // Of the alternatives of a part at one place the longest is meant.
                        continue;
                    }
                    int between = next.start() - ends[i - 1];
                    if (between >= 0
                            && between <= gap
                            && sentences.part(ends[i - 1] - 1) == sentences.part(next.start())) {
                        starts[i] = next.start();
                        ends[i] = next.end();
                        complete = true;
                    }
                }
            }
            if (complete) {
                hits.add(new Hit(phrase, starts, ends));
            }
        }
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
                || senses.stream().anyMatch(s -> s != h && h.overlaps(s) && !h.covers(s)));
        sorted.sort(Comparator.comparingInt(Hit::length).reversed());
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : sorted) {
            boolean covered = false;
            for (Hit longer : kept) {
                if ((longer.length() > hit.length() || longer.pieces() > hit.pieces())
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
