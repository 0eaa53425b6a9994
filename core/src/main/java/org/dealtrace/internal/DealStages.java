package org.dealtrace.internal;

import org.dealtrace.DealStatus;

/** The order of the states that a deal passes. */
public final class DealStages {

    private DealStages() {}

    /** 0 for a state that is not known and for an end, 1 to 4 on the way. */
    public static int stage(DealStatus status) {
        return switch (status) {
            case RUMOURED -> 1;
            case ANNOUNCED -> 2;
            case SIGNED -> 3;
            case COMPLETED -> 4;
            case UNKNOWN, UNREADABLE, BLOCKED, WITHDRAWN, TERMINATED -> 0;
        };
    }

    /** Whether the deal came to nothing. */
    public static boolean ended(DealStatus status) {
        return status == DealStatus.BLOCKED || status == DealStatus.WITHDRAWN || status == DealStatus.TERMINATED;
    }

    /** Of two states the one less far on its way. */
    public static DealStatus least(DealStatus a, DealStatus b) {
        return stage(a) <= stage(b) ? a : b;
    }

    /**
     * Of two deals in one text the state that claims less; an end claims least of all, and an unknown state claims
     * nothing.
     */
    public static DealStatus lessAdvanced(DealStatus a, DealStatus b) {
        if (a == DealStatus.UNKNOWN || b == DealStatus.UNKNOWN) {
            return a == DealStatus.UNKNOWN ? b : a;
        }
        return least(a, b);
    }
}
