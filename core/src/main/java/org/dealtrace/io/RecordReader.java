package org.dealtrace.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.DecodedText;
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
public final class RecordReader<T> implements Iterable<T>, AutoCloseable {

    private final TableReader table;
    private final Iterator<TableRow> lines;
    private final String format;
    private final Function<TableHeader, RowMapper<T>> mappers;
    private final Map<TableHeader, RowMapper<T>> made = new HashMap<>();
    private final List<ReadIssue> issues = new ArrayList<>();
    private final SeenIds seen = new SeenIds();
    private long rows;
    private long records;
    private final Records iterator = new Records();
    private boolean closed;

    /** The id of a record, changed if an earlier one has it; null if an equal row has it. */
    interface UniqueIds {
        @Nullable
        String unique(String column, String id);
    }

    private RecordReader(TableReader table, String format, Function<TableHeader, RowMapper<T>> mappers) {
        this.table = table;
        this.lines = table.keepingBroken().iterator();
        this.format = format;
        this.mappers = mappers;
    }

    RecordReader(TableReader table, String format, RowMapper<T> mapper) {
        this(table, format, header -> mapper);
        mapper.begin(table, new Repairs(issues, table.headerRow()));
    }

    /**
     * A reader of JSON objects, which may be those of a known source.
     *
     * @param wanted whether the columns of a known source are those of a table of the kind asked for
     * @param mappers creates the mapper for rows with these columns; an object with the format's own keys has none of
     *     them
     */
    static <T> RecordReader<T> ofObjects(
            DecodedText text,
            Predicate<TableHeader> wanted,
            String format,
            Function<TableHeader, RowMapper<T>> mappers) {
        return new RecordReader<>(TableReader.ofObjects(text, wanted), format, mappers);
    }

    private final class Records implements Iterator<T> {
        private @Nullable T next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (closed) {
                throw new IllegalStateException("the reader of " + table.file() + " is closed; open the file again");
            }
            if (next == null && !ended) {
                next = read();
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException(table.file() + " has no further record");
            }
            T record = next;
            next = null;
            return record;
        }
    }

    private @Nullable T read() {
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
            RowMapper<T> mapper = made.computeIfAbsent(row.header(), mappers);
            UniqueIds ids = (column, id) -> uniqueId(column, id, row.content(), repairs);
            T record = mapper.map(row.ownObject()
                    .<RowValues>map(object -> new JsonValues(object, repairs, ids))
                    .orElseGet(() -> new TableValues(row, mapper, repairs, ids)));
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

    /**
     * The records still to come, once. The iterator throws {@link InputException} if the file cannot be read on, and
     * {@link IllegalStateException} if the reader is closed.
     */
    @Override
    public Iterator<T> iterator() {
        return iterator;
    }

    /** The records still to come. Closing the stream closes the file. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /** The account of the rows read so far; of all rows once {@code hasNext()} was false. */
    public InputReport report() {
        return new InputReport(table.file(), format, table.note(), table.isIllustrative(), rows, records, issues);
    }

    List<T> readAll() {
        try (this) {
            List<T> records = new ArrayList<>();
            iterator.forEachRemaining(records::add);
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
