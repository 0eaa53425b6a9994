package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in fixed-width characters whose columns stay aligned when names are Chinese, Japanese or Korean, or carry combining marks.
 *
 * <p>A character of East Asian width W or F takes two columns of a terminal, a combining mark or a format character none, any other
 * one (Unicode Standard Annex #11). Characters of ambiguous width count as one, which is what terminals outside East Asia do.
 */
final class TextTable {

    /** First and last code point of the ranges that UAX #11 calls wide or full-width, at the grain of blocks. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x231A, 0x231B}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
    };

    private record Column(String header, boolean right, int limit) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column whose cells begin at the left and are cut with an ellipsis beyond the limit. */
    TextTable left(String header, int limit) {
        columns.add(new Column(header, false, limit));
        return this;
    }

    /** Adds a column whose cells end at the right; for numbers, which are never cut. */
    TextTable right(String header) {
        columns.add(new Column(header, true, Integer.MAX_VALUE));
        return this;
    }

    TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row must have " + columns.size() + " cells but has " + cells.length);
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(cut(DisplayText.clean(cells[i]), columns.get(i).limit()));
        }
        rows.add(row);
        return this;
    }

    /** The table with the given margin at the left of each line; without a header line when no column has a header. */
    String render(String margin) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(columns.get(i).header());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        if (columns.stream().anyMatch(c -> !c.header().isEmpty())) {
            line(text, margin, columns.stream().map(Column::header).toList(), widths);
            List<String> rule = new ArrayList<>();
            for (int width : widths) {
                rule.add("-".repeat(width));
            }
            line(text, margin, rule, widths);
        }
        rows.forEach(row -> line(text, margin, row, widths));
        return text.toString();
    }

    private void line(StringBuilder text, String margin, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(margin);
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String pad = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : "  ").append(columns.get(i).right() ? pad + cell : cell + pad);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** The columns that a text takes in a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0] ? 2 : 1;
            }
        }
        return 1;
    }

    private static String cut(String text, int limit) {
        if (width(text) <= limit) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            used += width(codePoint);
            if (used > limit - 1) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.append('…').toString();
    }
}
