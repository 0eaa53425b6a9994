package org.dealtrace;

/** Who decided. */
public enum LinkOrigin {
    MODEL,
    /** Equal identifiers. */
    IDENTIFIER,
    REVIEWER
}
