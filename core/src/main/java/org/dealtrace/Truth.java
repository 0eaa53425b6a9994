package org.dealtrace;

/**
 * Three-valued answer, first to "is this date before that one?": a date known to the month cannot always answer yes or
 * no. What rests on such an answer, as whether a deal counts, has three answers too.
 */
public enum Truth {
    YES,
    NO,
    /** The known facts do not decide. */
    UNKNOWN
}
