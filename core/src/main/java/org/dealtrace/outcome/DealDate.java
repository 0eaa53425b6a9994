package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.PartialDate;

/**
 * The date of a deal that a rule compares.
 *
 * @param shown the date as a source gives it, when one does
 * @param span the days on which it can lie; wider than {@code shown} never, narrower when several dates bound it, and bounded by the
 *     deal's other states when the one asked for has no date: a deal is signed no earlier than announced
 */
record DealDate(Optional<PartialDate> shown, Span span) {

    static final Comparator<PartialDate> BY_RANGE =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest);

    static DealDate of(Deal deal, OutcomeRule.DateRole role) {
        return switch (role) {
            case EARLIEST -> earliest(deal);
            case ANNOUNCED -> at(deal, DealStatus.ANNOUNCED);
            case SIGNED -> at(deal, DealStatus.SIGNED);
            case COMPLETED -> at(deal, DealStatus.COMPLETED);
        };
    }

    private static DealDate earliest(Deal deal) {
        List<PartialDate> dates = deal.history().stream()
                .filter(e -> e.status() != DealStatus.RUMOURED)
                .flatMap(e -> e.date().stream())
                .toList();
        return of(dates);
    }

    private static DealDate at(Deal deal, DealStatus status) {
        List<PartialDate> dates = dates(deal, status);
        if (dates.isEmpty() && status == DealStatus.ANNOUNCED) {
            dates = dates(deal, DealStatus.UNKNOWN);
        }
        if (!dates.isEmpty()) {
            return of(dates);
        }
        LocalDate low = LocalDate.MIN;
        LocalDate high = LocalDate.MAX;
        for (DealEvent event : deal.history()) {
            if (event.date().isEmpty() || event.status() == DealStatus.RUMOURED) {
                continue;
            }
            PartialDate date = event.date().get();
            int stage = DealStages.stage(event.status());
            if (stage > 0 && stage < DealStages.stage(status) && date.earliest().isAfter(low)) {
                low = date.earliest();
            } else if (stage > DealStages.stage(status) && date.latest().isBefore(high)) {
                high = date.latest();
            }
        }
        // A history out of order bounds nothing.
        return new DealDate(Optional.empty(), low.isAfter(high) ? Span.UNKNOWN : new Span(low, high));
    }

    private static List<PartialDate> dates(Deal deal, DealStatus status) {
        return deal.history().stream()
                .filter(e -> e.status() == status)
                .flatMap(e -> e.date().stream())
                .toList();
    }

    private static DealDate of(List<PartialDate> dates) {
        return new DealDate(dates.stream().min(BY_RANGE), Span.earliest(dates));
    }
}
