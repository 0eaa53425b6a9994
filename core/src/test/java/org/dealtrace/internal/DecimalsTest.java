package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void number_asComputed_isRoundedAsTheDecimalThatIsMeant() {
        assertThat(Decimals.fixed(1.005, 2)).isEqualTo("1.01");
        assertThat(Decimals.fixed(0.1 + 0.2, 1)).isEqualTo("0.3");
        assertThat(Decimals.percent(0.0005)).isEqualTo("0.1");
    }

    @Test
    void number_nearZero_hasNoMinus() {
        assertThat(Decimals.fixed(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Decimals.plain(-0.0004, 3)).isEqualTo("0");
    }

    @Test
    void number_thatIsNone_isSaidSo() {
        assertThat(Decimals.percent(Double.NaN)).isEqualTo("n/a");
        assertThat(Decimals.fixed(Double.POSITIVE_INFINITY, 1)).isEqualTo("∞");
        assertThat(Decimals.fixed(Double.NEGATIVE_INFINITY, 1)).isEqualTo("-∞");
    }

    @Test
    void plain_hasNoNeedlessDecimals() {
        assertThat(Decimals.plain(95, 6)).isEqualTo("95");
        assertThat(Decimals.plain(99.9, 6)).isEqualTo("99.9");
        assertThat(Decimals.plain(100, 6)).isEqualTo("100");
    }
}
