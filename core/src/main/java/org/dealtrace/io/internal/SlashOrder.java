package org.dealtrace.io.internal;

import java.util.List;
import java.util.Optional;
import org.dealtrace.PartialDate;

/**
 * Whether day or month stands first in the dates of a file that are written with slashes.
 *
 * <p>{@code 03/12/2015} can be either, {@code 03/25/2015} cannot. A file comes from one spreadsheet, which writes all
 * its dates one way. So the clear dates decide for the others, if there are {@value #ENOUGH} of them and all agree.
 * Only the beginning of the file is looked at, so that it can be read in one go.
 */
public enum SlashOrder {
    /** The dates give no evidence, too little, or contradict each other. */
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST;

    /** One or two could be a slip of the pen; three of one kind and none of the other are a habit. */
    static final int ENOUGH = 3;

    /** What the dates of a file tell. */
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

    /** A date that was read by itself, now by this order where it needs one. */
    Dates.Parsed applied(String text, Dates.Parsed parsed) {
        if (this == UNKNOWN || !parsed.message().equals(Dates.TWO_WAYS)) {
            return parsed;
        }
        boolean dayFirst = this == DAY_FIRST;
        // both are 12 at most, so that either is a month and a day
        Optional<PartialDate> date = Dates.slashes(text)
                .map(parts -> new PartialDate(parts[2], parts[dayFirst ? 1 : 0], parts[dayFirst ? 0 : 1]));
        return new Dates.Parsed(date, dayFirst ? Dates.DAY_FIRST : Dates.MONTH_FIRST);
    }
}
