package org.dealtrace.examples;

import java.io.Console;
import java.util.Locale;
import java.util.function.Predicate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dealtrace.matching.LinkProgress;
import org.jspecify.annotations.Nullable;

/** A progress bar on the error stream; silent when the output is no terminal, so that logs and pipes stay clean. */
final class Progress implements AutoCloseable, Predicate<LinkProgress> {

    private final @Nullable ProgressBar bar;

    Progress() {
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
