package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.dealtrace.PartialDate;

/** How long a company is watched: to the end of the rule's window, or to the end of observation. */
final class ObservationWindow {

    static final double DAYS_A_MONTH = 365.25 / 12;

    private ObservationWindow() {}

    /** The last day of the window; of a recommendation known to the month or year, the last one possible. */
    static Optional<LocalDate> windowEnd(OutcomeRule rule, Span first) {
        return rule.windowMonths().isEmpty() || !first.known()
                ? Optional.empty()
                : Optional.of(Span.plusMonths(first.high(), rule.windowMonths().getAsInt()));
    }

    /** For how many days it was watched; empty where no date of a recommendation is known. */
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
        // of a date known to the year, the middle can lie after the end of observation
        return OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(start, end)));
    }

    /** The days between the middles of two dates; empty where one is not known. */
    static OptionalLong days(Optional<PartialDate> from, Optional<PartialDate> to) {
        return from.isEmpty() || to.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        ChronoUnit.DAYS.between(from.get().midpoint(), to.get().midpoint()));
    }
}
