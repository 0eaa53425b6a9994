package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainModelTest {

    private static final ChainModel NAMES = new ChainModel("""
        # provenance
        feature\tO\tB\tI
        slaa\t3\t\t
        s.\t3\t\t
        s,\t3\t\t
        slAa\t\t3\t
        s-lAa lAa\t\t\t9
        """);

    private static Tokens sentence(String text) {
        FoldedText folded = FoldedText.of(text);
        return Tokens.of(folded, 0, folded.original().length(), "en");
    }

    private static List<List<String>> companies(String text) {
        Tokens tokens = sentence(text);
        return Companies.grouped(tokens, Companies.find(tokens, NAMES)).stream()
                .map(all ->
                        all.stream().map(m -> tokens.text(m.first(), m.last())).toList())
                .toList();
    }

    @Test
    void probabilities_ofEachPlace_sumToOne() {
        Random random = new Random(1);
        double[][] odds = new double[9][3];
        double[][][] steps = new double[9][3][3];
        for (int i = 0; i < odds.length; i++) {
            Arrays.setAll(odds[i], t -> random.nextDouble());
            for (double[] row : steps[i]) {
                Arrays.setAll(row, t -> random.nextDouble());
            }
        }
        Chain chain = new Chain(odds, steps);
        for (int i = 1; i < odds.length; i++) {
            double[] at = chain.at(i);
            double[][] before = chain.before(i);
            assertThat(Arrays.stream(at).sum()).isCloseTo(1, within(1e-9));
            for (int t = 0; t < at.length; t++) {
                int tag = t;
                assertThat(Arrays.stream(before).mapToDouble(row -> row[tag]).sum())
                        .isCloseTo(at[t], within(1e-9));
            }
        }
    }

    @Test
    void companies_weightsOfShapes_giveNamesOnce() {
        assertThat(companies("Acme Corp buys Birch, as Acme said."))
                .containsExactly(List.of("Acme Corp", "Acme"), List.of("Birch"));
    }

    @Test
    void companies_textWithoutTokens_givesNone() {
        assertThat(companies(" ")).isEmpty();
    }
}
