package org.dealtrace.benchmarks.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does its work and prints to the terminal; mistakes and failures end it by an exception. */
public abstract class BenchmarkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /**
     * Does the work.
     *
     * @throws UserMistake if an option or a file cannot be used
     */
    protected abstract void run() throws IOException;

    /**
     * Refuses a number that is too small.
     *
     * @param option the option as it is written, such as {@code --names}
     * @throws UserMistake if the value is below the least
     */
    protected static void atLeast(long least, String option, long value) {
        if (value < least) {
            throw new UserMistake(option + " must be " + least + " or more but is " + value + ".");
        }
    }

    /** Where the command prints. */
    protected final PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    @Override
    public final Integer call() throws IOException {
        try {
            run();
        } catch (OutOfMemoryError e) {
            // An error would pass by the handler, which has a sentence for it.
            throw new IllegalStateException("out of memory", e);
        }
        return CommandLine.ExitCode.OK;
    }
}
