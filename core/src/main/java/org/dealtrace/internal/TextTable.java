package org.dealtrace.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table in fixed-width characters. {@link TerminalText} measures its cells, so that columns stay aligned with
 * Chinese, Japanese and Korean names and combining marks.
 *
 * <p>A table whose columns are declared one by one ({@link #left}, {@link #words}, {@link #right}) has a line under its
 * header. A table {@link #of} headers has none, and aligns columns of numbers at the right.
 */
public final class TextTable {

    private enum Side {
        LEFT,
        RIGHT,
        /** At the right if all cells are numbers. */
        BY_CELLS
    }

    /** The treatment of cells that are too wide for the page. */
    private enum Narrow {
        NEVER,
        /** They continue on the next line. */
        WRAP,
        /** They are cut with an ellipsis. */
        CUT
    }

    private record Column(String header, Side side, Narrow narrow, int limit) {}

    private static final int GLANCE = 40;

    /** The page width of a list of records, in columns. */
    private static final int GLANCE_PAGE = 120;

    /** The least width of a column of words. */
    private static final int NARROWEST = 14;

    private static final int LONGEST_WHOLE_WORD = 20;

    /** The characters of numbers, ranges and percentages. */
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9 .,–+%∞-]|to)*|n/a");

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private final boolean ruled;
    /** The page width of {@link #toString()}, in columns. */
    private final int page;

    /** A table without columns yet. */
    public TextTable() {
        this(true, Integer.MAX_VALUE);
    }

    private TextTable(boolean ruled, int page) {
        this.ruled = ruled;
        this.page = page;
    }

    /** A table without a line under its header; columns of numbers are aligned at the right. */
    public static TextTable of(String... headers) {
        return of(List.of(headers));
    }

    public static TextTable of(List<String> headers) {
        TextTable table = new TextTable(false, Integer.MAX_VALUE);
        headers.forEach(h -> table.byCells(h, Narrow.NEVER, Integer.MAX_VALUE));
        return table;
    }

    /**
     * A table for a glance at records. No cell is wider than {@value #GLANCE} columns and no line wider than
     * {@value #GLANCE_PAGE}; the first column, which holds the ids, is never narrowed.
     */
    public static TextTable glance(String... headers) {
        TextTable table = new TextTable(false, GLANCE_PAGE);
        for (int i = 0; i < headers.length; i++) {
            table.byCells(headers[i], i == 0 ? Narrow.NEVER : Narrow.CUT, GLANCE);
        }
        return table;
    }

    private void byCells(String header, Narrow narrow, int limit) {
        columns.add(new Column(DisplayText.clean(header), Side.BY_CELLS, narrow, limit));
    }

    /** Adds a column aligned at the left; cells beyond the limit are cut with an ellipsis. */
    public TextTable left(String header, int limit) {
        columns.add(new Column(DisplayText.clean(header), Side.LEFT, Narrow.NEVER, limit));
        return this;
    }

    /** Adds a column of words, which wrap if the page is too narrow. */
    public TextTable words(String header) {
        columns.add(new Column(DisplayText.clean(header), Side.LEFT, Narrow.WRAP, Integer.MAX_VALUE));
        return this;
    }

    /** Adds a column aligned at the right, for numbers, which are never cut. */
    public TextTable right(String header) {
        columns.add(new Column(DisplayText.clean(header), Side.RIGHT, Narrow.NEVER, Integer.MAX_VALUE));
        return this;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException unless there is one cell for each column
     */
    public TextTable row(List<String> cells) {
        return row(cells.toArray(String[]::new));
    }

    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row must have " + columns.size() + " cells but has " + cells.length);
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(TerminalText.cut(DisplayText.clean(cells[i]), columns.get(i).limit()));
        }
        rows.add(row);
        return this;
    }

    /** Adds a line below the last row that spans the columns and is cut beyond the limit. */
    public TextTable note(String line, int limit) {
        rows.add(List.of(TerminalText.cut(DisplayText.clean(line), limit)));
        return this;
    }

    /** The table with a margin at the left of each line; without a header line if all headers are empty. */
    public String render(String margin) {
        return render(margin, Integer.MAX_VALUE);
    }

    /**
     * The same for a page of a width in columns. Long texts wrap; names and numbers do not, and may go beyond the page.
     */
    public String render(String margin, int page) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TerminalText.width(columns.get(i).header());
            for (List<String> row : rows) {
                if (row.size() < widths.length) {
                    continue;
                }
                widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
            }
        }
        narrow(widths, page - TerminalText.width(margin));
        StringBuilder text = new StringBuilder();
        if (columns.stream().anyMatch(c -> !c.header().isEmpty())) {
            line(text, margin, columns.stream().map(Column::header).toList(), widths);
            if (ruled) {
                List<String> rule = new ArrayList<>();
                for (int width : widths) {
                    rule.add("-".repeat(width));
                }
                line(text, margin, rule, widths);
            }
        }
        rows.forEach(row -> lines(text, margin, row, widths));
        return text.toString();
    }

    /** Narrows the widest column that may be narrowed until the table fits or nothing is left to take. */
    private void narrow(int[] widths, int page) {
        int total = 2 * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        int[] least = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            least[i] = Math.max(
                    NARROWEST, Math.max(TerminalText.width(columns.get(i).header()), longestWord(i)));
        }
        while (total > page) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (columns.get(i).narrow() != Narrow.NEVER
                        && widths[i] > least[i]
                        && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    /** The longest word of a wrapping column that is not broken. */
    private int longestWord(int column) {
        return columns.get(column).narrow() == Narrow.WRAP
                ? rows.stream()
                        .filter(row -> row.size() == columns.size())
                        .flatMap(row -> Arrays.stream(row.get(column).split(" ")))
                        .mapToInt(TerminalText::width)
                        .filter(width -> width <= LONGEST_WHOLE_WORD)
                        .max()
                        .orElse(0)
                : 0;
    }

    private void lines(StringBuilder text, String margin, List<String> row, int[] widths) {
        if (row.size() < widths.length) {
            text.append(margin).append(row.get(0)).append('\n');
            return;
        }
        List<List<String>> cells = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> cell = cell(row.get(i), widths[i], columns.get(i).narrow());
            cells.add(cell);
            most = Math.max(most, cell.size());
        }
        for (int at = 0; at < most; at++) {
            List<String> line = new ArrayList<>();
            for (List<String> cell : cells) {
                line.add(at < cell.size() ? cell.get(at) : "");
            }
            line(text, margin, line, widths);
        }
    }

    private static List<String> cell(String text, int width, Narrow narrow) {
        if (TerminalText.width(text) <= width) {
            return List.of(text);
        }
        return narrow == Narrow.CUT ? List.of(TerminalText.cut(text, width)) : TerminalText.wrap(text, width);
    }

    private void line(StringBuilder text, String margin, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(margin);
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String pad = " ".repeat(widths[i] - TerminalText.width(cell));
            line.append(i == 0 ? "" : "  ").append(atRight(i) ? pad + cell : cell + pad);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private boolean atRight(int column) {
        return switch (columns.get(column).side()) {
            case LEFT -> false;
            case RIGHT -> true;
            case BY_CELLS ->
                rows.stream()
                        .filter(row -> row.size() > column)
                        .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        };
    }

    /** The table without a margin. */
    @Override
    public String toString() {
        return render("", page);
    }
}
