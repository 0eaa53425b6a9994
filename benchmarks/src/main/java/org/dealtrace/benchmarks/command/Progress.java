package org.dealtrace.benchmarks.command;

import java.io.Console;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on the error stream; silent when the output is no terminal, so that logs and pipes stay clean. */
public final class Progress implements AutoCloseable, LongConsumer {

    private final @Nullable ProgressBar bar;

    public Progress(String task) {
        bar = terminal() ? new ProgressBarBuilder().setTaskName(task).build() : null;
    }

    /** With a rate and the time left, since the end is known. */
    public Progress(String task, long end) {
        bar = terminal()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(end)
                        .showSpeed()
                        .build()
                : null;
    }

    @Override
    public void accept(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // what newer versions do instead is asked below
    private static boolean terminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal too, and a method that tells the two apart.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
