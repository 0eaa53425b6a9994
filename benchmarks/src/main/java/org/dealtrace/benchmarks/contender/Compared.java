package org.dealtrace.benchmarks.contender;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;

/**
 * A column that is compared beside names and countries.
 *
 * @param column its header
 * @param how as what
 */
public record Compared(String column, How how) {

    /** Starting values for codes; they are estimated. */
    private static final double M = 0.8;

    private static final double U = 0.05;

    /** As what a column is compared. */
    public enum How {
        TEXT,
        EXACT,
        YEAR
    }

    /**
     * Says so when the column is empty throughout.
     *
     * @param side which records these are, for the message
     */
    void requireIn(Collection<Row> rows, String side) {
        if (rows.stream().allMatch(row -> row.value(column).isEmpty())) {
            throw new UserMistake("--compare '" + column + "': no record of the side that " + side
                    + " has anything in this column; leave it out.");
        }
    }

    /**
     * @param known the record behind a company that is searched
     * @param asked the record behind one that is looked for
     */
    FieldComparison comparison(Function<Company, Optional<Row>> known, Function<Company, Optional<Row>> asked) {
        Attribute<String> cells = Attribute.of(cell(known)).asked(cell(asked));
        return switch (how) {
            case TEXT -> FieldComparison.text(column, cells);
            case EXACT -> FieldComparison.exact(column, cells, M, U);
            case YEAR -> FieldComparison.years(column, cells);
        };
    }

    private Function<Company, Optional<String>> cell(Function<Company, Optional<Row>> row) {
        return company -> row.apply(company).map(r -> r.value(column)).filter(cell -> !cell.isEmpty());
    }
}
