package org.dealtrace.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dealtrace.io.internal.ListedNames;
import org.dealtrace.io.internal.SlashOrder;

/**
 * Options for reading a file, for what the file itself does not show: its encoding, the names of its columns, and
 * whether the day or the month comes first.
 *
 * <pre>{@code
 * var options = ReadOptions.standard().column("date", "Date rec.").dayFirst();
 * var recommendations = Recommendations.read(Path.of("list.csv"), options);
 * }</pre>
 *
 * <p>Immutable.
 */
public final class ReadOptions {

    private static final ReadOptions STANDARD =
            new ReadOptions(StandardCharsets.UTF_8, Map.of(), SlashOrder.UNKNOWN, "", 0, ListedNames.NONE);

    private final Charset encoding;
    private final Map<String, String> columns;
    private final SlashOrder order;
    private final String sheet;
    private final int headerRow;
    private final ListedNames listed;

    private ReadOptions(
            Charset encoding,
            Map<String, String> columns,
            SlashOrder order,
            String sheet,
            int headerRow,
            ListedNames listed) {
        this.encoding = encoding;
        this.columns = columns;
        this.order = order;
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.listed = listed;
    }

    /** UTF-8, the column names of docs/formats.md, and the order of day and month that the file itself shows. */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /**
     * The encoding of a file that is not UTF-8, such as {@code windows-1252} or {@code GB18030}. If a byte order mark
     * or the text clearly shows another encoding, that one is used and listed as an issue.
     */
    public ReadOptions encoding(Charset value) {
        return new ReadOptions(Objects.requireNonNull(value, "encoding"), columns, order, sheet, headerRow, listed);
    }

    /**
     * Reads a column under another name; call it once for each column.
     *
     * @param column the name in docs/formats.md, such as {@code date}; for a column of your own, a name that begins
     *     with {@code attribute:} or with a role, such as {@code target_website}
     * @param header its name in the file, such as {@code Date recommended}; case, spaces and signs do not matter. A
     *     file without it is refused
     * @throws IllegalArgumentException if no format has such a column
     */
    public ReadOptions column(String column, String header) {
        HeaderWords.check(Objects.requireNonNull(column, "column"), Objects.requireNonNull(header, "header"));
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(column, header);
        return new ReadOptions(encoding, more, order, sheet, headerRow, listed);
    }

    /** The sheet of a workbook; by default the first sheet with a table of the wanted kind. Other files ignore it. */
    public ReadOptions sheet(String name) {
        return new ReadOptions(encoding, columns, order, Objects.requireNonNull(name, "sheet"), headerRow, listed);
    }

    /**
     * The row with the names of the columns, where the program takes another one for it.
     *
     * @param row the row of the sheet or file, blank rows counted, from 1
     */
    public ReadOptions headerRow(int row) {
        if (row < 1) {
            throw new IllegalArgumentException("the header's row must be 1 or more but was " + row);
        }
        return new ReadOptions(encoding, columns, order, sheet, row, listed);
    }

    /**
     * Names to look for in texts of deals whose parties neither a column nor the reader of texts names. A row with such
     * a name is kept, with its company as a party of unknown role, and listed as doubtful.
     *
     * @param names such as those of the recommended companies
     */
    public ReadOptions listed(Collection<String> names) {
        return new ReadOptions(encoding, columns, order, sheet, headerRow, ListedNames.of(names));
    }

    /** Reads {@code 03/12/2015} as 3 December. */
    public ReadOptions dayFirst() {
        return new ReadOptions(encoding, columns, SlashOrder.DAY_FIRST, sheet, headerRow, listed);
    }

    /** Reads {@code 03/12/2015} as 12 March. */
    public ReadOptions monthFirst() {
        return new ReadOptions(encoding, columns, SlashOrder.MONTH_FIRST, sheet, headerRow, listed);
    }

    Charset encoding() {
        return encoding;
    }

    Map<String, String> columns() {
        return columns;
    }

    SlashOrder order() {
        return order;
    }

    String sheet() {
        return sheet;
    }

    ListedNames listed() {
        return listed;
    }

    int headerRow() {
        return headerRow;
    }

    @Override
    public String toString() {
        return "encoding " + encoding + (columns.isEmpty() ? "" : ", columns " + columns)
                + (sheet.isEmpty() ? "" : ", sheet " + sheet)
                + (headerRow == 0 ? "" : ", header in row " + headerRow)
                + (order == SlashOrder.UNKNOWN ? "" : ", " + order);
    }
}
