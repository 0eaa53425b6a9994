package org.dealtrace.io.internal;

import java.util.Set;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;

/** The treatment of cells in all tables: white space, spreadsheet errors, and the guard against formulas. */
public final class Cells {

    private static final Set<String> SPREADSHEET_ERRORS =
            Set.of("#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private Cells() {}

    /** Whether this is the value that a spreadsheet leaves where a formula failed. */
    public static boolean isSpreadsheetError(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '#' && SPREADSHEET_ERRORS.contains(cell);
    }

    /** The text without surrounding white space, no-break spaces and zero-width marks. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    /** The message about control characters. */
    public static final Message CONTROLS = Messages.row("controls");

    /**
     * The text with a space for each control character, because some reach a terminal as commands. Every reader and
     * writer of cells uses this.
     */
    public static String withoutControls(String text) {
        int at = 0;
        while (at < text.length() && !isControl(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text);
        for (; at < text.length(); at++) {
            if (isControl(text.charAt(at))) {
                spaced.setCharAt(at, ' ');
            }
        }
        return spaced.toString();
    }

    public static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0 && c != 0x85);
    }

    /**
     * Whether a reader would take the text for something else: a formula, by the signs of OWASP's page on CSV injection
     * and their full-width forms, or an error value.
     */
    private static boolean needsGuard(String text, int at) {
        return at < text.length()
                && ("=+-@\t\r\n＝＋－＠".indexOf(text.charAt(at)) >= 0 || isSpreadsheetError(text.substring(at)));
    }

    private static int apostrophes(String text) {
        int n = 0;
        while (n < text.length() && text.charAt(n) == '\'') {
            n++;
        }
        return n;
    }

    /** Prefixes an apostrophe to a text that a spreadsheet would misread, or that looks as if it had such a prefix. */
    public static String guard(String text) {
        return needsGuard(text, apostrophes(text)) ? "'" + text : text;
    }

    static String unguard(String text) {
        int n = apostrophes(text);
        return n > 0 && needsGuard(text, n) ? text.substring(1) : text;
    }

    /** The text without surrounding white space and without the guard. */
    public static String bare(String cell) {
        return strip(unguard(strip(cell)));
    }
}
