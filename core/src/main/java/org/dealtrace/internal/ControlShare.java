package org.dealtrace.internal;

import java.math.BigDecimal;
import org.dealtrace.OutcomeType;

/** From which share on a purchase is one of the company. */
public final class ControlShare {

    /** A share of this many percent or more of a company is an acquisition, less is a minority stake. */
    public static final BigDecimal PERCENT = BigDecimal.valueOf(50);

    private ControlShare() {}

    /** What kind of deal the purchase of a share is, in percent. */
    public static OutcomeType type(BigDecimal percent) {
        return percent.compareTo(PERCENT) < 0 ? OutcomeType.MINORITY_STAKE : OutcomeType.ACQUISITION;
    }
}
