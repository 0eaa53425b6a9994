package org.dealtrace.io;

import java.util.Iterator;
import org.dealtrace.io.internal.Repairs;
import org.jspecify.annotations.Nullable;

/** Records from the rows of a table. */
final class TableSource<T> extends RecordSource<T> {

    /** Makes a record of a row. */
    interface Mapper<T> {

        /**
         * @param ids gives each record a unique id
         * @return null if the row was rejected or merged, which is recorded
         */
        @Nullable
        T map(TableRow row, Repairs repairs, UniqueIds ids);

        /** Looks at the table before its first row is read and records doubts about the header. */
        default void begin(TableReader table, Repairs repairs) {}
    }

    private final TableReader table;
    private final Iterator<TableRow> rows;
    private final String format;
    private final Mapper<T> mapper;

    TableSource(TableReader table, String format, Mapper<T> mapper) {
        this.table = table;
        this.rows = table.keepingBroken().iterator();
        this.format = format;
        this.mapper = mapper;
        mapper.begin(table, new Repairs(issues, table.headerRow()));
    }

    @Override
    @Nullable
    Step<T> step() {
        boolean more = rows.hasNext();
        issues.addAll(table.takeIssues());
        if (!more) {
            return null;
        }
        TableRow row = rows.next();
        Repairs repairs = new Repairs(issues, row.source());
        if (!row.rejection().isEmpty()) {
            repairs.rejected("", row.text(), row.rejection());
            return Step.nothing();
        }
        T record = mapper.map(row, repairs, (column, id) -> uniqueId(column, id, row.content(), repairs));
        return record == null ? Step.nothing() : Step.record(record);
    }

    @Override
    String file() {
        return table.file();
    }

    @Override
    String format() {
        return format;
    }

    @Override
    String note() {
        return table.note();
    }

    @Override
    public void close() {
        table.close();
    }
}
