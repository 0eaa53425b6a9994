package org.dealtrace.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dealtrace.InputException;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.SlashOrder;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file row by row, whoever wrote it.
 *
 * <p><b>Text.</b> UTF-8, with or without a byte-order mark, UTF-16 with one, or an encoding that is named. Bytes that
 * are no text become U+FFFD. Lines end in LF, CR or CRLF. A quoted cell may hold line ends.
 *
 * <p><b>Separator and header.</b> Comma, semicolon or tab. The header is the first row, among the first
 * {@value #HEADER_ROWS}, that has all required columns. Without required columns, it is the first row with more than
 * one cell that is at least half as wide as the row below it. Rows above it, and lines that begin with {@code #},
 * become the {@link #note()}. Column names are compared by their letters and digits only, in any case and order.
 * Columns without a name are called {@code column 7}; of several with one name, the later ones get a count: {@code name
 * (2)}.
 *
 * <p><b>Cells.</b> White space around a cell is dropped. The apostrophe that {@link TableWriter} puts before a would-be
 * formula is taken away. The error values of a spreadsheet, such as {@code #NAME?}, count as blank; control characters
 * become spaces. Both, and bytes that were no text, and cells beyond the header, are listed in {@link #issues()}. Rows
 * of nothing but separators are passed over, and are listed there too; empty lines are passed over.
 *
 * <p>A table is read once, from front to back, and holds one row at a time. For one thread.
 */
public final class TableReader implements Iterable<TableRow>, AutoCloseable {

    /** Rows in which the header is looked for. The highest seen in real files is the sixth. */
    static final int HEADER_ROWS = 30;

    private static final CsvFactory FACTORY = new CsvFactory();

    private final String file;
    private final DecodedText text;
    private final CsvParser parser;
    private final TableHeader written;
    private final @Nullable SourceLayout layoutOfSource;
    private final TableHeader header;
    private final SourceRow headerRow;
    private final SlashOrder order;
    private List<List<String>> firstRows;
    private final String note;
    private final List<ReadIssue> issues = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private long line;
    private long rows;
    private long blankFrom;
    private long blankTo;
    private final Rows iterator = new Rows();

    private TableReader(
            DecodedText text,
            Predicate<TableHeader> test,
            String missing,
            boolean anyHeader,
            boolean list,
            ReadOptions options) {
        this.file = text.name();
        this.text = text;
        this.order = options.order();
        Predicate<TableHeader> wanted = h -> test.test(h.renamed(options.columns()))
                || (!anyHeader && SourceLayout.of(h::has, test).isPresent());
        try {
            List<String> notes = new ArrayList<>();
            long passed = HeaderSearch.passComments(text, notes, anyHeader ? h -> false : wanted);
            String head = text.peek(HeaderSearch.HEAD_CHARS);
            if (Cells.strip(head).isEmpty()) {
                throw InputException.in(file, "is empty; it needs a header row and at least one row below it");
            }
            HeaderSearch.Layout layout = HeaderSearch.layout(file, head, wanted, missing, anyHeader, list);
            this.firstRows = HeaderSearch.firstRows(head, layout);
            this.parser = parser(text, layout.separator());
            this.line = passed;
            for (int i = 0; i < layout.headerRow(); i++) {
                readCells();
                notes.addAll(cells.stream()
                        .map(Cells::strip)
                        .map(HeaderSearch::withoutMark)
                        .filter(c -> !c.isEmpty())
                        .toList());
            }
            this.headerRow = new SourceRow(file, line + 1);
            if (layout.headerRow() == HeaderSearch.NO_HEADER) {
                this.written = new TableHeader(List.of(HeaderSearch.NAME));
                this.layoutOfSource = null;
                this.header = written;
                issues.add(new ReadIssue(
                        ReadIssue.Kind.DOUBTFUL, headerRow, HeaderSearch.NAME, "", HeaderSearch.HEADERLESS));
            } else {
                readCells();
                List<String> names = List.copyOf(cells);
                if (layout.headerRows() == 2) {
                    readCells();
                    names = HeaderSearch.merged(names, cells);
                }
                TableHeader asWritten =
                        new TableHeader(names.stream().map(Cells::bare).toList());
                checkRenamed(asWritten, options);
                this.written = asWritten.renamed(options.columns());
                this.layoutOfSource =
                        anyHeader ? null : SourceLayout.of(written::has, test).orElse(null);
                this.header = layoutOfSource == null ? written : layoutOfSource.header(written);
                if (layoutOfSource != null) {
                    firstRows = firstRows.stream()
                            .map(row -> made(row.toArray(String[]::new), headerRow))
                            .filter(Objects::nonNull)
                            .map(TableRow::cells)
                            .toList();
                }
            }
            for (String name : written.names()) {
                if (name.indexOf('\uFFFD') >= 0) {
                    issues.add(new ReadIssue(ReadIssue.Kind.REPAIRED, headerRow, name, name, text.fault()));
                }
            }
            this.note = String.join(" ", notes);
        } catch (IOException e) {
            close();
            throw DecodedText.unreadable(file, e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void checkRenamed(TableHeader written, ReadOptions options) {
        options.columns().forEach((column, name) -> {
            if (!written.has(name)) {
                throw InputException.in(
                        file,
                        "has no column '" + name + "' to read as '" + column + "'; its columns are "
                                + String.join(", ", written.names()));
            }
        });
    }

    /**
     * Opens a table.
     *
     * @param file the file
     * @param columns the columns that it must have, in any order; none means that any header will do
     * @throws InputException if the file cannot be read, is no text, is empty, or has no header with these columns
     */
    public static TableReader open(Path file, String... columns) {
        return open(DecodedText.open(file), columns);
    }

    /**
     * Opens a table of another encoding than UTF-8, such as {@code Charset.forName("windows-1252")} or {@code GB18030}.
     * One that begins with a byte-order mark, or is UTF-8 from end to end and not plain ASCII, is read as what it is.
     */
    public static TableReader open(Path file, Charset charset, String... columns) {
        return open(DecodedText.open(file, charset), columns);
    }

    /**
     * Reads a table from memory.
     *
     * @param name what to call it in messages
     * @param csv its text
     * @param columns as in {@link #open(Path, String...)}
     */
    public static TableReader ofText(String name, String csv, String... columns) {
        return open(DecodedText.of(name, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))), columns);
    }

    /** Reads all rows of a table at once; see {@link #open(Path, String...)}. */
    public static List<TableRow> readAll(Path file, String... columns) {
        try (TableReader table = open(file, columns)) {
            List<TableRow> rows = new ArrayList<>();
            table.forEach(rows::add);
            return List.copyOf(rows);
        }
    }

    private static TableReader open(DecodedText text, String... columns) {
        List<String> wanted = List.of(columns);
        return wanted.isEmpty()
                ? new TableReader(text, h -> true, "", true, false, ReadOptions.standard())
                : open(
                        text,
                        h -> wanted.stream().allMatch(h::has),
                        "the columns " + String.join(", ", wanted),
                        ReadOptions.standard());
    }

    /** The header is the first row that passes the test; {@code missing} names what it asks for. */
    static TableReader open(DecodedText text, Predicate<TableHeader> wanted, String missing, ReadOptions options) {
        return new TableReader(text, wanted, missing, false, false, options);
    }

    /** The same for a list of companies, where a file of one column may have no header. */
    static TableReader openList(DecodedText text, Predicate<TableHeader> wanted, String missing, ReadOptions options) {
        return new TableReader(text, wanted, missing, false, true, options);
    }

    static CsvParser parser(Reader text, char separator) throws IOException {
        CsvParser parser = FACTORY.createParser(text);
        parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        parser.nextToken();
        return parser;
    }

    /** Reads the next row as it stands; false at the end. */
    static boolean readCells(CsvParser parser, List<String> cells) throws IOException {
        cells.clear();
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return false;
        }
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            cells.add(parser.getText());
        }
        return true;
    }

    /** Reads the next row as it stands and counts its lines; false at the end. */
    private boolean readCells() throws IOException {
        try {
            if (!readCells(parser, cells)) {
                return false;
            }
        } catch (JacksonException e) {
            throw InputException.at(
                    new SourceRow(file, line + 1),
                    "the row that begins here has one quotation mark too many or too few (" + e.getOriginalMessage()
                            + "); write \"\" for a quotation mark inside a quoted cell, and close each quoted cell",
                    e);
        }
        line++;
        for (String cell : cells) {
            line += lineEnds(cell);
        }
        return true;
    }

    private static int lineEnds(String cell) {
        if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
            return 0;
        }
        int n = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < cell.length() && cell.charAt(i + 1) == '\n'))) {
                n++;
            }
        }
        return n;
    }

    /** The file's name as it was given. */
    public String file() {
        return file;
    }

    /** The column names as the file writes them. */
    public List<String> columns() {
        return header.names();
    }

    /** Whether the table has a column of this name, whatever its case, spaces and punctuation. */
    public boolean has(String column) {
        return header.has(column);
    }

    /**
     * What the file says above its header: comment lines and title rows, in one string; empty when there is nothing.
     */
    public String note() {
        return note;
    }

    /** Rows read so far, without the passed-over blank ones. */
    public long rows() {
        return rows;
    }

    /** Every repair so far, in file order. */
    public List<ReadIssue> issues() {
        return List.copyOf(issues);
    }

    TableHeader header() {
        return header;
    }

    /** The public register or export that the table is; empty for any other table. */
    String nameOfSource() {
        return layoutOfSource == null ? "" : layoutOfSource.name();
    }

    /**
     * How the dates in these columns are to be read where slashes leave it open. To be asked once, before the first
     * row.
     */
    SlashOrder slashOrder(Collection<Integer> columns) {
        if (order != SlashOrder.UNKNOWN) {
            return order;
        }
        List<String> cells = firstRows.stream()
                .flatMap(row ->
                        columns.stream().filter(c -> c >= 0 && c < row.size()).map(row::get))
                .toList();
        return SlashOrder.of(cells);
    }

    /**
     * Those of these columns in whose first rows most cells that are not blank are dates. To be asked before the first
     * row.
     */
    List<String> likeDates(List<String> names) {
        return names.stream()
                .filter(name -> {
                    int column = header.index(name);
                    List<String> filled = firstRows.stream()
                            .filter(row -> column >= 0 && column < row.size())
                            .map(row -> row.get(column))
                            .filter(cell -> !cell.isEmpty())
                            .toList();
                    long dates = filled.stream().filter(Dates::isDate).count();
                    return dates > 0 && 2 * dates > filled.size();
                })
                .toList();
    }

    /** Where the header stands. */
    SourceRow headerRow() {
        return headerRow;
    }

    /** The repairs since the last call, which are then forgotten here. */
    List<ReadIssue> takeIssues() {
        if (issues.isEmpty()) {
            return List.of();
        }
        List<ReadIssue> taken = List.copyOf(issues);
        issues.clear();
        return taken;
    }

    /**
     * The rows that are still to come; a table can be gone through once. The iterator throws {@link InputException} if
     * the next row is not well-formed or the file cannot be read on.
     */
    @Override
    public Iterator<TableRow> iterator() {
        return iterator;
    }

    /** The rows that are still to come. Closing the stream closes the table. */
    public Stream<TableRow> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    private final class Rows implements Iterator<TableRow> {
        private @Nullable TableRow next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                try {
                    next = readRow();
                    ended = next == null;
                } catch (IOException e) {
                    throw DecodedText.unreadable(file, e);
                }
            }
            return next != null;
        }

        @Override
        public TableRow next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException(file + " has no further row");
            }
            TableRow row = next;
            next = null;
            rows++;
            return row;
        }
    }

    private @Nullable TableRow readRow() throws IOException {
        firstRows = List.of();
        while (true) {
            long begins = line + 1;
            if (!readCells()) {
                reportBlankRows();
                return null;
            }
            if (isBlank(cells)) {
                // An empty line is no loss; a row of nothing but separators tells of a damaged file.
                if (cells.size() > 1) {
                    blankFrom = blankFrom == 0 ? begins : blankFrom;
                    blankTo = line;
                }
                continue;
            }
            reportBlankRows();
            SourceRow source = new SourceRow(file, begins);
            String[] row = new String[written.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = i < cells.size() ? clean(cells.get(i), source, i) : "";
            }
            for (int i = row.length; i < cells.size(); i++) {
                if (!Cells.strip(cells.get(i)).isEmpty()) {
                    issues.add(new ReadIssue(
                            ReadIssue.Kind.REPAIRED,
                            source,
                            "column " + (i + 1),
                            cells.get(i),
                            "the row has more cells than the header; this cell was ignored"));
                }
            }
            TableRow made = made(row, source);
            if (made != null) {
                return made;
            }
        }
    }

    /** The row with the columns of docs/formats.md; null when it does not belong to the table. */
    private @Nullable TableRow made(String[] row, SourceRow source) {
        return layoutOfSource == null
                ? new TableRow(header, row, source)
                : layoutOfSource.row(header, written::has, name -> cell(row, name), source);
    }

    private String cell(String[] row, String name) {
        int column = written.index(name);
        return column < 0 || column >= row.length ? "" : row[column];
    }

    private static boolean isBlank(List<String> cells) {
        for (String cell : cells) {
            if (!Cells.strip(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void reportBlankRows() {
        if (blankFrom > 0) {
            issues.add(new ReadIssue(
                    ReadIssue.Kind.REPAIRED,
                    new SourceRow(file, blankFrom),
                    "",
                    "",
                    "blank rows, up to line " + blankTo + ", were skipped"));
            blankFrom = 0;
        }
    }

    private String clean(String cell, SourceRow source, int column) {
        if (cell.isEmpty()) {
            return "";
        }
        String text = Cells.withoutControls(cell);
        if (!text.equals(cell)) {
            repaired(source, column, cell, Cells.CONTROLS);
        }
        if (cell.indexOf('\uFFFD') >= 0) {
            repaired(source, column, cell, this.text.fault());
        }
        text = Cells.bare(text);
        if (Cells.isSpreadsheetError(text)) {
            repaired(source, column, text, "a spreadsheet's error value; the cell was read as blank");
            return "";
        }
        return text;
    }

    private void repaired(SourceRow source, int column, String value, String message) {
        issues.add(
                new ReadIssue(ReadIssue.Kind.REPAIRED, source, written.names().get(column), value, message));
    }

    /** Closes the file. */
    @Override
    public void close() {
        text.shut();
    }
}
