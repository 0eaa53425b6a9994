package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.SlashOrder;
import org.dealtrace.io.internal.TableDates;
import org.dealtrace.io.internal.TableHeader;

/**
 * What the first rows of a table show of its columns.
 *
 * @param cells the rows
 * @param order the order of day and month, if the user named it
 */
record FirstRows(TableHeader header, List<List<String>> cells, SlashOrder order) {

    /** The order of day and month, unless given, and the range of years of the dates in these columns. */
    TableDates dates(Collection<Integer> columns) {
        return TableDates.of(
                columns.stream().flatMap(column -> first(column).stream()).toList(), order);
    }

    /** The columns that hold dates; all of them if none does. */
    List<String> likeDates(List<String> columns) {
        List<String> dates = columns.stream().filter(this::isLikeDates).toList();
        return dates.isEmpty() ? columns : dates;
    }

    /** Whether most filled cells of a column are dates. */
    private boolean isLikeDates(String column) {
        List<String> filled = first(header.index(column)).stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
        long dates = filled.stream().filter(Dates::isDate).count();
        return dates > 0 && 2 * dates > filled.size();
    }

    /** Whether all numbers of a column are at most 1, and one is between 0 and 1. */
    boolean isLikeFractions(int column) {
        List<BigDecimal> numbers = first(column).stream()
                .flatMap(cell -> Numbers.parse(cell).number().stream())
                .toList();
        return numbers.stream().allMatch(n -> n.compareTo(BigDecimal.ONE) <= 0)
                && numbers.stream().anyMatch(n -> n.signum() > 0 && n.compareTo(BigDecimal.ONE) < 0);
    }

    private List<String> first(int column) {
        return cells.stream()
                .filter(row -> column >= 0 && column < row.size())
                .map(row -> row.get(column))
                .toList();
    }
}
