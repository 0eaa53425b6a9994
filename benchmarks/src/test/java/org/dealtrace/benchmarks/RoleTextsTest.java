package org.dealtrace.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTextsTest {

    private static List<RoleText> texts(long seed) {
        return new RoleTexts(seed).patterns("role-patterns.csv", 1);
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
    void train_sameTexts_giveSameModel() {
        List<RoleText> few = texts(1).subList(0, 20);
        assertThat(new RoleTrainer(2, 0.01, 1).train(few)).isEqualTo(new RoleTrainer(2, 0.01, 1).train(few));
    }
}
