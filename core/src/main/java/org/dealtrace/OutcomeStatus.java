package org.dealtrace;

/** What became of a recommended company, under a rule. */
public enum OutcomeStatus {
    /** A qualifying deal followed. */
    REALIZED,
    /** No qualifying deal was found in the sources searched, and the window is over. */
    NOT_REALIZED,
    /** No qualifying deal was found yet, and the window is still open: censored. */
    PENDING,
    /**
     * The known facts do not decide. For a deal that could qualify, one of these is unknown: the order of the dates,
     * the type, the state, the other side's country or the company's own date. Or its link is only under review.
     * Several can hold at once.
     */
    UNDETERMINED
}
