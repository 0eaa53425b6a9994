package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.DealStatus;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * What words stand for, whatever the language: "royalty", "redevance" and 提成 are one concept. The words are in
 * {@code concepts.csv}; they may have open ends, as phrases have.
 */
final class Concepts {

    private Concepts() {}

    /** The words of a language as phrases, each with the name of its concept as its pattern. */
    static List<Phrase> of(String language) {
        List<Phrase> phrases = new ArrayList<>();
        try (TableReader table = TableReader.ofText(
                "classify/concepts.csv", ShippedFile.read("concepts.csv"), "language", "concept", "words")) {
            for (TableRow row : table) {
                if (!row.get("language").equals(language)) {
                    continue;
                }
                for (String words : row.get("words").split("\\|")) {
                    phrases.add(new Phrase(
                            language,
                            row.get("concept"),
                            List.of(List.of(Phrase.Piece.of(words))),
                            List.of(),
                            DealStatus.UNKNOWN,
                            Phrase.Mood.CONCEPT,
                            1,
                            row.source(),
                            ShippedPhrases.RANKS_A_LANGUAGE));
                }
            }
        }
        return phrases;
    }
}
