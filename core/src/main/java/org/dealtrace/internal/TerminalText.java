package org.dealtrace.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures, breaks and cuts texts for a terminal.
 *
 * <p>A character of East Asian width W or F takes two columns, a combining mark or format character none, any other one
 * (Unicode Standard Annex #11). Characters of ambiguous width count as one, as in terminals outside East Asia.
 */
public final class TerminalText {

    /** First and last code points of the wide ranges of UAX #11, by blocks. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD},
    };

    private TerminalText() {}

    /** The columns that a text takes in a terminal. */
    public static int width(String text) {
        return text.codePoints().map(TerminalText::width).sum();
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

    /** Breaks a text at spaces into lines of limited width; longer words are broken where the line ends. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString()) > width) {
                int end = fitting(line, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The characters of a text that fit into a width in columns; at least one code point. */
    private static int fitting(CharSequence text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int codePoint = Character.codePointAt(text, end);
            used += width(codePoint);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    /** Cuts a text that is wider than the limit, with an ellipsis at its end. */
    static String cut(String text, int limit) {
        return width(text) <= limit ? text : text.substring(0, fitting(text, limit - 1)) + "…";
    }

    /** The end of a text, with an ellipsis before it if the whole is too wide. */
    public static String end(String text, int room) {
        int from = 0;
        while (width(text.substring(from)) > room - (from == 0 ? 0 : 1)) {
            from += Character.charCount(text.codePointAt(from));
        }
        return (from == 0 ? "" : "…") + text.substring(from);
    }
}
