package org.dealtrace;

/**
 * The answer to a question: yes, no or unknown. For example, it is unknown which of two dates is earlier if both are
 * given as the same month. Whatever depends on such an answer, such as whether a deal counts, can be unknown too.
 */
public enum Truth {
    YES,
    NO,
    /** The known facts do not decide. */
    UNKNOWN
}
