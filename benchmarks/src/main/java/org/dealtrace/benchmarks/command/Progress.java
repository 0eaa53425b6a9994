package org.dealtrace.benchmarks.command;

import java.util.Locale;
import java.util.function.LongConsumer;

/** Tells on the error stream every 30 seconds how many steps of a task are done. */
public final class Progress implements LongConsumer {

    private static final long BETWEEN_LINES_NANOS = 30_000_000_000L;

    private final String task;
    private long last = System.nanoTime();

    public Progress(String task) {
        this.task = task;
    }

    @Override
    public void accept(long done) {
        if (System.nanoTime() - last >= BETWEEN_LINES_NANOS) {
            last = System.nanoTime();
            System.err.printf(Locale.ROOT, "%s: %,d done%n", task, done);
        }
    }
}
