package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.dealtrace.PartialDate;

/** How long a company is watched: to the end of the rule's window or of observation. */
final class ObservationWindow {

    static final double DAYS_A_MONTH = 365.25 / 12;

    private ObservationWindow() {}

    /** The last day of the window; for a recommendation known to the month or year, the last possible one. */
    static Optional<LocalDate> windowEnd(OutcomeRule rule, Span first) {
        return rule.windowMonths().isEmpty() || !first.known()
                ? Optional.empty()
                : Optional.of(Span.plusMonths(first.high(), rule.windowMonths().getAsInt()));
    }

    /** The days that a company was watched; empty without a date of recommendation. */
    static OptionalLong followed(OutcomeRule rule, Optional<PartialDate> recommended, LocalDate asOf) {
        if (recommended.isEmpty()) {
            return OptionalLong.empty();
        }
        LocalDate start = recommended.get().midpoint();
        LocalDate end = asOf;
        if (rule.windowMonths().isPresent()) {
            LocalDate close = start.plusMonths(rule.windowMonths().getAsInt());
            end = close.isBefore(asOf) ? close : asOf;
        }
        // the middle of a year can be after the end of observation
        return OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(start, end)));
    }

    /** The days between the middles of two dates; empty if one is unknown. */
    static OptionalLong days(Optional<PartialDate> from, Optional<PartialDate> to) {
        return from.isEmpty() || to.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        ChronoUnit.DAYS.between(from.get().midpoint(), to.get().midpoint()));
    }
}
