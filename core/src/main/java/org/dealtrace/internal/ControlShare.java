package org.dealtrace.internal;

import java.math.BigDecimal;
import org.dealtrace.OutcomeType;

/** The share of a company from which a purchase is an acquisition. */
public final class ControlShare {

    /** In percent; a smaller share is a minority stake. */
    public static final BigDecimal PERCENT = BigDecimal.valueOf(50);

    private ControlShare() {}

    /** The type of a purchase of this share, in percent. */
    public static OutcomeType type(BigDecimal percent) {
        return percent.compareTo(PERCENT) < 0 ? OutcomeType.MINORITY_STAKE : OutcomeType.ACQUISITION;
    }
}
