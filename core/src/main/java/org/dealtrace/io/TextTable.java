package org.dealtrace.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows as text in columns of one width. East Asian signs count as two places wide, as terminals show them. */
final class TextTable {

    private static final int WIDEST = 40;

    /** A list of deals has too many columns for a narrow terminal; wider than this hardly one is. */
    private static final int PAGE = 120;

    private static final int NARROWEST = 8;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(String... cells) {
        rows.add(Arrays.stream(cells).map(c -> fit(c, WIDEST)).toList());
        return this;
    }

    private static String fit(String cell, int widest) {
        String text = cell.replaceAll("\\s+", " ");
        if (width(text) <= widest) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        int width = 1;
        for (int c : text.codePoints().toArray()) {
            width += width(c);
            if (width > widest) {
                break;
            }
            line.appendCodePoint(c);
        }
        return line.append('…').toString();
    }

    /** Takes from the widest column until the table fits the page; never from the first, which holds the ids. */
    private static void narrow(int[] widths) {
        int total = Arrays.stream(widths).sum() + 2 * (widths.length - 1);
        while (total > PAGE) {
            int widest = 1;
            for (int i = 2; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths.length < 2 || widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            total--;
        }
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
        narrow(widths);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = fit(row.get(i), widths[i]);
                line.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
