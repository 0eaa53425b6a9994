package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateTest {

    @ParameterizedTest
    @EnumSource
    void method_thatNeedsAPopulation_isRefusedWithoutOne(IntervalMethod method) {
        assertThat(Rate.ofSample(14, 30, 300).with(method).interval().method()).hasToString(method.label());
        if (method.needsPopulation()) {
            assertThatThrownBy(() -> Rate.of(14, 30, method, 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("use Rate.ofSample");
        } else {
            assertThat(Rate.of(14, 30, method, 0.95).population()).isEmpty();
        }
    }

    @Test
    void toString_defaultMethod_readsAsASentence() {
        assertThat(Rate.of(14, 30)).hasToString("14 of 30: 46.7 % (95 % Wilson 30.2–63.9 %)");
    }

    @Test
    void toString_wholeList_givesItsOneCount() {
        assertThat(Rate.ofSample(7, 20, 20))
                .hasToString("7 of 20 drawn from 20: 35.0 % (95 % exact hypergeometric 35.0–35.0 %, 7–7 of 20)");
    }

    @Test
    void toString_sampleFromAList_givesTheCountsInTheList() {
        assertThat(Rate.ofSample(14, 30, 300))
                .hasToString("14 of 30 drawn from 300: 46.7 % (95 % exact hypergeometric 29.3–64.7 %, 88–194 of 300)");
    }

    /** What 14 of 30 supports at 95 %, in percent. */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 30.2, 63.9",
        "CLOPPER_PEARSON, 28.3, 65.7",
    })
    void interval_fourteenOfThirty_isAsPublished(IntervalMethod method, double low, double high) {
        assertPercent(Rate.of(14, 30, method, 0.95), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "HYPERGEOMETRIC, 300, 29.3, 64.7",
        "HYPERGEOMETRIC, 200, 30.0, 64.0",
        "HYPERGEOMETRIC, 150, 30.7, 63.3",
    })
    void interval_fourteenOfThirtyFromAList_isAsPublished(
            IntervalMethod method, int population, double low, double high) {
        assertPercent(Rate.ofSample(14, 30, population).with(method), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 30, 300, 88, 194",
        "14, 30, 200, 60, 128",
        "14, 30, 150, 46, 95",
        "3, 10, 50, 5, 31",
        "0, 30, 300, 0, 33",
        "30, 30, 300, 267, 300",
        "5, 5, 5, 5, 5",
    })
    void hypergeometric_countsInThePopulation_areAsTabulated(int successes, int n, int population, int low, int high) {
        Interval interval = Rate.ofSample(successes, n, population).interval();
        assertThat(interval.low() * population).isCloseTo(low, within(1e-9));
        assertThat(interval.high() * population).isCloseTo(high, within(1e-9));
    }

    @Test
    void interval_sevenOfTwenty_hasTheTabulatedLowerBounds() {
        assertThat(Rate.of(7, 20, IntervalMethod.CLOPPER_PEARSON, 0.95)
                        .interval()
                        .low())
                .isCloseTo(0.1539, within(5e-5));
        assertThat(Rate.of(7, 20, IntervalMethod.WILSON, 0.95).interval().low()).isCloseTo(0.1812, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"WILSON", "CLOPPER_PEARSON", "HYPERGEOMETRIC"})
    void rate_nothingLookedAt_saysThatNothingIsKnown(IntervalMethod method) {
        Rate rate = Rate.ofSample(0, 0, 300).with(method);
        assertThat(rate.value()).isEmpty();
        assertThat(rate.interval().low()).isZero();
        assertThat(rate.interval().high()).isEqualTo(1);
        assertThat(Rate.of(0, 0)).hasToString("0 of 0: no estimate (95 % Wilson 0.0–100.0 %)");
    }

    @Test
    void hypergeometric_census_leavesNothingToEstimate() {
        Interval interval = Rate.ofSample(7, 20, 20).interval();
        assertThat(interval.low()).isEqualTo(0.35);
        assertThat(interval.high()).isEqualTo(0.35);
    }

    @Test
    void with_methodForAListWithoutAList_saysWhatToDo() {
        assertThatThrownBy(() -> Rate.of(14, 30).with(IntervalMethod.HYPERGEOMETRIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exact hypergeometric")
                .hasMessageContaining("Rate.ofSample");
    }

    @Test
    void rate_impossibleCounts_nameTheValue() {
        assertThatThrownBy(() -> Rate.of(31, 30)).hasMessage("successes must be 0 to n = 30 but was 31");
        assertThatThrownBy(() -> Rate.of(0, -1)).hasMessage("n must be 0 or more but was -1");
        assertThatThrownBy(() -> Rate.ofSample(3, 30, 20)).hasMessageContaining("at least n = 30 units but has 20");
        assertThatThrownBy(() -> Rate.of(3, 30, IntervalMethod.WILSON, 95))
                .hasMessageContaining("such as 0.95, but was 95");
        for (double none : new double[] {0, 1}) {
            assertThatThrownBy(() -> Rate.of(3, 30, IntervalMethod.WILSON, none))
                    .hasMessageContaining("above 0 and below 1, such as 0.95, but was " + none);
        }
    }

    @Test
    void toString_otherLevel_isShown() {
        assertThat(Rate.of(14, 30).with(IntervalMethod.WILSON, 0.999).toString())
                .startsWith("14 of 30: 46.7 % (99.9 % Wilson");
    }

    private static void assertPercent(Rate rate, double low, double high) {
        assertThat(rate.interval().low() * 100).isCloseTo(low, within(0.05));
        assertThat(rate.interval().high() * 100).isCloseTo(high, within(0.05));
    }

    @Test
    void toString_intervalBetweenTwoCounts_namesNone() {
        assertThat(Rate.ofSample(140, 299, 300).with(IntervalMethod.WILSON, 0.001))
                .hasToString("140 of 299 drawn from 300: 46.8 % (0.1 % Wilson 46.8–46.8 %)");
    }
}
