package org.dealtrace.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dealtrace.InputReport;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.internal.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV after RFC 4180: UTF-8, comma, CRLF, quotation marks where they are needed.
 *
 * <p><b>No formulas.</b> A text that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line end, or
 * with the full-width form of one of the signs, gets an apostrophe before it, so that a spreadsheet shows it and does
 * not run it. {@link TableReader} takes the apostrophe away again. Numbers need no guard. Control characters, which
 * could be commands to a terminal, become spaces.
 *
 * <p><b>All or nothing.</b> The rows go to a file beside the target, which {@link #commit()} moves into place in one
 * step. If the writer is closed without commit, as after an exception, the target stays unchanged.
 *
 * <pre>{@code
 * try (TableWriter out = TableWriter.create(Path.of("links.csv"), "company", "deal", "bits")) {
 *     links.forEach(l -> out.row(l.companyId(), l.dealId(), l.weight()));
 *     out.commit();
 * }
 * }</pre>
 *
 * <p>For one thread.
 */
public final class TableWriter implements AutoCloseable {

    private static final CsvFactory FACTORY = new CsvFactory();
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withLineSeparator("\r\n");

    private final Writer target;
    private final @Nullable FileInPlace file;
    private final CsvGenerator out;
    private final int width;

    private TableWriter(Writer target, @Nullable FileInPlace file, List<String> head, String... header) {
        if (header.length == 0) {
            throw new IllegalArgumentException("a table must have at least one column");
        }
        this.target = target;
        this.file = file;
        this.width = header.length;
        try {
            for (String note : head) {
                String line = Cells.withoutControls(Cells.strip(note)).replaceAll("\\R+", " ");
                target.write(note.isBlank() ? "" : "# " + line + "\r\n");
            }
            this.out = FACTORY.createGenerator(target);
            out.setSchema(SCHEMA);
            out.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
            out.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row((Object[]) header);
    }

    /**
     * Starts a table in a file. Directories above it are made.
     *
     * @throws UncheckedIOException if no file can be made there
     */
    public static TableWriter create(Path file, String... header) {
        return createWithNote(file, "", header);
    }

    /**
     * Starts a table with a note in a comment line above the header.
     *
     * @param note returned by {@link TableReader#note()}; its line ends become spaces; none if blank
     * @throws UncheckedIOException if no file can be made there
     */
    public static TableWriter createWithNote(Path file, String note, String... header) {
        FileInPlace target = FileInPlace.beside(file);
        return new TableWriter(target.writer(), target, List.of(note), header);
    }

    /** Starts a table whose head says what that of an input said. */
    static TableWriter withHead(Path file, InputReport input, String... header) {
        FileInPlace target = FileInPlace.beside(file);
        List<String> head = List.of(input.illustrative() ? TableLayout.ILLUSTRATIVE : "", input.note());
        return new TableWriter(target.writer(), target, head, header);
    }

    /**
     * Starts a table in memory or on a stream. {@link #commit()} only flushes it, and closing leaves the target open.
     */
    public static TableWriter to(Writer target, String... header) {
        return new TableWriter(target, null, List.of(), header);
    }

    /** The rows as CSV text. */
    public static String text(List<String> header, Iterable<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (TableWriter out = to(text, header.toArray(String[]::new))) {
            rows.forEach(r -> out.row(r.toArray()));
            out.commit();
        }
        return text.toString();
    }

    /**
     * Writes a row.
     *
     * @param cells one for each column; an {@link Optional} is replaced by its content, null or an empty one by a blank
     *     cell, anything else by its {@code toString()}
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     * @throws IllegalStateException if the table was committed or closed before
     * @throws UncheckedIOException if the file cannot be written on
     */
    public void row(@Nullable Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(
                    "row must have " + width + " cells but has " + cells.length + ": " + Arrays.toString(cells));
        }
        if (out.isClosed()) {
            throw new IllegalStateException("the table is finished; write every row before commit()");
        }
        try {
            out.writeStartArray();
            for (Object cell : cells) {
                out.writeString(text(cell));
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object cell) {
        Object value = cell instanceof Optional<?> optional ? optional.orElse(null) : cell;
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Number ? value.toString() : Cells.guard(Cells.withoutControls(value.toString()));
    }

    /** Finishes the table and puts the file in its place. */
    public void commit() {
        try {
            out.close();
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file != null) {
            file.commit();
        }
    }

    /** Closes the table. Without {@link #commit()} before, the target is unchanged. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }
}
