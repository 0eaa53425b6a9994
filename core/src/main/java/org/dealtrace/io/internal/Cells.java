package org.dealtrace.io.internal;

import java.util.Set;
import org.dealtrace.internal.Messages;

/** What is common to the cells of all tables: white space, spreadsheet errors, and the guard against formulas. */
public final class Cells {

    private static final Set<String> SPREADSHEET_ERRORS =
            Set.of("#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    private Cells() {}

    /** A value that a spreadsheet leaves where a formula failed; the cell's own text is lost. */
    public static boolean isSpreadsheetError(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '#' && SPREADSHEET_ERRORS.contains(cell);
    }

    /** Without white space around it; no-break spaces and zero-width marks count as white space. */
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

    /** What stands in the list of issues for them. */
    public static final String CONTROLS = Messages.row("controls");

    /**
     * With a space for each control character. No name holds one, and some reach a terminal as commands; every reader
     * and writer of cells passes its texts through here.
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
     * Whether a spreadsheet could take the text for a formula: it begins with one of the signs of OWASP's page on CSV
     * injection, its full-width forms included.
     */
    private static boolean startsFormula(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            default -> false;
        };
    }

    private static int apostrophes(String text) {
        int n = 0;
        while (n < text.length() && text.charAt(n) == '\'') {
            n++;
        }
        return n;
    }

    /**
     * Puts an apostrophe before a text that a spreadsheet would run, and before one that would be mistaken for a
     * guarded text.
     */
    public static String guard(String text) {
        return startsFormula(text, apostrophes(text)) ? "'" + text : text;
    }

    /** Undoes {@link #guard}. */
    static String unguard(String text) {
        int n = apostrophes(text);
        return n > 0 && startsFormula(text, n) ? text.substring(1) : text;
    }

    /** Without white space around it and without the writer's guard. */
    public static String bare(String cell) {
        return strip(unguard(strip(cell)));
    }
}
