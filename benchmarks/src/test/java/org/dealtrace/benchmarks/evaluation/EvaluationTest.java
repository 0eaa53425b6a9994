package org.dealtrace.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    private static final List<GoldPair> GOLD =
            List.of(new GoldPair("a", "1", "near"), new GoldPair("b", "2", "far"), new GoldPair("c", "3", "far"));

    @ParameterizedTest
    @CsvSource({
        "ranking-ties, left",
        "ranking-ties, right",
        "ranking-distinct, left",
        "ranking-distinct, right",
        "ranking-plain, left",
        "ranking-plain, right"
    })
    void ranking_generatedRun_equalsIndependentImplementation(String set, String side) {
        Map<String, Double> evaluation =
                Evaluation.ranking(TestFiles.run(set + "-scores.csv", side), TestFiles.gold(set + "-gold.csv", side));

        assertSame(evaluation, TestFiles.expected(set + "-" + side + "-expected.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pairs-ties", "pairs-distinct", "pairs-positive"})
    void pairs_generatedScores_equalsIndependentImplementation(String set) {
        Map<String, Double> scores = new HashMap<>();
        TestFiles.rows(set + "-scores.csv")
                .forEach(r -> scores.put(TestFiles.cell(r, "pair_id"), Double.parseDouble(TestFiles.cell(r, "score"))));
        List<LabelledScore> pairs = new ArrayList<>();
        for (Map<String, String> row : TestFiles.rows(set + "-gold.csv")) {
            double score = scores.getOrDefault(Integer.toString(pairs.size()), Double.NEGATIVE_INFINITY);
            pairs.add(new LabelledScore(score, TestFiles.cell(row, "label").equals("1")));
        }

        assertSame(Evaluation.pairs(pairs), TestFiles.expected(set + "-expected.csv"));
    }

    private static void assertSame(Map<String, Double> figures, Map<String, Double> expected) {
        assertThat(figures.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, value) -> {
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                assertThat(figures.get(name)).as(name).isEqualTo(value);
            } else {
                assertThat(figures.get(name)).as(name).isCloseTo(value, within(1e-9));
            }
        });
    }

    @Test
    void ranking_perfectRun_hasOneEverywhere() {
        Map<String, Double> evaluation = Evaluation.ranking(
                List.of(new ScoredPair("a", "1", 9), new ScoredPair("b", "2", 8), new ScoredPair("c", "3", 7)), GOLD);

        assertThat(evaluation.get("R@1")).isEqualTo(1);
        assertThat(evaluation.get("AP")).isEqualTo(1);
        assertThat(evaluation).containsEntry("threshold", 7.0).containsEntry("bestF1", 1.0);
    }

    @Test
    void ranking_unlistedQuery_countsAsMissed() {
        Map<String, Double> evaluation = Evaluation.ranking(List.of(new ScoredPair("a", "1", 9)), GOLD);

        assertThat(evaluation.get("R@1")).isEqualTo(1.0 / 3);
        assertThat(evaluation).containsEntry("R@1/far", 0.0).containsEntry("R@1/near", 1.0);
        assertThat(evaluation.get("P@R.9")).isNaN();
    }

    @Test
    void ranking_queryWithoutPartner_costsPrecisionButNotRecall() {
        Map<String, Double> evaluation =
                Evaluation.ranking(List.of(new ScoredPair("a", "1", 5), new ScoredPair("stranger", "1", 9)), GOLD);

        assertThat(evaluation).containsEntry("lefts", 3.0);
        assertThat(evaluation)
                .containsEntry("threshold", 5.0)
                .containsEntry("P", 0.5)
                .containsEntry("R", 1.0 / 3);
    }

    @Test
    void ranking_emptyRun_hasZeros() {
        Map<String, Double> evaluation = Evaluation.ranking(List.of(), GOLD);

        assertThat(evaluation.get("bestF1")).isZero();
        assertThat(evaluation.get("AP")).isZero();
    }

    @Test
    void ranking_shuffledInput_givesTheSameFigures() {
        List<ScoredPair> run = new ArrayList<>(TestFiles.run("ranking-plain-scores.csv", "left").stream()
                .collect(Collectors.toMap(ScoredPair::key, p -> p, (first, second) -> first))
                .values());
        List<GoldPair> gold = TestFiles.gold("ranking-plain-gold.csv", "left");
        Map<String, Double> before = Evaluation.ranking(run, gold);
        Collections.shuffle(run, new Random(7));

        assertThat(Evaluation.ranking(run, gold)).isEqualTo(before);
    }

    /**
     * Nine of ten right pairs stand above the wrong one, and the tenth below: at a recall of just 90 % the precision is
     * still 1.
     */
    @Test
    void precisionAtHighRecall_countsARecallOfJustNinetyPercent() {
        List<ScoredPair> run = new ArrayList<>();
        List<GoldPair> gold = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            gold.add(new GoldPair("q" + i, "p" + i));
            run.add(new ScoredPair("q" + i, "p" + i, i == 9 ? 1 : 20 - i));
        }
        run.add(new ScoredPair("q0", "p9", 5));

        assertThat(Evaluation.ranking(run, gold)).containsEntry("P@R.9", 1.0);
    }

    @Test
    void pairs_allRightOrAllWrong_haveNoRocAndNoFigureThatIsNone() {
        Map<String, Double> right = Evaluation.pairs(List.of(new LabelledScore(1, true), new LabelledScore(2, true)));
        assertThat(right.get("ROC-AUC")).isNaN();
        assertThat(right.get("AP")).isEqualTo(1);
        Map<String, Double> wrong = Evaluation.pairs(List.of(new LabelledScore(1, false), new LabelledScore(2, false)));
        assertThat(wrong.get("ROC-AUC")).isNaN();
        assertThat(wrong.get("AP")).isZero();
        assertThat(wrong.get("P@R.9")).isNaN();
        assertThat(wrong.get("bestF1")).isZero();
    }

    /** Of two thresholds with one F1 the higher is taken, which links less. */
    @Test
    void best_ofTwoPointsAlike_linksLess() {
        Map<String, Double> evaluation = Evaluation.pairs(List.of(
                new LabelledScore(4, true),
                new LabelledScore(3, false),
                new LabelledScore(2, false),
                new LabelledScore(1, true)));

        assertThat(evaluation)
                .containsEntry("threshold", 4.0)
                .containsEntry("P", 1.0)
                .containsEntry("R", 0.5);
    }

    @Test
    void bestOfEach_threshold_keepsOneStrongPartnerEach() {
        List<ScoredPair> run = List.of(
                new ScoredPair("a", "1", 1),
                new ScoredPair("a", "2", 3),
                new ScoredPair("b", "2", 0.5),
                new ScoredPair("c", "3", 2));

        assertThat(ScoredPair.bestOfEach(run, 2))
                .containsExactly(new ScoredPair("a", "2", 3), new ScoredPair("c", "3", 2));
    }

    /** "q", a tab and either of these have one CRC-32. */
    @Test
    void bestOfEach_partnersOfOneHash_doesNotDependOnTheirOrder() {
        ScoredPair one = new ScoredPair("q", "io3qra8l", 1);
        ScoredPair other = new ScoredPair("q", "4hzvkostf", 1);

        assertThat(ScoredPair.bestOfEach(List.of(one, other), 0))
                .isEqualTo(ScoredPair.bestOfEach(List.of(other, one), 0));
    }

    @Test
    void scoredPair_notANumber_isRefusedByName() {
        assertThatThrownBy(() -> new ScoredPair("a", "1", Double.NaN))
                .hasMessage("score of a ~ 1 must be a number but was NaN");
    }
}
