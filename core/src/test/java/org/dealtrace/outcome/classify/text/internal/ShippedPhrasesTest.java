package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the phrase files must keep to, so that those of a script may be left unread where a text has too few of its
 * letters.
 */
class ShippedPhrasesTest {

    private static final Set<String> ENGLISH = ShippedPhrases.LATIN.phrases().stream()
            .filter(phrase -> phrase.language().equals("en"))
            .flatMap(phrase -> phrase.parts().stream().flatMap(List::stream))
            .map(Phrase.Piece::text)
            .collect(Collectors.toSet());

    private static List<String> pieces(ShippedPhrases writing) {
        List<String> pieces = writing.phrases().stream()
                .flatMap(phrase -> phrase.parts().stream().flatMap(List::stream))
                .map(Phrase.Piece::text)
                .distinct()
                .toList();
        assertThat(pieces).hasSizeGreaterThan(1000);
        return pieces;
    }

    @Test
    void piece_ofALatinLanguage_countsForTheLatinScript() {
        assertThat(pieces(ShippedPhrases.LATIN))
                .allMatch(piece -> Letters.script(piece.charAt(0)) == Letters.Script.LATIN);
    }

    @Test
    void piece_ofARussianPhrase_hasACyrillicLetterOrIsAnEnglishOneToo() {
        assertThat(pieces(ShippedPhrases.CYRILLIC))
                .allMatch(piece -> Letters.of(piece).cyrillic() > 0 || ENGLISH.contains(piece));
        // of two languages with as many letters the first is taken
        assertThat(ShippedPhrases.LATIN.languages()).startsWith("en");
        int firstRussian = ShippedPhrases.CYRILLIC.phrases().get(0).rank();
        assertThat(ShippedPhrases.LATIN.phrases()).allMatch(latin -> latin.rank() < firstRussian);
    }

    @Test
    void piece_ofAChineseOrJapanesePhrase_hasAChineseCharacterOrKana() {
        assertThat(pieces(ShippedPhrases.HAN))
                .allMatch(piece -> Letters.of(piece).han() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "Alpha acquired Beta, en de fr",
        "Альфа приобрела Бету, ru",
        "甲公司收购乙公司, zh ja",
        "Alpha bought Бета, en de fr ru",
        "The maker of 甲 was bought by the largest of its rivals, en de fr zh ja",
        "甲公司收购乙公司的全部股份 (NYSE), zh ja",
        "51 %, en de fr",
        "Η Άλφα εξαγόρασε τη Βήτα, ''",
    })
    void text_ofSomeLetters_asksForThePhrasesOfTheirScriptsOnly(String text, String languages) {
        Letters letters = Letters.of(FoldedText.fold(text));
        assertThat(ShippedPhrases.ALL.stream()
                        .filter(writing -> writing.canStandIn(letters))
                        .flatMap(writing -> writing.languages().stream())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(languages);
    }

    @Test
    void ranks_ofAllPhrases_rise() {
        List<Integer> ranks = ShippedPhrases.ALL.stream()
                .flatMap(writing -> writing.phrases().stream())
                .map(Phrase::rank)
                .toList();
        assertThat(ranks).isSorted().doesNotHaveDuplicates().allMatch(rank -> rank > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b) ", "(a) "})
    void pattern_thatStandsForTooMuch_isRefusedInASentence(String piece, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("phrases.csv");
        Files.writeString(
                file, "language,pattern,type,status,mood,weight\nen," + piece.repeat(400) + ",JOINT_VENTURE,,,\n");
        assertThatThrownBy(() -> PhraseFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("longer than 1000 characters; write it on several lines");
        Files.writeString(
                file, "language,pattern,type,status,mood,weight\nen," + "(a|b) ".repeat(25) + ",JOINT_VENTURE,,,\n");
        assertThatThrownBy(() -> PhraseFile.read(file)).hasMessageContaining("for at most 10000 phrases");
    }
}
