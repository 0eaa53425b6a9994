package org.dealtrace.benchmarks;

/** A mistake that whoever called the command can mend; its message is one sentence and ends the run without a stack trace. */
final class UserMistake extends RuntimeException {

    UserMistake(String message) {
        super(message);
    }
}
