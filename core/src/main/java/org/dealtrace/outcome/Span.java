package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;

/**
 * A closed range of days; {@link LocalDate#MIN} and {@link LocalDate#MAX} stand for an unknown end.
 *
 * <p>The earliest of several partial dates is such a range: the earlier of "2016" and "2016-03-05" is between 1 January
 * and 5 March.
 */
record Span(LocalDate low, LocalDate high) {

    static final Span UNKNOWN = new Span(LocalDate.MIN, LocalDate.MAX);

    Span {
        if (low.isAfter(high)) {
            throw new IllegalArgumentException("a span must not end before it begins but was " + low + " to " + high);
        }
    }

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

    /** Whether an end is known. */
    boolean known() {
        return !equals(UNKNOWN);
    }

    /** Whether this is strictly after the other; the same day is not after. */
    Truth isAfter(Span other) {
        if (low.isAfter(other.high)) {
            return Truth.YES;
        }
        return high.isAfter(other.low) ? Truth.UNKNOWN : Truth.NO;
    }

    /** Whether this is at most a number of calendar months after the other, the last day included. */
    Truth isWithin(int months, Span other) {
        if (high.compareTo(plusMonths(other.low, months)) <= 0 && !other.low.equals(LocalDate.MIN)) {
            return Truth.YES;
        }
        return low.isAfter(plusMonths(other.high, months)) ? Truth.NO : Truth.UNKNOWN;
    }

    /** Whether this certainly ends by the end of observation. Without a known end, its beginning decides. */
    boolean isReached(LocalDate asOf) {
        return !(high.equals(LocalDate.MAX) ? low : high).isAfter(asOf);
    }

    /** Whether this can begin by the end of observation. */
    boolean isBegun(LocalDate asOf) {
        return !low.isAfter(asOf);
    }

    static LocalDate plusMonths(LocalDate date, int months) {
        return date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN) ? date : date.plusMonths(months);
    }
}
