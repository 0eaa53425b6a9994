package org.dealtrace;

/** What the linker decided about a company and a deal party. */
public enum Decision {
    LINK,
    /** Between the two thresholds, a tie, or a name that fits and may be another's: a person should look. */
    REVIEW,
    NO_LINK
}
