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
    UNKNOWN
}
