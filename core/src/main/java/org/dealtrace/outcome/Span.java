package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;

/**
 * The closed range of days in which something lies; {@link LocalDate#MIN} and {@link LocalDate#MAX} where an end is not
 * known.
 *
 * <p>The earliest of several partial dates is such a range, which no partial date can express: the earlier of "2016"
 * and "2016-03-05" lies between 1 January and 5 March.
 */
record Span(LocalDate low, LocalDate high) {

    static final Span UNKNOWN = new Span(LocalDate.MIN, LocalDate.MAX);

    Span {
        if (low.isAfter(high)) {
            throw new IllegalArgumentException("a span must not end before it begins but was " + low + " to " + high);
        }
    }

    /** The first of several dates. */
    static Span earliest(Collection<PartialDate> dates) {
        return new Span(
                dates.stream()
                        .map(PartialDate::earliest)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN),
                dates.stream()
                        .map(PartialDate::latest)
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.MAX));
    }

    /** Whether something is known of it at all. */
    boolean known() {
        return !equals(UNKNOWN);
    }

    /** Whether this lies strictly after the other: the same day is not after. */
    Truth isAfter(Span other) {
        if (low.isAfter(other.high)) {
            return Truth.YES;
        }
        return high.isAfter(other.low) ? Truth.UNKNOWN : Truth.NO;
    }

    /** Whether this lies at most a number of months after the other, by the calendar: the last day counts. */
    Truth isWithin(int months, Span other) {
        if (high.compareTo(plusMonths(other.low, months)) <= 0 && !other.low.equals(LocalDate.MIN)) {
            return Truth.YES;
        }
        return low.isAfter(plusMonths(other.high, months)) ? Truth.NO : Truth.UNKNOWN;
    }

    /**
     * Whether this span certainly ends by the end of observation. A span without a known end is judged by its
     * beginning.
     */
    boolean isReached(LocalDate asOf) {
        return !(high.equals(LocalDate.MAX) ? low : high).isAfter(asOf);
    }

    /** Whether this can lie no later than the end of observation. */
    boolean isBegun(LocalDate asOf) {
        return !low.isAfter(asOf);
    }

    static LocalDate plusMonths(LocalDate date, int months) {
        return date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN) ? date : date.plusMonths(months);
    }
}
