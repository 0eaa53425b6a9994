package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextPieceTest {

    private static String marked(String sentence) {
        return TextPiece.of(sentence).stream()
                .map(p -> p.whole() ? "[" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
    }

    @Test
    void of_idsAndDates_areWhole() {
        assertThat(marked("apart: D-012, D-000000-0240; 2016-05-18, not after 2016-07."))
                .isEqualTo("apart: [D-012], [D-000000-0240]; [2016-05-18], not after [2016-07].");
    }

    @Test
    void of_percentages_areWhole() {
        assertThat(marked("from 45.4 % to 82.8 %; 30.2–63.9 %")).isEqualTo("from [45.4 %] to [82.8 %]; [30.2–63.9 %]");
    }

    @Test
    void of_wordsWithHyphens_mayBreak() {
        assertThat(marked("Preh-Werke and Krauss-Maffei")).isEqualTo("Preh-Werke and Krauss-Maffei");
    }

    @Test
    void of_longId_mayBreak() {
        String id = "deal-2016-with-a-very-long-id-of-its-own-2017";
        assertThat(TextPiece.of(id)).allMatch(p -> p.text().length() < id.length() || !p.whole());
    }

    @Test
    void of_anything_losesNoCharacter() {
        String text = "–-1- a-1--b 令和-2 \uD83D\uDE00-1";
        assertThat(TextPiece.of(text).stream().map(TextPiece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(TextPiece.of("")).isEmpty();
    }
}
