package org.dealtrace;

/** What became of a recommended company, under a rule. */
public enum OutcomeStatus {
    /** A qualifying deal followed. */
    REALIZED,
    /** No qualifying deal was found in the sources searched, and the window is over. */
    NOT_REALIZED,
    /** No qualifying deal was found yet, and the window is still open: censored. */
    PENDING,
    /** The facts do not decide: the order of the dates is unknown, or only links under review exist. */
    UNDETERMINED
}
