package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.dealtrace.DealStatus;
import org.dealtrace.SourceRow;

/** The index finds what looking for each piece by itself finds. */
class PieceIndexProperties {

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> word =
                Arbitraries.strings().withChars("abc買 ").ofMinLength(1).ofMaxLength(4);
        return Arbitraries.of("", "*")
                .flatMap(start -> word.map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .flatMap(w -> Arbitraries.of("", "*", "…b").map(end -> start + w + end)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aabbc買 .").ofMaxLength(30);
    }

    @Property(tries = 2000, seed = "20261124")
    void pieces_inAText_areThoseThatALookAtEachPlaceFinds(
            @ForAll("texts") String text,
            @ForAll @Size(max = 8) List<@net.jqwik.api.From("patterns") String> patterns) {
        List<Phrase> phrases = new ArrayList<>();
        for (String pattern : patterns) {
            phrases.add(new Phrase(
                    "en",
                    pattern,
                    Phrase.parts(pattern),
                    List.of(),
                    DealStatus.UNKNOWN,
                    Phrase.Mood.MARKER,
                    1,
                    SourceRow.NONE,
                    phrases.size()));
        }
        List<PieceIndex.Found> found = new ArrayList<>();
        new PieceIndex(phrases).find(text, found);
        assertThat(found).containsExactlyInAnyOrderElementsOf(eachPlace(text, phrases));
    }

    private static List<PieceIndex.Found> eachPlace(String text, List<Phrase> phrases) {
        List<PieceIndex.Found> found = new ArrayList<>();
        for (Phrase phrase : phrases) {
            for (int i = 0; i < phrase.parts().size(); i++) {
                Phrase.Piece piece = phrase.parts().get(i).get(0);
                for (int at = text.indexOf(piece.text()); at >= 0; at = text.indexOf(piece.text(), at + 1)) {
                    int plain = at + piece.text().length();
                    int end = plain;
                    while (WordBounds.inside(text, end)) {
                        end++;
                    }
                    if ((piece.openStart() || !WordBounds.inside(text, at)) && (piece.openEnd() || end == plain)) {
                        found.add(new PieceIndex.Found(phrase, i, piece, at, plain, end));
                    }
                }
            }
        }
        return found;
    }
}
