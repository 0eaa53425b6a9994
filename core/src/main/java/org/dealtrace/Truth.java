package org.dealtrace;

/**
 * The answer to a question: yes, no or unknown. Example: which of two dates is earlier is unknown if both are the same
 * month. An answer that depends on it can be unknown too.
 */
public enum Truth {
    YES,
    NO,
    /** The known facts do not decide. */
    UNKNOWN
}
