package org.dealtrace;

/**
 * A three-valued answer. Whether one date is before another is unknown if they are known to the month only. Everything
 * derived from it, such as whether a deal counts, is three-valued too.
 */
public enum Truth {
    YES,
    NO,
    /** The known facts do not decide. */
    UNKNOWN
}
