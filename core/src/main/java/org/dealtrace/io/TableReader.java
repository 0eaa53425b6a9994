package org.dealtrace.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dealtrace.InputException;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.SlashOrder;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file row by row.
 *
 * <p><b>Text.</b> UTF-8, with or without a byte-order mark, UTF-16 with one, or a named encoding. Bytes that are no
 * text become U+FFFD. Lines end in LF, CR or CRLF. A quoted cell may hold line ends.
 *
 * <p><b>Separator and header.</b> Comma, semicolon, tab or bar. The header is the row, among the first
 * {@value #HEADER_ROWS}, that has all required columns and knows most names of columns. Without required columns, it is
 * the first row with more than one cell that is at least half as wide as the row below it. Rows above it, and lines
 * that begin with {@code #}, become the {@link #note()}. Column names are compared by their letters and digits only. A
 * column without a name is called {@code column 7}; of several with one name, the later ones get a count: {@code name
 * (2)}.
 *
 * <p><b>Cells.</b> White space around a cell is dropped, and so is the apostrophe of {@link TableWriter} before a
 * formula. Error values of a spreadsheet, such as {@code #NAME?}, count as blank; control characters become spaces.
 * These repairs, bytes that were no text, cells beyond the header and rows of separators are listed in
 * {@link #issues()}. Empty lines are skipped.
 *
 * <p>A table is read once, from front to back, and holds one row at a time. For one thread.
 */
public final class TableReader extends OnePass<TableRow> {

    static final int HEADER_ROWS = TableLayout.HEADER_ROWS;

    private final DecodedText text;
    private final TableLayout start;
    private final CellRepairs repairs;
    private final @Nullable JsonRows objects;

    private final SlashOrder order;
    private final List<ReadIssue> issues = new ArrayList<>();
    private long rows;
    private boolean keepsBroken;
    private boolean afterBlank;
    private long fewestCells = Long.MAX_VALUE;

    private TableReader(DecodedText text, TableLayout.Wanted wanted, ReadOptions options) {
        this.text = text;
        this.order = options.order();
        this.objects = null;
        try {
            this.start = TableLayout.read(text, wanted, options);
        } catch (IOException e) {
            close();
            throw DecodedText.unreadable(text.name(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        this.repairs = new CellRepairs(start.written(), text::fault, issues);
        issues.addAll(text.issues(start.headerRow()));
        start.issues(options).forEach(issues::add);
        repairs.checkHeader(start.headerRow());
    }

    private TableReader(DecodedText text, TableHeader columns, Predicate<TableHeader> wanted, ReadOptions options) {
        this.text = text;
        this.order = SlashOrder.UNKNOWN;
        this.start = TableLayout.ofObjects(text.name(), columns);
        this.repairs = new CellRepairs(columns, text::fault, issues);
        this.objects = new JsonRows(text, wanted, options.columns(), issues);
    }

    /**
     * Opens a table like {@link #open(Path, Charset, String...)}; it may be a workbook or compressed, or JSON objects
     * of a public source with these columns.
     *
     * @throws InputException as {@link #open(Path, String...)}, or if no JSON object has these columns
     */
    public static TableReader ofSource(Path file, Charset charset, String... columns) {
        Predicate<TableHeader> wanted = header -> Stream.of(columns).allMatch(header::has);
        DecodedText text = InputFile.open(file, ReadOptions.standard().encoding(charset), wanted);
        if (!InputFile.isJson(text)) {
            return open(text, columns);
        }
        TableReader rows = new TableReader(text, new TableHeader(List.of(columns)), wanted, ReadOptions.standard());
        if (!rows.iterator().hasNext()) {
            rows.close();
            throw InputException.in(
                    file,
                    "is JSON and has no row with the columns " + String.join(", ", columns)
                            + "; give it in a layout of docs/formats.md");
        }
        return rows;
    }

    /**
     * Opens a table.
     *
     * @param file the file
     * @param columns the columns that it must have, in any order; none to accept any header
     * @throws InputException if the file cannot be read, is no text, is empty, or has no header with these columns
     */
    public static TableReader open(Path file, String... columns) {
        return open(file, StandardCharsets.UTF_8, columns);
    }

    /**
     * Opens a table of another encoding than UTF-8, such as {@code Charset.forName("windows-1252")} or {@code GB18030}.
     * If a byte-order mark or the text clearly shows another encoding, that one is used.
     */
    public static TableReader open(Path file, Charset charset, String... columns) {
        return open(DecodedText.open(file, charset), columns);
    }

    /**
     * Reads a table from memory.
     *
     * @param name the name for messages
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
        Predicate<TableHeader> test = header -> Stream.of(columns).allMatch(header::has);
        String missing = "the columns " + String.join(", ", columns);
        return new TableReader(
                text, new TableLayout.Wanted(test, missing, columns.length == 0, ""), ReadOptions.standard());
    }

    /**
     * Opens a table, or JSON objects: those of a source whose columns pass a test, or else objects with keys of their
     * own.
     */
    static TableReader open(
            DecodedText text, TableLayout.Wanted wanted, Predicate<TableHeader> source, ReadOptions options) {
        return InputFile.isJson(text)
                ? new TableReader(text, TableRow.NO_COLUMNS, source, options)
                : new TableReader(text, wanted, options);
    }

    /** The file's name as given. */
    @Override
    public String file() {
        return text.name();
    }

    /** The column names as the file writes them. */
    public List<String> columns() {
        return start.header().names();
    }

    /** Whether the table has this column; case, spaces and punctuation do not matter. */
    public boolean has(String column) {
        return start.header().has(column);
    }

    /** The comment lines and title rows above the header, as one string; empty if there are none. */
    public String note() {
        return objects == null ? start.note() : objects.note();
    }

    /** Whether the head of the file says that its data are illustrative. */
    boolean isIllustrative() {
        return objects == null ? start.illustrative() : objects.isIllustrative();
    }

    /** Rows read so far, without blank ones. */
    public long rows() {
        return rows;
    }

    /** Every repair so far, in file order. */
    public List<ReadIssue> issues() {
        return List.copyOf(issues);
    }

    TableHeader header() {
        return start.header();
    }

    /** The name of the public register or export that the table is; empty for any other table. */
    String nameOfSource() {
        return start.source().map(SourceLayout::name).orElse("");
    }

    FirstRows firstRows() {
        return new FirstRows(header(), start.made(), order);
    }

    /** Whether the rows are JSON objects, whose columns only the first one shows. */
    boolean isOfObjects() {
        return objects != null;
    }

    SourceRow headerRow() {
        return start.headerRow();
    }

    /** The repairs since the last call; they are then dropped here. */
    List<ReadIssue> takeIssues() {
        if (issues.isEmpty()) {
            return List.of();
        }
        List<ReadIssue> taken = List.copyOf(issues);
        issues.clear();
        return taken;
    }

    /** Also returns rows whose quotation marks do not match, with a {@link TableRow#rejection}. */
    TableReader keepingBroken() {
        keepsBroken = true;
        return this;
    }

    /**
     * The next row, or null after the last.
     *
     * @throws InputException if it is malformed or the file cannot be read on
     */
    @Override
    @Nullable
    TableRow read() {
        try {
            TableRow row = readRow();
            rows += row == null ? 0 : 1;
            return row;
        } catch (IOException e) {
            throw DecodedText.unreadable(file(), e);
        }
    }

    private @Nullable TableRow readRow() throws IOException {
        if (objects != null) {
            TableRow row = objects.next();
            // without the records of a format, only objects of a source are rows
            while (!keepsBroken
                    && row != null
                    && (row.ownObject().isPresent() || !row.rejection().isEmpty())) {
                if (!row.rejection().isEmpty()) {
                    new Repairs(issues, row.source()).rejected("", row.text(), row.rejection());
                }
                row = objects.next();
            }
            return row;
        }
        CsvRows read = start.rows();
        while (keepsBroken ? read.nextOrBroken() : read.next()) {
            if (!read.fault().isEmpty()) {
                String[] cells = new String[header().size()];
                Arrays.fill(cells, "");
                cells[0] = String.join(" ", read.cells());
                return new TableRow(header(), cells, read.source(), read.fault());
            }
            if (repairs.isBlank(read)) {
                afterBlank = true;
                continue;
            }
            SourceRow source = read.source();
            String[] cells = repairs.row(read.cells(), source);
            if (keepsBroken && isBelow(cells)) {
                return new TableRow(start.written(), cells, source, Messages.row("below"));
            }
            Optional<TableRow> made = start.made(cells, source);
            if (made.isPresent()) {
                return made.get();
            }
        }
        repairs.reportBlankRows(file());
        close();
        return null;
    }

    /** Whether a row behind a blank one fills less than half as many cells as any row of the table: a note, say. */
    private boolean isBelow(String[] cells) {
        long filled = Stream.of(cells).filter(cell -> !cell.isEmpty()).count();
        afterBlank &= 2 * filled < fewestCells && fewestCells < Long.MAX_VALUE;
        fewestCells = afterBlank ? fewestCells : Math.min(fewestCells, filled);
        return afterBlank;
    }

    /** Closes the file. */
    @Override
    public void close() {
        text.shut();
    }
}
