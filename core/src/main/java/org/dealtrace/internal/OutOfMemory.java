package org.dealtrace.internal;

import java.util.Locale;
import java.util.Optional;

/** A message for the case that memory runs out, because a stack trace does not say what to do. */
public final class OutOfMemory {

    private OutOfMemory() {}

    /**
     * The message for a failure.
     *
     * @param remedy how to start the program with more memory
     * @return empty if the failure has another cause
     */
    public static Optional<String> sentence(Throwable failure, String remedy) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                long megabytes = Runtime.getRuntime().maxMemory() >> 20;
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%,d MB of memory are not enough for these files; start the program with more: %s",
                        megabytes,
                        remedy));
            }
        }
        return Optional.empty();
    }
}
