package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.ModelProvenance;
import org.junit.jupiter.api.Test;

class ModelTrainingTest {

    private static final ModelProvenance ORIGIN = MatchModel.standard().provenance();

    @Test
    void train_nothingAdded_saysWhatIsMissing() {
        ModelTraining training = new ModelTraining();
        assertThatIllegalStateException()
                .isThrownBy(() -> training.train(ORIGIN))
                .withMessage("there are no judged pairs to learn from; add queries that find candidates first");
    }

    @Test
    void add_judgedCandidates_areLearnedFrom() {
        ModelTraining training = new ModelTraining();
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(
                Company.of("1", "Volvo AB"), Company.of("2", "Volvo Car Corporation"), Company.of("3", "Saab AB")))) {
            training.add(matcher, Company.of("q1", "Volvo"), Set.of("1"), Set.of("2"), 1);
            assertThat(training.size()).isEqualTo(1);
            assertThat(training).hasToString("training: 1 of 1 candidate of 1 query is right");
            training.add(matcher, Company.of("q2", "Volvo Cars"), Set.of("2"), Set.of(), 1);
            assertThat(training.size()).isGreaterThan(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> training.add(matcher, Company.of("q3", "Saab"), Set.of("3"), Set.of(), 0))
                    .withMessage("weight of a query must be above 0 but was 0.0");
        }
        assertThat(training.train(ORIGIN).provenance().name()).isEqualTo(ORIGIN.name());
    }
}
