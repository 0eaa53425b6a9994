package org.dealtrace.outcome.classify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.DealStatus;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * The words of each {@link Concept} in a language.
 *
 * <p>The words of a language are read when the first text in it comes of which no phrase tells a deal. They may have open ends, as phrases
 * have, and no gaps.
 */
final class ConceptWords {

    /** Where a concept stands in a text. */
    record Place(Concept concept, int start, int end) {}

    static final Set<String> LANGUAGES = Set.of("en", "zh", "de", "fr", "ru", "ja");

    private static final Map<String, ConceptWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final PieceIndex index;
    private final List<Concept> concepts;

    private ConceptWords(String language) {
        Map<String, Phrase.Piece> known = new HashMap<>();
        List<Phrase> phrases = new ArrayList<>();
        concepts = new ArrayList<>();
        try (TableReader table = TableReader.ofText(
                "classify/frames/concepts.csv",
                ShippedFile.read("frames/concepts.csv"),
                "language",
                "concept",
                "words")) {
            for (TableRow row : table) {
                if (!row.get("language").equals(language)) {
                    continue;
                }
                for (String words : row.get("words").split("\\|")) {
                    phrases.add(new Phrase(
                            language,
                            words,
                            Phrase.pieces(words, known),
                            Phrase.oneEach(1),
                            List.of(),
                            DealStatus.UNKNOWN,
                            Phrase.Mood.MARKER,
                            Phrase.Scope.FORWARD,
                            1,
                            row.source(),
                            concepts.size()));
                    concepts.add(Concept.of(row.get("concept")));
                }
            }
        }
        index = new PieceIndex(phrases);
    }

    static ConceptWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, ConceptWords::new);
    }

    /** Every place of a folded text in which a concept stands. */
    List<Place> in(String folded) {
        List<PieceIndex.Found> found = new ArrayList<>();
        index.find(folded, found);
        List<Place> places = new ArrayList<>(found.size());
        for (PieceIndex.Found piece : found) {
            places.add(new Place(concepts.get(piece.phrase().rank()), piece.start(), piece.end()));
        }
        return places;
    }
}
