package org.dealtrace.io.internal;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.PartialDate;

/**
 * The order of day and month, and the range of years, that the first dates of a table show.
 *
 * <p>A two-digit year or a spreadsheet's day number can mean several dates. If only one of them is within the years of
 * the clear dates, it is used and reported as doubtful.
 *
 * @param firstYear the first year of the clear dates; after the last year if there are fewer than
 *     {@value SlashOrder#ENOUGH}
 */
public record TableDates(SlashOrder order, int firstYear, int lastYear) {

    /** Without other dates. */
    public static final TableDates NONE = new TableDates(SlashOrder.UNKNOWN, 1, 0);

    /**
     * The properties of the dates in some cells.
     *
     * @param order the given order; UNKNOWN to find it
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

    /** Applies these properties to a date that was read by itself. */
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
