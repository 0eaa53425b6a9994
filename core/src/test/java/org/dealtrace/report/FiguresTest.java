package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void percent_binaryFraction_isRoundedAsTheDecimalThatIsMeant() {
        assertThat(Figures.percent(0.0005)).isEqualTo("0.1 %");
        assertThat(Figures.percent(14 / 30.0)).isEqualTo("46.7 %");
        assertThat(Figures.percent(1)).isEqualTo("100.0 %");
    }

    @Test
    void signed_zeroAndNearZero_haveNoMinus() {
        assertThat(Figures.signed(0, 2)).isEqualTo("+0.00");
        assertThat(Figures.signed(-0.001, 2)).isEqualTo("+0.00");
        assertThat(Figures.signed(-1.005, 2)).isEqualTo("−1.01");
    }

    @Test
    void minus_beforeANumber_isNoHyphen() {
        assertThat(Figures.minus("-8.1 bits; W-01, 2016-05-18 (-1.5 bits), 3-5 steps, - none"))
                .isEqualTo("−8.1 bits; W-01, 2016-05-18 (−1.5 bits), 3-5 steps, - none");
    }

    @Test
    void grouped_decimals_keepTheirDigits() {
        assertThat(Figures.grouped(new BigDecimal("1800"))).isEqualTo("1,800");
        assertThat(Figures.grouped(new BigDecimal("1234567.5000"))).isEqualTo("1,234,567.5000");
        assertThat(Figures.grouped(new BigDecimal("-123.25"))).isEqualTo("−123.25");
        assertThat(Figures.grouped(new BigDecimal("0.00"))).isEqualTo("0.00");
        assertThat(Figures.grouped(new BigDecimal("100"))).isEqualTo("100");
    }

    @Test
    void probability_nearlyCertain_isNotShownAsCertain() {
        assertThat(Figures.probability(0.99999)).isEqualTo(">0.999");
        assertThat(Figures.probability(1)).isEqualTo("1.000");
        assertThat(Figures.probability(0.0001)).isEqualTo("<0.001");
        assertThat(Figures.probability(0)).isEqualTo("0.000");
        assertThat(Figures.probability(0.999)).isEqualTo("0.999");
        assertThat(Figures.probability(0.001)).isEqualTo("0.001");
    }

    @Test
    void count_largeNumbers_haveGroups() {
        assertThat(Figures.count(0)).isEqualTo("0");
        assertThat(Figures.count(999)).isEqualTo("999");
        assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Figures.count(-1_000)).isEqualTo("-1,000");
        assertThat(Figures.count(-100)).isEqualTo("-100");
        assertThat(Figures.count(1, "company", "companies")).isEqualTo("1 company");
        assertThat(Figures.count(2000, "company", "companies")).isEqualTo("2,000 companies");
    }

    @Test
    void plain_wholeNumber_hasNoDecimals() {
        assertThat(Figures.plain(100, 2)).isEqualTo("100");
        assertThat(Figures.plain(-0.0, 2)).isEqualTo("0");
        assertThat(Figures.plain(12.345, 2)).isEqualTo("12.35");
    }
}
