package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {

    private final List<FollowUp> treated = Published.followUps(Published.MERCAPTOPURINE);
    private final List<FollowUp> placebo = Published.followUps(Published.PLACEBO);

    /** Observed 9 and 21, expected 19.25 and 10.75, chi-squared 16.79, as in every textbook with these data. */
    @Test
    void test_mercaptopurineAgainstPlacebo_isAsPublished() {
        LogRank test = LogRank.of(treated, placebo);
        assertThat(test.observed()).isEqualTo(9);
        assertThat(test.expected()).isCloseTo(19.2505, within(5e-5));
        assertThat(test.deals()).isEqualTo(30);
        assertThat(test.statistic()).isCloseTo(16.7929, within(5e-5));
        assertThat(test.pValue()).isCloseTo(4.169e-5, within(5e-9));
        assertThat(test)
                .hasToString("Log-rank test: chi-squared 16.79, p < 0.0001; 9 deals of 19.25 expected, 21 of 10.75");
        assertThat(LogRank.of(placebo, treated).statistic()).isCloseTo(test.statistic(), within(1e-9));
    }

    @Test
    void test_noDealsAtAll_hasNothingToCompare() {
        assertThat(LogRank.of(Published.followUps(-1, -2), Published.followUps(-3))
                        .pValue())
                .isEqualTo(1);
    }

    @Test
    void test_groupWithNobody_hasNothingToCompare() {
        LogRank test = LogRank.of(treated, List.of());
        assertThat(test.expected()).isCloseTo(9, within(1e-9));
        assertThat(test.pValue()).isEqualTo(1);
    }
}
