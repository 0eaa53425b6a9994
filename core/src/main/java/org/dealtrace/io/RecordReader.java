package org.dealtrace.io;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.SeenIds;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file one by one, for files too large to hold: got from {@link Deals#open},
 * {@link Recommendations#open} or {@link Companies#open}, gone through once, then closed. It holds one record, the ids
 * seen so far as hashes, and the issues.
 *
 * <pre>{@code
 * try (RecordReader<Deal> deals = Deals.open(Path.of("deals.csv"))) {
 *     for (Deal deal : deals) {
 *         …
 *     }
 *     System.out.println(deals.report());
 * }
 * }</pre>
 *
 * <p>For one thread.
 *
 * @param <T> what is read
 */
public final class RecordReader<T> extends OnePass<T> {

    private final TableReader table;
    private final Iterator<TableRow> lines;
    private final String format;
    private final Function<TableHeader, RowMapper<T>> mappers;
    private @Nullable RowMapper<T> mapper;
    private final List<ReadIssue> issues = new ArrayList<>();
    private final SeenIds seen = new SeenIds();
    private long rows;
    private long records;
    private boolean closed;

    /** The id of a record, changed if an earlier one has it; null if an equal row has it. */
    interface UniqueIds {
        @Nullable
        String unique(String column, String id);
    }

    /** @param mappers creates the mapper for rows with these columns; JSON objects of the format itself have none */
    RecordReader(TableReader table, String format, Function<TableHeader, RowMapper<T>> mappers) {
        this.table = table;
        this.lines = table.keepingBroken().iterator();
        this.format = format;
        this.mappers = mappers;
        if (!table.isOfObjects()) {
            mapper = mappers.apply(table.header());
            mapper.begin(table, new Repairs(issues, table.headerRow()));
        }
    }

    @Override
    String file() {
        return table.file();
    }

    @Override
    @Nullable
    T read() {
        if (closed) {
            throw new IllegalStateException("the reader of " + table.file() + " is closed; open the file again");
        }
        while (true) {
            boolean more = lines.hasNext();
            issues.addAll(table.takeIssues());
            if (!more) {
                return null;
            }
            rows++;
            TableRow row = lines.next();
            Repairs repairs = new Repairs(issues, row.source());
            if (!row.rejection().isEmpty()) {
                repairs.rejected("", row.text(), row.rejection());
                continue;
            }
            RowMapper<T> maps = mapper == null ? mappers.apply(row.header()) : mapper;
            mapper = maps;
            UniqueIds ids = (column, id) -> uniqueId(column, id, row.content(), repairs);
            T record = maps.map(row.ownObject()
                    .<RowValues>map(object -> new JsonValues(object, repairs, ids))
                    .orElseGet(() -> new TableValues(row, maps, repairs, ids)));
            if (record != null) {
                records++;
                return record;
            }
        }
    }

    private @Nullable String uniqueId(String column, String id, long content, Repairs repairs) {
        long equal = seen.lineOfEqual(id, content);
        if (equal > 0) {
            repairs.merged(column, id + " of line " + equal, Messages.row("merged"));
            return null;
        }
        String unique = seen.take(id, content, Math.max(1, repairs.source().line()));
        if (!unique.equals(id)) {
            repairs.repaired(column, id, Messages.row("id.twice"));
        }
        return unique;
    }

    /** The account of the rows read so far; of all rows once {@code hasNext()} was false. */
    public InputReport report() {
        return new InputReport(table.file(), format, table.note(), table.isIllustrative(), rows, records, issues);
    }

    List<T> readAll() {
        try (this) {
            List<T> records = new ArrayList<>();
            forEach(records::add);
            return List.copyOf(records);
        }
    }

    @Override
    public String toString() {
        return "reader of " + table.file() + (closed ? ", closed" : "");
    }

    /** Closes the file; a second time does nothing. */
    @Override
    public void close() {
        closed = true;
        table.close();
    }
}
