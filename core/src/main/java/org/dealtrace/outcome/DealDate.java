package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.DealStages;

/**
 * The date of a deal that a rule compares.
 *
 * @param shown the state with that date, as a source gives it, if one does
 * @param span the days on which it can be. It ends where {@code shown} ends, and begins earlier if a less exact date
 *     can be before it. If the wanted state has no date, the deal's other states bound it: a deal is not signed before
 *     it is announced
 */
record DealDate(Optional<DealEvent> shown, Span span) {

    /**
     * Orders dates by their last possible day. Of "2016" and "2016-03-05" the day is first, because one of the two has
     * certainly come by then.
     */
    static final Comparator<PartialDate> FIRST_TO_END =
            Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::earliest);

    /** For equal dates, the most advanced state is first. */
    private static final Comparator<DealEvent> FIRST = Comparator.comparing(
                    (DealEvent e) -> e.date().orElseThrow(), FIRST_TO_END)
            .thenComparing(e -> -DealStages.stage(e.status()))
            .thenComparing(DealEvent::status);

    static DealDate of(Deal deal, OutcomeRule.DateRole role) {
        return switch (role) {
            case EARLIEST -> earliest(deal);
            case ANNOUNCED -> at(deal, DealStatus.ANNOUNCED);
            case SIGNED -> at(deal, DealStatus.SIGNED);
            case COMPLETED -> at(deal, DealStatus.COMPLETED);
        };
    }

    private static DealDate earliest(Deal deal) {
        // a hot path: called for each deal under each of some twenty rules
        List<DealEvent> dated = new ArrayList<>(deal.history().size());
        for (DealEvent event : deal.history()) {
            if (event.status() != DealStatus.RUMOURED && event.date().isPresent()) {
                dated.add(event);
            }
        }
        return of(dated);
    }

    private static DealDate at(Deal deal, DealStatus status) {
        List<DealEvent> dated = dated(deal.history(), status);
        if (dated.isEmpty() && status == DealStatus.ANNOUNCED) {
            dated = dated(deal.history(), DealStatus.UNKNOWN);
        }
        if (!dated.isEmpty()) {
            return of(dated);
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
        // A history out of order gives no bounds.
        return new DealDate(Optional.empty(), low.isAfter(high) ? Span.UNKNOWN : new Span(low, high));
    }

    /** A state with its earliest date in a history, or without a date. */
    static DealEvent event(List<DealEvent> history, DealStatus status) {
        return dated(history, status).stream().min(FIRST).orElseGet(() -> new DealEvent(status, Optional.empty()));
    }

    private static List<DealEvent> dated(List<DealEvent> history, DealStatus status) {
        return history.stream()
                .filter(e -> e.status() == status && e.date().isPresent())
                .toList();
    }

    private static DealDate of(List<DealEvent> dated) {
        if (dated.size() == 1) {
            PartialDate only = dated.get(0).date().orElseThrow();
            return new DealDate(Optional.of(dated.get(0)), new Span(only.earliest(), only.latest()));
        }
        return new DealDate(
                dated.stream().min(FIRST),
                Span.earliest(dated.stream().flatMap(e -> e.date().stream()).toList()));
    }
}
