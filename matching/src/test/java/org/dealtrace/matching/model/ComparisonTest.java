package org.dealtrace.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    /**
     * The value is counted from the size of the list, so that a bare number, let alone one below 0, would say nothing
     * to a reader.
     */
    @ParameterizedTest
    @CsvSource({
        "1.44, 1.4 bits more than chance explains in this list",
        "0.04, as much as chance explains in this list",
        "0, as much as chance explains in this list",
        "-0.04, as much as chance explains in this list",
        "-2.06, 2.1 bits less than chance explains in this list"
    })
    void rarity_isToldBesideWhatChanceExplains(double value, String level) {
        assertThat(Comparison.RARITY.level(value)).isEqualTo(level);
    }

    @Test
    void zero_hasNoSign() {
        assertThat(Comparison.RAREST.level(-0.04)).isEqualTo("0.0 bits");
        assertThat(Comparison.LETTERS.level(-0.001)).isEqualTo("0 %");
        assertThat(Comparison.RAREST.level(-0.06)).isEqualTo("-0.1 bits");
        assertThat(Comparison.RAREST.level(9.64)).isEqualTo("9.6 bits");
    }
}
