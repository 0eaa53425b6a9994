package org.dealtrace;

/** What the linker decided about a company and a deal party. */
public enum Decision {
    LINK,
    /** Between the two thresholds, or a tie: a person should look. */
    REVIEW,
    NO_LINK
}
