package org.dealtrace.benchmarks.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.dealtrace.InputException;
import org.dealtrace.benchmarks.command.Stopwatch;

/**
 * What came of one attack.
 *
 * @param kind what
 * @param detail the sentence, or what is wrong
 * @param seconds CPU time that it took
 */
record Result(Kind kind, String detail, double seconds) {

    /** The kinds that are counted. */
    enum Kind {
        /** It was read, or done. */
        DONE,
        /** It was refused in a sentence. */
        REFUSED,
        /** A stack trace, a sentence that no terminal should see, accounts that do not add up, or something lost. */
        FAILED,
        /** It took more than a minute of CPU time. */
        STUCK
    }

    private static final int MOST_SECONDS = 60;

    /** A message of more characters is no sentence. */
    private static final int SENTENCE = 1_500;

    /** Something that is tried. */
    interface Attempt {
        void run() throws IOException;
    }

    /** Tries something in a thread of its own, so that one that hangs ends nothing but itself. */
    static Result of(Attempt attempt) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        double[] seconds = {0};
        Thread thread = new Thread(() -> {
            long begun = Stopwatch.threadNanos();
            try {
                attempt.run();
            } catch (IOException | RuntimeException | Error e) {
                thrown.set(e);
            }
            seconds[0] = (Stopwatch.threadNanos() - begun) / 1e9;
        });
        thread.setDaemon(true);
        thread.start();
        try {
            while (thread.isAlive()) {
                thread.join(1_000);
                // of CPU time, so that other work on the machine makes nothing stuck
                if (ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) / 1e9 > MOST_SECONDS) {
                    return new Result(Kind.STUCK, "took more than " + MOST_SECONDS + " s", MOST_SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(Kind.STUCK, "interrupted", 0);
        }
        Throwable failure = thrown.get();
        return failure == null ? new Result(Kind.DONE, "", seconds[0]) : of(failure, seconds[0]);
    }

    private static Result of(Throwable failure, double seconds) {
        String message = String.valueOf(failure.getMessage());
        boolean told = failure instanceof InputException
                || failure instanceof UncheckedIOException
                // but none of its kinds, such as of a number that is none
                || failure.getClass() == IllegalArgumentException.class;
        boolean clean = message.length() <= SENTENCE
                && message.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c));
        return new Result(told && clean ? Kind.REFUSED : Kind.FAILED, failure.toString(), seconds);
    }
}
