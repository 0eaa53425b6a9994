package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/**
 * Means and variances of the distributions; 200,000 draws put four standard errors of a mean at about 0.01 of a unit
 * spread.
 */
class SeededRandomTest {

    private static final int DRAWS = 200_000;

    private static void assertMoments(DoubleSupplier draw, double mean, double variance) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = draw.getAsDouble();
            sum += x;
            squares += (x - mean) * (x - mean);
        }
        double spread = Math.sqrt(variance);
        assertThat(sum / DRAWS).isCloseTo(mean, within(0.01 * spread));
        assertThat(squares / DRAWS).isCloseTo(variance, within(0.04 * variance));
    }

    @Test
    void distributions_seeded_haveTheirMoments() {
        SeededRandom random = new SeededRandom(3);
        assertMoments(random::unit, 0.5, 1.0 / 12);
        assertMoments(random::exponential, 1, 1);
        assertMoments(random::normal, 0, 1);
        assertMoments(() -> random.gamma(0.5), 0.5, 0.5);
        assertMoments(() -> random.gamma(7.5), 7.5, 7.5);
        assertMoments(() -> random.beta(2.5, 7.5), 0.25, 0.25 * 0.75 / 11);
        assertMoments(() -> random.binomial(30, 0.2), 6, 4.8);
        assertMoments(() -> random.below(10), 4.5, 8.25);
    }

    @Test
    void binomial_manyTrials_isInvertedAndHasTheSameMoments() {
        SeededRandom random = new SeededRandom(4);
        double sum = 0;
        for (int i = 0; i < 2000; i++) {
            sum += random.binomial(20_000, 0.3);
        }
        assertThat(sum / 2000).isCloseTo(6000, within(4 * Math.sqrt(4200.0 / 2000)));
    }

    @Test
    void draw_allOfThem_isAPermutation() {
        assertThat(new SeededRandom(5).draw(100, 100)).doesNotHaveDuplicates().hasSize(100);
    }
}
