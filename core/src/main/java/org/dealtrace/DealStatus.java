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
    /** The source gives a state in words that nobody here knows: it can be any of the others, an end too. */
    UNREADABLE
}
