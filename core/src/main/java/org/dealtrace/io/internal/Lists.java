package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values in one cell, separated by {@code |} or {@code ;}. A backslash before a sign makes it an ordinary
 * character: {@code \|} is a bar in a value. Parts still have their backslashes; {@link #plain} removes them.
 */
public final class Lists {

    /** Signs with a meaning in lists, typed names and parties. */
    private static final String SIGNS = "|;:[]\\";

    private Lists() {}

    /**
     * The parts between any of the separators, without surrounding white space; empty parts are kept. An empty cell has
     * none.
     */
    public static List<String> parts(String cell, String separators) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (!hasAny(cell, separators)) {
            return List.of(Cells.strip(cell));
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                part.append(c).append(cell.charAt(++i));
            } else if (separators.indexOf(c) >= 0) {
                parts.add(Cells.strip(part.toString()));
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(Cells.strip(part.toString()));
        return parts;
    }

    private static boolean hasAny(String cell, String separators) {
        for (int i = 0; i < separators.length(); i++) {
            if (cell.indexOf(separators.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The filled values of a list, without backslashes. */
    public static List<String> values(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        return parts(cell, "|;").stream()
                .map(Lists::plain)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /** The first place of a sign without a backslash before it, or -1. */
    public static int find(String text, char sign) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == sign) {
                return i;
            }
        }
        return -1;
    }

    /** The text without the backslashes before signs with a meaning. */
    public static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && SIGNS.indexOf(text.charAt(i + 1)) >= 0) {
                plain.append(text.charAt(++i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The text with a backslash before each sign with a meaning. */
    public static String escape(String value) {
        if (!hasAny(value, SIGNS)) {
            return value;
        }
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (SIGNS.indexOf(value.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(value.charAt(i));
        }
        return escaped.toString();
    }

    /** The cell of a list; {@link #values} reads it back. */
    public static String join(List<String> values, String separator) {
        return values.stream().map(Lists::escape).collect(Collectors.joining(separator));
    }
}
