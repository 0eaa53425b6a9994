package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several values in one cell, separated by {@code |} or {@code ;}. A backslash before a sign makes it an ordinary
 * character: {@code \|} is a bar in a value. Parts still have their backslashes; {@link #plain} removes them.
 */
public final class Lists {

    /** Signs with a meaning in lists, typed names and parties. */
    private static final Pattern SIGN = Pattern.compile("[|;:\\[\\]\\\\]");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(" + SIGN + ")");

    private Lists() {}

    /**
     * The parts between any of the separators, without surrounding white space; empty parts are kept. An empty cell has
     * none.
     */
    public static List<String> parts(String cell, String separators) {
        if (cell.isEmpty()) {
            return List.of();
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

    /** The filled values of a list, without backslashes. */
    public static List<String> values(String cell) {
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
        return text.indexOf('\\') < 0 ? text : ESCAPED.matcher(text).replaceAll("$1");
    }

    /** The text with a backslash before each sign with a meaning. */
    public static String escape(String value) {
        return SIGN.matcher(value).replaceAll("\\\\$0");
    }

    /** The cell of a list; {@link #values} reads it back. */
    public static String join(List<String> values, String separator) {
        return values.stream().map(Lists::escape).collect(Collectors.joining(separator));
    }
}
