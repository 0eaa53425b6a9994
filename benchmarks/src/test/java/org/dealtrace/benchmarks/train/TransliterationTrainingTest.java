package org.dealtrace.benchmarks.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dealtrace.benchmarks.train.TransliterationTraining.Pair;
import org.dealtrace.matching.internal.sound.GraphemeUnits;
import org.dealtrace.matching.internal.sound.LatinPieces;
import org.dealtrace.matching.internal.sound.TransliterationCounts;
import org.dealtrace.matching.internal.sound.TransliterationModel;
import org.dealtrace.matching.internal.tables.NameTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The shipped tables of transliterations are what the pairs of names teach, and what they learned of some pairs holds
 * for others.
 */
class TransliterationTrainingTest {

    /** So many pairs that were not learned are asked for, each among the words of all of them. */
    private static final int MOST_ASKED = 400;

    @ParameterizedTest
    @EnumSource
    void table_isWhatThePairsTeach(GraphemeUnits script) {
        assertThat(NameTables.scriptLines(script.file()))
                .as("the pairs changed; 'train transliteration' makes the table anew")
                .isEqualTo(TransliterationTraining.train(script, TransliterationTraining.pairs(script)));
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

    private static double bits(TransliterationModel model, Pair pair, String word) {
        LatinPieces.Spelled spelled = model.spelled(word);
        return spelled == null ? Double.NEGATIVE_INFINITY : model.bits(pair.units(), spelled);
    }
}
