package org.dealtrace.io;

import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableDates;
import org.jspecify.annotations.Nullable;

/** Makes records from the rows of a table with these columns, or from JSON objects. */
abstract class RowMapper<T> {

    final Columns columns;
    /** What the first dates of the table show. */
    TableDates otherDates = TableDates.NONE;

    RowMapper(Columns columns) {
        this.columns = columns;
    }

    /** The record of a row; null if it is rejected or merged, which is recorded. */
    abstract @Nullable T map(RowValues row);

    /** Looks at the columns and the first rows, before any row is mapped. */
    void begin(TableReader table, Repairs repairs) {}
}
