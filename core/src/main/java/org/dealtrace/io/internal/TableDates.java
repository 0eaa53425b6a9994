package org.dealtrace.io.internal;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.PartialDate;

/**
 * What the dates at the beginning of a table tell about its other dates: the order of day and month, and the years.
 *
 * <p>A two-digit year and a spreadsheet's day number can mean several dates. Where only one of these lies in the years
 * of the clear dates, it is read as that one, in doubt.
 *
 * @param firstYear of the clear dates; after the last year if there are fewer than {@value SlashOrder#ENOUGH}
 */
public record TableDates(SlashOrder order, int firstYear, int lastYear) {

    /** Nothing is known of other dates. */
    public static final TableDates NONE = new TableDates(SlashOrder.UNKNOWN, 1, 0);

    /**
     * What the cells of columns of dates tell.
     *
     * @param order as given; UNKNOWN to find it
     */
    public static TableDates of(List<String> cells, SlashOrder order) {
        IntSummaryStatistics years = cells.stream()
                .flatMap(cell -> Dates.parse(cell).date().stream())
                .mapToInt(PartialDate::year)
                .summaryStatistics();
        boolean enough = years.getCount() >= SlashOrder.ENOUGH;
        return new TableDates(
                order == SlashOrder.UNKNOWN ? SlashOrder.of(cells) : order,
                enough ? years.getMin() : NONE.firstYear,
                enough ? years.getMax() : NONE.lastYear);
    }

    /** A date that was read by itself, now with what the other dates tell. */
    Dates.Parsed applied(String text, Dates.Parsed parsed) {
        if (parsed.date().isPresent()) {
            return order.applied(text, parsed);
        }
        List<PartialDate> readings = Dates.readings(text, parsed.message())
                .flatMap(this::date)
                .filter(date -> firstYear <= date.year() && date.year() <= lastYear)
                .distinct()
                .toList();
        return readings.size() == 1
                ? new Dates.Parsed(Optional.of(readings.get(0)), Dates.inDoubt(parsed.message()))
                : parsed;
    }

    private Stream<PartialDate> date(String reading) {
        return order.applied(reading, Dates.parse(reading)).date().stream();
    }
}
