package org.dealtrace.examples;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Predicate;
import org.dealtrace.matching.LinkProgress;

/** Progress on the error stream: on a terminal a line that is written over; else, as in a log, a line now and then. */
final class Progress implements AutoCloseable, Predicate<LinkProgress> {

    private static final String OVER = "\r%-60s";

    private final PrintStream log;
    private final String form;
    private final long between;
    private long last = System.nanoTime();

    Progress() {
        this(System.err, terminal() ? OVER : "%s%n", terminal() ? Duration.ofMillis(200) : Duration.ofSeconds(30));
    }

    /** @param between the least time between two lines */
    Progress(PrintStream log, String form, Duration between) {
        this.log = log;
        this.form = form;
        this.between = between.toNanos();
    }

    @Override
    public boolean test(LinkProgress now) {
        if (System.nanoTime() - last >= between) {
            last = System.nanoTime();
            log.printf(form, "dealtrace: " + now);
            log.flush();
        }
        return true;
    }

    @Override
    public void close() {
        if (form.equals(OVER)) {
            log.printf(OVER + "\r", "");
        }
    }

    @SuppressWarnings("SystemConsoleNull") // what newer versions do instead is asked below
    private static boolean terminal() {
        Console console = System.console();
        try {
            // From Java 22 on there is a console without a terminal too, and a method that tells the two apart.
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
