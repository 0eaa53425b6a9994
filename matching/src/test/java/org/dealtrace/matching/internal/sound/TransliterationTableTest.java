package org.dealtrace.matching.internal.sound;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dealtrace.matching.internal.sound.TransliterationTraining.Pair;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shipped tables of transcriptions are what the pairs of names teach, and what they learned of some pairs holds for
 * others.
 */
class TransliterationTableTest {

    /** So many pairs that were not learned are asked for, each among the words of all of them. */
    private static final int MOST_ASKED = 400;

    private static final Path TABLES = Path.of("src/main/resources/org/dealtrace/matching/name/scripts");

    /** {@code -Ddealtrace.golden=rewrite} writes the tables anew. */
    @ParameterizedTest
    @EnumSource
    void table_isWhatThePairsTeach(GraphemeUnits script) throws IOException {
        List<String> lines = TransliterationTraining.train(script, TransliterationTraining.pairs(script));
        if ("rewrite".equals(System.getProperty("dealtrace.golden"))) {
            List<String> file = new ArrayList<>();
            file.add("# Source: known-names.tsv, loanwords.tsv and names of the tests, all from general knowledge."
                    + " Licence: Apache-2.0.");
            file.add("# What the units of a script stand for in Latin names, with the count that is expected of "
                    + "each: made from known-names.tsv,");
            file.add("# loanwords.tsv and transcribed-names.tsv (of the tests) by TransliterationTraining, and "
                    + "written by");
            file.add("# ./mvnw -pl matching -am test -Dtest=TransliterationTableTest -Ddealtrace.golden=rewrite");
            file.addAll(lines);
            Files.writeString(TABLES.resolve(script.file()), String.join("\n", file) + "\n", StandardCharsets.UTF_8);
        }
        assertThat(NameTables.scriptLines(script.file()))
                .as("the pairs changed; -Ddealtrace.golden=rewrite makes the table anew")
                .isEqualTo(lines);
    }

    /**
     * The share that is found first; among the Chinese many are coined English names, written by sound in part or not
     * at all.
     */
    @ParameterizedTest
    @CsvSource({
        "HAN, .50",
        "KANA, .92",
        "HANGUL, .88",
        "CYRILLIC, .94",
        "GREEK, .95",
        "GEORGIAN, .97",
        "ARMENIAN, .98",
        "ARABIC, .94",
        "HEBREW, .91",
        "THAI, .96",
        "DEVANAGARI, .97"
    })
    void bits_pairsThatWereNotLearned_areToldFromOthers(GraphemeUnits script, double least) {
        List<Pair> learned = new ArrayList<>();
        List<Pair> left = new ArrayList<>();
        for (Pair pair : TransliterationTraining.pairs(script)) {
            // those that begin with the same three letters stand together: spellings of one name, and names of one root
            String word = pair.words().get(0);
            int group = word.substring(0, Math.min(3, word.length())).hashCode();
            (Math.floorMod(group, 5) == 0 ? left : learned).add(pair);
        }
        TransliterationModel model = new TransliterationModel(
                script, TransliterationCounts.read(TransliterationTraining.train(script, learned)));
        left.removeIf(pair -> pair.words().size() > 1);
        List<LatinPieces.Spelled> words = left.stream()
                .map(pair -> pair.words().get(0))
                .distinct()
                .map(model::spelled)
                .filter(Objects::nonNull)
                .toList();
        int asked = 0;
        int first = 0;
        for (int i = 0; i < left.size(); i += Math.max(1, left.size() / MOST_ASKED)) {
            Pair pair = left.get(i);
            asked++;
            double own = bits(model, pair, pair.words().get(0));
            TransliterationModel.Written written = model.written(pair.units());
            first += words.stream().noneMatch(word -> model.bits(written, word, own) > own) ? 1 : 0;
        }

        assertThat(asked).isGreaterThan(150);
        assertThat((double) first / asked).isGreaterThan(least);
    }

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
        List<TransliterationModel.Way> spellings =
                new SpellingSearch(TransliterationModel.of(GraphemeUnits.HAN)).spellings(List.of("xi", "men", "zi"));

        assertThat(spellings)
                .isSortedAccordingTo(
                        comparingDouble(TransliterationModel.Way::probability).reversed())
                .extracting(TransliterationModel.Way::text)
                .doesNotHaveDuplicates()
                .contains("simens", "simenz");
        assertThat(spellings.stream()
                        .mapToDouble(TransliterationModel.Way::probability)
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

    private static double bits(TransliterationModel model, Pair pair, String word) {
        LatinPieces.Spelled spelled = model.spelled(word);
        return spelled == null ? Double.NEGATIVE_INFINITY : model.bits(pair.units(), spelled);
    }
}
