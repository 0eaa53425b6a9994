package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.outcome.World.status;

import org.dealtrace.OutcomeStatus;
import org.junit.jupiter.api.Test;

class OutcomeTypesTest {

    @Test
    void type_thatDoesNotCount_isNotRealized() {
        assertThat(status(
                        "2015-03-10",
                        d -> d.chinese().types("research collaboration").announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void type_thatNoClassifierTells_isUndetermined() {
        assertThat(status("2015-03-10", d -> d.chinese().types().announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void stake_belowTheMinimum_doesNotCount() {
        OutcomeRule rule = OutcomeRule.builder().minimumStakePercent(10).build();

        assertThat(status(
                        rule,
                        d -> d.chinese().types("minority stake").stake("9.69").announced("2018-02")))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(status(
                        rule,
                        d -> d.chinese().types("minority stake").stake("10").announced("2018-02")))
                .isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(rule, d -> d.chinese().types("minority stake").announced("2018-02")))
                .isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(status(rule, d -> d.chinese().announced("2018-02"))).isEqualTo(OutcomeStatus.REALIZED);
    }

    @Test
    void stake_belowTheMinimum_doesNotStopALicence() {
        OutcomeRule rule = OutcomeRule.builder().minimumStakePercent(50).build();

        assertThat(status(
                        rule,
                        d -> d.chinese()
                                .types("joint venture", "technology licence")
                                .stake("20")
                                .announced("2018-02")))
                .isEqualTo(OutcomeStatus.REALIZED);
    }
}
