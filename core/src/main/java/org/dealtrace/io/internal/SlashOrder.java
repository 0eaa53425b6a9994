package org.dealtrace.io.internal;

import java.util.List;
import java.util.Optional;
import org.dealtrace.PartialDate;

/**
 * The order of day and month in dates with slashes.
 *
 * <p>{@code 03/12/2015} is ambiguous, {@code 03/25/2015} is not. A file mostly comes from one spreadsheet, which writes
 * all its dates alike, so {@value #ENOUGH} clear dates that agree decide for the others. Only the beginning of the file
 * is looked at, so that it can be read in one pass.
 */
public enum SlashOrder {
    /** The dates give too little evidence or contradict each other. */
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST;

    /** One or two clear dates could be typing errors. */
    static final int ENOUGH = 3;

    /** The order that the dates of a file show. */
    public static SlashOrder of(List<String> cells) {
        int day = 0;
        int month = 0;
        for (String cell : cells) {
            Optional<int[]> parts = Dates.slashes(cell);
            if (parts.isPresent()) {
                int first = parts.get()[0];
                int second = parts.get()[1];
                day += first > 12 && second <= 12 ? 1 : 0;
                month += second > 12 && first <= 12 ? 1 : 0;
            }
        }
        if (day > 0 && month > 0) {
            return UNKNOWN;
        }
        return day >= ENOUGH ? DAY_FIRST : month >= ENOUGH ? MONTH_FIRST : UNKNOWN;
    }

    /** Applies the order to a date that was read by itself. */
    Dates.Parsed applied(String text, Dates.Parsed parsed) {
        if (this == UNKNOWN || !parsed.message().equals(Dates.TWO_WAYS)) {
            return parsed;
        }
        boolean dayFirst = this == DAY_FIRST;
        // both are at most 12, so each can be the month
        Optional<PartialDate> date = Dates.slashes(text)
                .map(parts -> new PartialDate(parts[2], parts[dayFirst ? 1 : 0], parts[dayFirst ? 0 : 1]));
        return new Dates.Parsed(date, dayFirst ? Dates.DAY_FIRST : Dates.MONTH_FIRST);
    }
}
