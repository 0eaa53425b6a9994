package org.dealtrace.internal;

import org.dealtrace.DealStatus;

/** The order of the states that a deal passes. */
public final class DealStages {

    private DealStages() {}

    /** 1 to 4 for the states on the way to completion; 0 for an unknown state and for a failure. */
    public static int stage(DealStatus status) {
        return switch (status) {
            case RUMOURED -> 1;
            case ANNOUNCED -> 2;
            case SIGNED -> 3;
            case COMPLETED -> 4;
            case UNKNOWN, UNREADABLE, BLOCKED, WITHDRAWN, TERMINATED -> 0;
        };
    }

    /** Whether the deal failed. */
    public static boolean ended(DealStatus status) {
        return status == DealStatus.BLOCKED || status == DealStatus.WITHDRAWN || status == DealStatus.TERMINATED;
    }

    /** The less advanced of two states. */
    public static DealStatus least(DealStatus a, DealStatus b) {
        return stage(a) <= stage(b) ? a : b;
    }

    /**
     * The state that claims less, of two deals in one text. A failure claims least; an unknown state does not count.
     */
    public static DealStatus lessAdvanced(DealStatus a, DealStatus b) {
        if (a == DealStatus.UNKNOWN || b == DealStatus.UNKNOWN) {
            return a == DealStatus.UNKNOWN ? b : a;
        }
        return least(a, b);
    }
}
