package org.dealtrace;

/** The outcome of a recommended company under a rule. */
public enum OutcomeStatus {
    /** A qualifying deal followed. */
    REALIZED,
    /** No qualifying deal was found in the sources searched, and the window is over. */
    NOT_REALIZED,
    /** No qualifying deal was found yet, and the window is still open: censored. */
    PENDING,
    /**
     * The known facts do not decide: the order of the dates, the type, the state, the other side's country or the
     * company's own date is unknown, or the link is under review.
     */
    UNDETERMINED
}
