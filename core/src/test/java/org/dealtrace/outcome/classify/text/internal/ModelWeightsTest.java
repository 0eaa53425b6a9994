package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** The weights of a feature; null for a feature that the model does not know. */
    private static double @Nullable [] of(ModelWeights weights, CharSequence feature) {
        int row = weights.row(feature);
        double[] sums = new double[weights.classes().size()];
        weights.add(row, sums);
        return row < 0 ? null : sums;
    }

    @Test
    void row_knownFeature_hasItsWeightsAndZeroForBlanks() {
        assertThat(WEIGHTS.classes()).containsExactly("none", "deal");
        assertThat(of(WEIGHTS, "")).containsExactly(1.5, -1.5);
        assertThat(of(WEIGHTS, "#")).containsExactly(0, 2);
        assertThat(of(WEIGHTS, "feature")).containsExactly(0.25, 0);
        assertThat(of(WEIGHTS, CharBuffer.wrap("収購"))).containsExactly(-3, 4);
        assertThat(WEIGHTS.weight(WEIGHTS.row("収購"), 1)).isEqualTo(4);
    }

    @Test
    void row_unknownFeature_isNone() {
        for (String unknown : List.of("none", "eature", "0.25", "# a comment", "収", "feature\t0.25")) {
            assertThat(of(WEIGHTS, unknown)).as(unknown).isNull();
        }
    }

    @Test
    void row_everyLineOfTheShippedModel_hasWhatTheLineSays() {
        String file = ShippedFile.read("text-model.tsv");
        ModelWeights weights = new ModelWeights(file);
        file.lines().filter(line -> line.indexOf('\t') >= 0).skip(1).forEach(line -> {
            String[] cells = line.split("\t", -1);
            double[] row = Objects.requireNonNull(of(weights, cells[0]));
            for (int i = 1; i < cells.length; i++) {
                assertThat(row[i - 1]).isEqualTo(cells[i].isEmpty() ? 0 : Float.parseFloat(cells[i]));
            }
        });
    }
}
