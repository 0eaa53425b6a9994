package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.dealtrace.OutcomeType;
import org.junit.jupiter.api.Test;

class ControlShareTest {

    /** Half of a company is enough for a say that nobody can go against. */
    @Test
    void type_halfOrMore_isAnAcquisition_lessAMinorityStake() {
        assertThat(ControlShare.type(new BigDecimal("49.99"))).isEqualTo(OutcomeType.MINORITY_STAKE);
        assertThat(ControlShare.type(new BigDecimal("50.00"))).isEqualTo(OutcomeType.ACQUISITION);
        assertThat(ControlShare.type(new BigDecimal("100"))).isEqualTo(OutcomeType.ACQUISITION);
    }
}
