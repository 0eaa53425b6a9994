package org.dealtrace;

/** How far a deal has come. */
public enum DealStatus {
    RUMOURED,
    ANNOUNCED,
    SIGNED,
    COMPLETED,
    /** Forbidden by an authority. */
    BLOCKED,
    WITHDRAWN,
    /** Ended after it had been signed or completed. */
    TERMINATED,
    /** The source gives no state. */
    UNKNOWN,
    /** The source gives a state in unknown words. It can be any other state, even a failure. */
    UNREADABLE
}
