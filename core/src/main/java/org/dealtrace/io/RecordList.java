package org.dealtrace.io;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.InputReport;
import org.dealtrace.internal.TextTable;

/**
 * Records that were read, with the account of their file. Immutable.
 *
 * @param <T> the kind of record
 */
abstract class RecordList<T> implements Iterable<T> {

    private static final int SHOWN = 20;

    private final List<T> list;
    private final Map<String, T> byId;
    private final InputReport report;

    RecordList(List<T> list, Map<String, T> byId, InputReport report) {
        this.list = List.copyOf(list);
        this.byId = byId;
        this.report = report;
    }

    /** The records, in the order of the file. */
    public List<T> list() {
        return list;
    }

    /** How many records there are. */
    public int size() {
        return list.size();
    }

    /** The record with this id; empty when there is none. */
    public Optional<T> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The records, in the order of the file. */
    public Stream<T> stream() {
        return list.stream();
    }

    @Override
    public Iterator<T> iterator() {
        return list.iterator();
    }

    /** The account of the file's rows. */
    public InputReport report() {
        return report;
    }

    /**
     * Writes the list with the note of its file: as JSON Lines if the name ends in {@code .jsonl} or {@code .ndjson},
     * else as CSV.
     */
    public void write(Path file) {
        if (JsonLines.is(file)) {
            JsonLines.write(file, report, list.stream());
        } else {
            csv().write(file, report, list);
        }
    }

    abstract TableForm<T> csv();

    abstract TextTable glance(Stream<T> first);

    /** Counts, then the first records as a table. */
    @Override
    public String toString() {
        String note = report.note().isEmpty() ? "" : report.note() + "\n";
        String more = list.size() > SHOWN
                ? String.format(Locale.ROOT, "… and %,d more; list() has all\n", list.size() - SHOWN)
                : "";
        return report + "\n" + note + glance(list.stream().limit(SHOWN)) + more;
    }
}
