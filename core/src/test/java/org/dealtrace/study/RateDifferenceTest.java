package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateDifferenceTest {

    /** The worked examples of Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000",
    })
    void interval_publishedExamples_agree(int x1, int n1, int x2, int n2, double low, double high) {
        Interval interval = RateDifference.of(Rate.of(x1, n1), Rate.of(x2, n2)).interval();
        assertThat(interval.low()).isCloseTo(low, within(5.1e-5));
        assertThat(interval.high()).isCloseTo(high, within(5.1e-5));
    }

    /** The lady who tastes tea, and the convictions of twins of criminals: Fisher (1935). */
    @ParameterizedTest
    @CsvSource({"3, 4, 1, 4, 0.4857143", "10, 13, 2, 17, 0.0005367"})
    void pValue_fishersOwnExamples_agree(int x1, int n1, int x2, int n2, double p) {
        assertThat(RateDifference.of(Rate.of(x1, n1), Rate.of(x2, n2)).pValue()).isCloseTo(p, within(5e-7));
    }

    /**
     * As many successes on either side, and as many in all as the sizes differ: reckoned from binomial coefficients.
     */
    @ParameterizedTest
    @CsvSource({"3, 10, 3, 30, 0.1527519", "5, 20, 5, 10, 0.2307992"})
    void pValue_groupsOfUnlikeSize_isThatOfTheTable(int x1, int n1, int x2, int n2, double p) {
        assertThat(RateDifference.of(Rate.of(x1, n1), Rate.of(x2, n2)).pValue()).isCloseTo(p, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3, 10", "3, 10, 0, 0", "0, 0, 0, 0"})
    void difference_emptyGroup_saysNothing(int x1, int n1, int x2, int n2) {
        RateDifference difference = RateDifference.of(Rate.of(x1, n1), Rate.of(x2, n2));
        assertThat(difference.interval().low()).isEqualTo(-1);
        assertThat(difference.interval().high()).isEqualTo(1);
        assertThat(difference.pValue()).isEqualTo(1);
    }

    @Test
    void pValue_allAlike_isOne() {
        assertThat(RateDifference.of(Rate.of(0, 5), Rate.of(0, 7)).pValue()).isEqualTo(1);
        assertThat(RateDifference.of(Rate.of(5, 5), Rate.of(7, 7)).pValue()).isEqualTo(1);
    }

    @Test
    void toString_difference_readsAsASentence() {
        assertThat(RateDifference.of(Rate.of(56, 70), Rate.of(48, 80)))
                .hasToString("56 of 70 (80.0 %) against 48 of 80 (60.0 %): 20.0 points (95 % Newcombe 5.2–33.4 points),"
                        + " Fisher's exact p = 0.0125");
        assertThat(RateDifference.of(Rate.of(14, 30), Rate.of(5, 30)))
                .as("as its Javadoc has it")
                .hasToString("14 of 30 (46.7 %) against 5 of 30 (16.7 %): 30.0 points (95 % Newcombe 6.4–49.6 points),"
                        + " Fisher's exact p = 0.0251");
        assertThat(RateDifference.of(Rate.ofSample(14, 30, 30), Rate.ofSample(5, 30, 30))
                        .interval())
                .as("of the processes, not of the lists")
                .isEqualTo(RateDifference.of(Rate.of(14, 30), Rate.of(5, 30)).interval());
        assertThat(RateDifference.of(Rate.of(0, 10), Rate.of(0, 20)).toString()).contains("-16.1 to 27.8 points");
    }

    @Test
    void toString_oneGroupEmpty_givesNoEstimate() {
        assertThat(RateDifference.of(Rate.of(0, 0), Rate.of(1, 2)))
                .hasToString("0 of 0 against 1 of 2 (50.0 %): no estimate (95 % Newcombe -100.0 to 100.0 points),"
                        + " Fisher's exact p = 1.0000");
    }
}
