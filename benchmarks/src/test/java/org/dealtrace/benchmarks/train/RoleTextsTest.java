package org.dealtrace.benchmarks.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTextsTest {

    private static List<RoleText> texts(long seed) {
        return new RoleTexts(seed, List.of()).patterns("role-patterns.csv", 1, 1);
    }

    @Test
    void patterns_sameSeed_giveSameTexts() {
        assertThat(texts(7)).isEqualTo(texts(7)).isNotEqualTo(texts(8));
    }

    @Test
    void patterns_everyName_standsAtItsPlace() {
        assertThat(texts(1))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.names())
                        .allSatisfy(name -> assertThat(text.text().substring(name.start(), name.end()))
                                .isEqualTo(text.text()
                                        .substring(name.start(), name.end())
                                        .strip())
                                .isNotEmpty()));
    }

    @Test
    void patterns_everySlot_isFilled() {
        assertThat(texts(1)).allSatisfy(text -> assertThat(text.text()).doesNotContain("{", "}", "[", "]"));
    }

    @Test
    void news_everyName_standsAtItsPlace() {
        assertThat(new RoleTexts(1, List.of()).news(2))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.text()).doesNotContain("{", "}"))
                .allSatisfy(text -> assertThat(text.names())
                        .allSatisfy(name -> assertThat(text.text().substring(name.start(), name.end()))
                                .isNotBlank()));
    }

    @Test
    void train_sameTexts_giveSameModel() {
        assertThat(model()).isEqualTo(model()).contains("wacme");
    }

    private static String model() {
        ChainTrainer trainer = new ChainTrainer(List.of("O", "B"), 2, 0.01, 1);
        for (int i = 0; i < 20; i++) {
            List<Set<String>> right = List.of(Set.of("B"), Set.of("O", "B"));
            trainer.add(
                    "g" + i, List.of(List.of("wacme"), List.of("wbuys")), List.of(List.of(), List.of(">")), right, 1);
        }
        return trainer.train();
    }
}
