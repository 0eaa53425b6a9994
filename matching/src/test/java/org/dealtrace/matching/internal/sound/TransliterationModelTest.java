package org.dealtrace.matching.internal.sound;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;

/** What the shipped tables of transliterations say of single words. */
class TransliterationModelTest {

    @Test
    void pieces_ofAKnownTranscription_standForItsSyllables() {
        TransliterationModel table = TransliterationModel.of(GraphemeUnits.HAN);

        assertThat(table.pieces(List.of("xi", "men", "zi"), "siemens")).containsExactly("sie", "men", "s");
        assertThat(table.pieces(List.of("di", "ka", "nong"), "decathlon")).containsExactly("de", "ca", "thlon");
        assertThat(table.pieces(List.of("di", "ka"), "3m")).as("no letters").isEmpty();
        assertThat(table.pieces(List.of("di"), "decathlon"))
                .as("too long for one")
                .isEmpty();
    }

    @Test
    void pieces_atTheEndOfAWord_mayBeLettersThatNobodySays() {
        TransliterationModel table = TransliterationModel.of(GraphemeUnits.CYRILLIC);

        assertThat(table.pieces(List.of("р", "о", "ш", "е"), "rocher")).containsExactly("r", "o", "ch", "er");
        double last = probability(table, List.of("ш", "е"), 1, "er");
        double inside = probability(table, List.of("е", "ш"), 0, "er");
        assertThat(last).isGreaterThan(2 * inside);
    }

    private static double probability(TransliterationModel table, List<String> units, int unit, String piece) {
        LatinPieces.Spelled spelled = Objects.requireNonNull(table.spelled(piece));
        return table.probability(units, unit, spelled, 0, piece.length());
    }

    @Test
    void spellings_ofSyllables_holdTheUsualOne() {
        List<TransliterationModel.Spelling> spellings =
                new SpellingSearch(TransliterationModel.of(GraphemeUnits.HAN)).spellings(List.of("xi", "men", "zi"));

        assertThat(spellings)
                .isSortedAccordingTo(comparingDouble(TransliterationModel.Spelling::probability)
                        .reversed())
                .extracting(TransliterationModel.Spelling::text)
                .doesNotHaveDuplicates()
                .contains("simens", "simenz");
        assertThat(spellings.stream()
                        .mapToDouble(TransliterationModel.Spelling::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void similarity_ofATranscription_isAboveThatOfAnotherWord() {
        Pronunciation chinese = sounds("西门子");

        assertThat(chinese.similarity(sounds("Siemens")))
                .isEqualTo(sounds("Siemens").similarity(chinese))
                .isGreaterThan(0.4)
                .isGreaterThan(chinese.similarity(sounds("Simons")));
        assertThat(chinese.heard(sounds("Siemens"))).containsExactly("xi·men·zi", "sie·men·s");
    }

    private static Pronunciation sounds(String word) {
        NameAnalyzer analyzer = NameAnalyzer.builder().withoutKnownNames().build();
        return Pronunciation.of(analyzer.analyze(word).main().tokens().get(0));
    }
}
