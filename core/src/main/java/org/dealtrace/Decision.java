package org.dealtrace;

/** What the linker decided about a company and a deal party. */
public enum Decision {
    LINK,
    /**
     * A person should look. The probability is between the two thresholds, two companies tie, or the name fits but may
     * belong to another company.
     */
    REVIEW,
    NO_LINK
}
