package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.dealtrace.DealStatus;
import org.junit.jupiter.api.Test;

class DealStagesTest {

    @Test
    void stage_rumourToCompletion_rises() {
        assertThat(Arrays.stream(DealStatus.values())
                        .filter(s -> DealStages.stage(s) > 0)
                        .sorted((a, b) -> DealStages.stage(a) - DealStages.stage(b)))
                .containsExactly(DealStatus.RUMOURED, DealStatus.ANNOUNCED, DealStatus.SIGNED, DealStatus.COMPLETED);
    }

    @Test
    void ended_isADealThatCameToNothing() {
        assertThat(Arrays.stream(DealStatus.values()).filter(DealStages::ended))
                .containsExactlyInAnyOrder(DealStatus.BLOCKED, DealStatus.WITHDRAWN, DealStatus.TERMINATED);
    }

    @Test
    void least_ofTwo_isTheOneLessFar_whicheverStandsFirst() {
        assertThat(DealStages.least(DealStatus.SIGNED, DealStatus.ANNOUNCED)).isEqualTo(DealStatus.ANNOUNCED);
        assertThat(DealStages.least(DealStatus.ANNOUNCED, DealStatus.SIGNED)).isEqualTo(DealStatus.ANNOUNCED);
        assertThat(DealStages.least(DealStatus.UNKNOWN, DealStatus.SIGNED)).isEqualTo(DealStatus.UNKNOWN);
    }

    /** Of two ends neither is further; the one that was read first stands. */
    @Test
    void least_ofTwoEnds_isTheFirst() {
        assertThat(DealStages.least(DealStatus.BLOCKED, DealStatus.WITHDRAWN)).isEqualTo(DealStatus.BLOCKED);
        assertThat(DealStages.least(DealStatus.WITHDRAWN, DealStatus.BLOCKED)).isEqualTo(DealStatus.WITHDRAWN);
    }

    @Test
    void lessAdvanced_anEndClaimsLeast_andWhatIsUnknownClaimsNothing() {
        assertThat(DealStages.lessAdvanced(DealStatus.COMPLETED, DealStatus.WITHDRAWN))
                .isEqualTo(DealStatus.WITHDRAWN);
        assertThat(DealStages.lessAdvanced(DealStatus.COMPLETED, DealStatus.RUMOURED))
                .isEqualTo(DealStatus.RUMOURED);
        assertThat(DealStages.lessAdvanced(DealStatus.COMPLETED, DealStatus.UNKNOWN))
                .isEqualTo(DealStatus.COMPLETED);
        assertThat(DealStages.lessAdvanced(DealStatus.UNKNOWN, DealStatus.COMPLETED))
                .isEqualTo(DealStatus.COMPLETED);
    }
}
