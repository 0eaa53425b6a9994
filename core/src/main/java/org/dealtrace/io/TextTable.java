package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;

/** Rows as text in columns of one width. East Asian signs count as two places wide, as terminals show them. */
final class TextTable {

    private static final int WIDEST = 40;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(java.util.Arrays.stream(cells).map(TextTable::fit).toList());
        return this;
    }

    private static String fit(String cell) {
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (int c : cell.replaceAll("\\s+", " ").codePoints().toArray()) {
            width += width(c);
            if (width > WIDEST) {
                return line.append('…').toString();
            }
            line.appendCodePoint(c);
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
