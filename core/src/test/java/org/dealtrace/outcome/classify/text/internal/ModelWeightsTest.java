package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelWeightsTest {

    private static final ModelWeights WEIGHTS = new ModelWeights("""
            # a comment
            feature\tnone\tdeal
            \t1.5\t-1.5
            #\t\t2
            feature\t0.25\t
            収購\t-3\t4
            """);

    @Test
    void of_knownFeature_givesItsWeightsAndZeroForBlanks() {
        assertThat(WEIGHTS.classes()).containsExactly("none", "deal");
        assertThat(WEIGHTS.of("")).containsExactly(1.5f, -1.5f);
        assertThat(WEIGHTS.of("#")).containsExactly(0, 2);
        assertThat(WEIGHTS.of("feature")).containsExactly(0.25f, 0);
        assertThat(WEIGHTS.of(CharBuffer.wrap("収購"))).containsExactly(-3, 4);
    }

    @Test
    void of_unknownFeature_isNull() {
        for (String unknown : List.of("none", "eature", "0.25", "# a comment", "収", "feature\t0.25")) {
            assertThat(WEIGHTS.of(unknown)).as(unknown).isNull();
            assertThat(WEIGHTS.of(unknown)).as(unknown).isNull();
        }
    }

    @Test
    void of_everyLineOfTheShippedModel_givesWhatTheLineSays() {
        String file = ShippedFile.read("text-model.tsv");
        ModelWeights weights = new ModelWeights(file);
        file.lines().filter(line -> line.indexOf('\t') >= 0).skip(1).forEach(line -> {
            String[] cells = line.split("\t", -1);
            float[] row = Objects.requireNonNull(weights.of(cells[0]));
            for (int i = 1; i < cells.length; i++) {
                assertThat(row[i - 1]).isEqualTo(cells[i].isEmpty() ? 0 : Float.parseFloat(cells[i]));
            }
        });
    }
}
