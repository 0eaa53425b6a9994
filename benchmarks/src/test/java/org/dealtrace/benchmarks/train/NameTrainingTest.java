package org.dealtrace.benchmarks.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.dealtrace.Company;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.ModelProvenance;
import org.junit.jupiter.api.Test;

class NameTrainingTest {

    private static final ModelProvenance ORIGIN = new ModelProvenance("test", "", "", List.of(), Map.of(), List.of());

    private static double[] vector(double words, double leftRest) {
        double[] vector = new double[Comparison.values().length];
        vector[Comparison.WORDS.index()] = words;
        vector[Comparison.LEFT_REST.index()] = leftRest;
        vector[Comparison.LEGAL_FORM.index()] = leftRest > 0.5 ? 1 : 0;
        return vector;
    }

    @Test
    void train_oneAnswerOnly_isRefused() {
        for (boolean answer : new boolean[] {true, false}) {
            NameTraining training = new NameTraining();
            training.add(new ConditionalLogit.Query(1, List.of(vector(0.5, 0.5)), List.of(answer)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> training.train(ORIGIN, Set.of()))
                    .withMessage("right and wrong candidates are needed to tell them apart, but " + (answer ? 1 : 0)
                            + " are right and " + (answer ? 0 : 1) + " wrong; add names that find both");
        }
    }

    @Test
    void train_pairsThatDifferInOneComparison_learnsIt() {
        SplittableRandom random = new SplittableRandom(7);
        NameTraining training = new NameTraining();
        for (int i = 0; i < 4000; i++) {
            double words = random.nextDouble();
            boolean same = random.nextDouble() < 1 / (1 + Math.exp(-12 * (words - 0.6)));
            training.add(new ConditionalLogit.Query(1, List.of(vector(words, random.nextDouble())), List.of(same)));
        }
        MatchModel model = training.train(ORIGIN, Set.of());
        assertThat(model.weight(vector(0.6, 0.2))).isCloseTo(0, within(0.5));
        assertThat(model.weight(vector(0.8, 0.2))).isCloseTo(12 * 0.2 / Math.log(2), within(0.8));
        assertThat(model.bits(Comparison.LEFT_REST, 0) - model.bits(Comparison.LEFT_REST, 1))
                .isBetween(0.0, 0.8);
        assertThat(Math.abs(model.bits(Comparison.LEGAL_FORM, 1) - model.bits(Comparison.LEGAL_FORM, 0)))
                .isLessThan(0.8);
        assertThat(model.provenance().notes()).singleElement().asString().contains("converged");
        assertThat(model.listedShare())
                .hasValueSatisfying(share -> assertThat(share).isBetween(0.3, 0.5));
    }

    /** A kind and a falling comparison that decide, and names with several candidates. */
    @Test
    void train_rightCandidateByKindAndRest_learnsBoth() {
        SplittableRandom random = new SplittableRandom(8);
        NameTraining training = new NameTraining();
        for (int i = 0; i < 1000; i++) {
            double rest = random.nextDouble();
            double other = random.nextDouble();
            training.add(new ConditionalLogit.Query(
                    2, List.of(vector(0.5, rest), vector(0.5, other)), List.of(rest < other, rest >= other)));
        }
        MatchModel model = training.train(ORIGIN, Set.of("WORDS"));
        assertThat(model.bits(Comparison.LEFT_REST, 0)).isGreaterThan(model.bits(Comparison.LEFT_REST, 1) + 5);
        assertThat(model.bits(Comparison.LEGAL_FORM, 0)).isGreaterThan(model.bits(Comparison.LEGAL_FORM, 1));
        assertThat(model.bits(Comparison.WORDS, 1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.train(ORIGIN, Set.of("TASTE")))
                .withMessageStartingWith("there is no comparison TASTE; there are [WORDS, ");
    }

    @Test
    void add_candidatesOfAName_learnsFromThoseThatAreJudged() {
        NameTraining training = new NameTraining();
        try (CompanySearch search = CompanySearch.over(
                List.of(
                        Company.of("1", "Volvo AB"),
                        Company.of("2", "Volvo Car Corporation"),
                        Company.of("3", "Saab AB")),
                SearchSettings.standard())) {
            training.add(search, Company.of("q1", "Volvo"), Set.of("1"), Set.of("2"), 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> training.train(ORIGIN, Set.of()))
                    .withMessageContaining("but 1 are right and 0 wrong");
            training.add(search, Company.of("q2", "Volvo Cars"), Set.of("2"), Set.of(), 1);
        }
        assertThat(training.train(ORIGIN, Set.of()).provenance().name()).isEqualTo("test");
    }
}
