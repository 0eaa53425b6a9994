package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoleModelTest {

    private static RoleFeatures sentence(String text) {
        FoldedText folded = FoldedText.of(text);
        return RoleFeatures.of(folded, 0, folded.original().length(), "en");
    }

    @Test
    void probabilities_ofEachPlace_sumToOne() {
        Random random = new Random(1);
        double[][] scores = new double[9][RoleModel.TAGS.size()];
        double[][] transitions = new double[RoleModel.TAGS.size() + 1][RoleModel.TAGS.size()];
        for (double[][] values : new double[][][] {scores, transitions}) {
            for (double[] row : values) {
                Arrays.setAll(row, i -> random.nextGaussian());
            }
        }
        double[][] probabilities = RoleModel.probabilities(RoleModel.odds(scores), RoleModel.odds(transitions));
        for (double[] row : probabilities) {
            assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void read_weightsOfWords_givesNamesInTheirRoles() {
        RoleModel model = RoleModel.parse("""
                # provenance
                b\t3\t\t\t\t\t\t
                wacme\t\t9\t\t\t\t\t
                wcorp\t\t\t9\t\t\t\t
                wbirch\t\t\t\t9\t\t\t
                """);
        assertThat(model.read(sentence("Acme Corp buys Birch.")))
                .extracting(n -> n.role() + " " + n.name())
                .containsExactlyInAnyOrder("buyer Acme Corp", "target Birch", "seller buys");
    }

    @Test
    void read_textWithoutTokens_givesNone() {
        assertThat(RoleModel.parse("").read(sentence(" "))).isEmpty();
    }
}
