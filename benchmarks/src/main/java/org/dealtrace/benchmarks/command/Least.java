package org.dealtrace.benchmarks.command;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Numbers that must not be too small. */
public final class Least {

    private Least() {}

    /**
     * @param option the option as it is written, such as {@code --names}
     * @throws UserMistake if the value is below the least
     */
    public static void of(String option, long value, long least) {
        each(option, List.of(value), least);
    }

    /** The same of an option that takes several numbers. */
    public static void each(String option, Collection<? extends Number> values, long least) {
        for (Number value : values) {
            if (value.longValue() < least) {
                throw new UserMistake(String.format(
                        Locale.ROOT, "%s must be %d or more but is %d.", option, least, value.longValue()));
            }
        }
    }
}
