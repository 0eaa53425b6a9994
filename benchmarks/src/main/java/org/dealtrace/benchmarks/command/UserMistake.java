package org.dealtrace.benchmarks.command;

/**
 * A mistake that the caller of the command can mend; its message is one sentence or two and ends the run without a
 * stack trace.
 */
public final class UserMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserMistake(String message) {
        super(message);
    }
}
