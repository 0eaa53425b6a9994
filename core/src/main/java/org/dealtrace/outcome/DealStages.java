package org.dealtrace.outcome;

import org.dealtrace.DealStatus;

/** The order of the states that a deal passes. */
final class DealStages {

    private DealStages() {}

    /** 0 for an unknown state and for an end, 1 to 4 on the way. */
    static int stage(DealStatus status) {
        return switch (status) {
            case RUMOURED -> 1;
            case ANNOUNCED -> 2;
            case SIGNED -> 3;
            case COMPLETED -> 4;
            case UNKNOWN, BLOCKED, WITHDRAWN, TERMINATED -> 0;
        };
    }

    /** Whether the deal came to nothing. */
    static boolean ended(DealStatus status) {
        return status == DealStatus.BLOCKED || status == DealStatus.WITHDRAWN || status == DealStatus.TERMINATED;
    }
}
