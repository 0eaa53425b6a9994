package org.dealtrace.examples;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dealtrace.matching.LinkProgress;
import org.jspecify.annotations.Nullable;

/** Progress on the error stream: a bar on a terminal; else, as in a log, a line now and then. */
final class Progress implements AutoCloseable, Predicate<LinkProgress> {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final @Nullable ProgressBar bar;
    private final PrintStream log;
    private final long between;
    private long last = System.nanoTime();

    Progress() {
        this(System.err, BETWEEN_LINES);
    }

    /**
     * Progress for a test.
     *
     * @param log takes the lines, if there is no terminal
     * @param between the least time between two of them
     */
    Progress(PrintStream log, Duration between) {
        this.log = log;
        this.between = between.toNanos();
        bar = terminal()
                ? new ProgressBarBuilder()
                        .setTaskName("dealtrace")
                        .setInitialMax(1)
                        .showSpeed()
                        .build()
                : null;
    }

    @Override
    public boolean test(LinkProgress now) {
        if (bar != null) {
            bar.setExtraMessage(now.stage().name().toLowerCase(Locale.ROOT));
            bar.maxHint(Math.max(1, now.total()));
            bar.stepTo(now.done());
        } else if (System.nanoTime() - last >= between) {
            last = System.nanoTime();
            log.println("dealtrace: " + now);
        }
        return true;
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
