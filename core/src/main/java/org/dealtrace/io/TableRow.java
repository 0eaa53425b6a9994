package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.InputException;
import org.dealtrace.Message;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.SeenIds;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** One row of a table, its cells by column name. Immutable. */
public final class TableRow {

    static final TableHeader NO_COLUMNS = new TableHeader(List.of());

    private final TableHeader header;
    private final String[] cells;
    private final SourceRow source;
    private final Message rejection;
    private final @Nullable JsonNode object;
    private final long content;

    TableRow(TableHeader header, String[] cells, SourceRow source) {
        this(header, cells, source, Message.NONE);
    }

    /** @param rejection why the row does not count; empty if it counts */
    TableRow(TableHeader header, String[] cells, SourceRow source, Message rejection) {
        this.header = header;
        this.cells = cells;
        this.source = source;
        this.rejection = rejection;
        this.object = null;
        this.content = 0;
    }

    /**
     * The row of a JSON object.
     *
     * @param columns its cells; null if it has the keys of the format itself
     * @param content a hash of the object as written
     */
    TableRow(@Nullable TableRow columns, JsonNode object, long content, SourceRow source) {
        this.header = columns == null ? NO_COLUMNS : columns.header;
        this.cells = columns == null ? new String[0] : columns.cells;
        this.source = source;
        this.rejection = columns == null ? Message.NONE : columns.rejection;
        this.object = object;
        this.content = content;
    }

    /**
     * The cell in a column, without white space around it; empty if blank.
     *
     * @param column the column's name; case, spaces and punctuation do not matter
     * @throws IllegalArgumentException if the table has no such column
     */
    public String get(String column) {
        int index = header.index(column);
        if (index < 0) {
            throw new IllegalArgumentException(
                    source.file() + " has no column '" + column + "'; its columns are " + header.names());
        }
        return cells[index];
    }

    /** The cell in a column; absent if it is blank or the table has no such column. */
    public Optional<String> find(String column) {
        int index = header.index(column);
        return index < 0 || cells[index].isEmpty() ? Optional.empty() : Optional.of(cells[index]);
    }

    /** The cells that are not empty, keyed by column name, in the order of the columns. */
    public Map<String, String> values() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                map.put(header.names().get(i), cells[i]);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** The file and the line on which the row begins. */
    public SourceRow source() {
        return source;
    }

    /** An exception with this row's file and line, the column and its value. */
    public InputException problem(String column, String message) {
        return InputException.at(source, column, find(column).orElse(""), message);
    }

    String cell(int index) {
        return index < 0 ? "" : cells[index];
    }

    /** Why the row does not count; empty if it counts. */
    Message rejection() {
        return rejection;
    }

    /** The filled cells, for messages. */
    String text() {
        return String.join(" ", values().values());
    }

    /** A hash of all that the row says; equal rows have equal ones. */
    long content() {
        return object == null ? SeenIds.hash(cells) : content;
    }

    /** The JSON object that the row was, if its keys are those of the format. */
    Optional<JsonNode> ownObject() {
        return header.size() == 0 ? Optional.ofNullable(object) : Optional.empty();
    }

    TableHeader header() {
        return header;
    }

    List<String> cells() {
        return List.of(cells);
    }

    @Override
    public String toString() {
        return source + " " + values();
    }
}
