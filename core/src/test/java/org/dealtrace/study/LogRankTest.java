package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogRankTest {

    /** Observed 9 and 21, expected 19.25 and 10.75, chi-squared 16.79, as in every textbook with these data. */
    @Test
    void test_mercaptopurineAgainstPlacebo_isAsPublished() {
        Map<String, List<FollowUp>> groups = new LinkedHashMap<>();
        groups.put("6-MP", Published.followUps(Published.MERCAPTOPURINE));
        groups.put("placebo", Published.followUps(Published.PLACEBO));
        LogRank test = LogRank.of(groups);
        assertThat(test.groups().get(0).observed()).isEqualTo(9);
        assertThat(test.groups().get(0).expected()).isCloseTo(19.2505, within(5e-5));
        assertThat(test.groups().get(1).observed()).isEqualTo(21);
        assertThat(test.groups().get(1).expected()).isCloseTo(10.7495, within(5e-5));
        assertThat(test.statistic()).isCloseTo(16.7929, within(5e-5));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.pValue()).isCloseTo(4.169e-5, within(5e-9));
        assertThat(test.toString())
                .startsWith("Log-rank test: chi-squared 16.79 on 1 degrees of freedom, p < 0.0001\n");
    }

    /** Four groups: chi-squared 25.4 on 3 degrees of freedom; expected numbers as R's survdiff prints them. */
    @Test
    void test_lungCancerByCellType_isAsPublished() {
        Map<String, List<FollowUp>> groups = new LinkedHashMap<>();
        String[] names = {"squamous", "small", "adeno", "large"};
        for (int i = 0; i < names.length; i++) {
            groups.put(names[i], Published.followUps(Published.LUNG_CANCER[i]));
        }
        LogRank test = LogRank.of(groups);
        assertThat(test.groups().stream().map(LogRank.Group::observed)).containsExactly(31, 45, 26, 26);
        double[] expected = {47.6547, 30.1021, 15.6938, 34.5495};
        for (int i = 0; i < expected.length; i++) {
            assertThat(test.groups().get(i).expected()).isCloseTo(expected[i], within(5e-5));
        }
        assertThat(test.statistic()).isCloseTo(25.4, within(0.05));
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
        assertThat(test.pValue()).isCloseTo(1.271e-5, within(5e-9));
    }

    @Test
    void test_groupWithNobody_doesNotCount() {
        Map<String, List<FollowUp>> groups = new LinkedHashMap<>();
        groups.put("6-MP", Published.followUps(Published.MERCAPTOPURINE));
        groups.put("nobody", List.of());
        groups.put("placebo", Published.followUps(Published.PLACEBO));
        LogRank test = LogRank.of(groups);
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.statistic()).isCloseTo(16.7929, within(5e-5));
    }

    @Test
    void test_noDealsAtAll_hasNothingToCompare() {
        LogRank test = LogRank.of(Map.of("a", Published.followUps(-1, -2), "b", Published.followUps(-3)));
        assertThat(test.degreesOfFreedom()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
    }

    @Test
    void test_oneGroup_isRefused() {
        assertThatThrownBy(() -> LogRank.of(Map.of("a", List.of())))
                .hasMessage("a log-rank test needs at least two groups but got 1");
    }
}
