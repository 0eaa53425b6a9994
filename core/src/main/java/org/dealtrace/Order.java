package org.dealtrace;

/** Three-valued answer to "is this date before that one?"; a date known to the month cannot always answer yes or no. */
public enum Order {
    YES,
    NO,
    /** The precision of the dates does not decide it. */
    UNKNOWN
}
