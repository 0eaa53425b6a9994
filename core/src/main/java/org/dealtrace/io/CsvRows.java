package org.dealtrace.io;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.InputException;
import org.dealtrace.Message;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text as they stand, each with the line on which it begins. */
final class CsvRows {

    /** Lines with their ends; null after the last. */
    interface Lines {
        @Nullable
        String next() throws IOException;
    }

    private final String file;
    private final Lines text;
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    /** The lines of the current row. */
    private final List<String> lines = new ArrayList<>();
    /** The later lines of a broken row, which are read again as rows of their own. */
    private final Deque<String> again = new ArrayDeque<>();
    /** The numbers of cells of earlier rows with more than one cell. */
    private final Set<Integer> widths = new HashSet<>();

    /** The line that is being split, and the place in it. */
    private String part = "";

    private int at;
    private Message fault = Message.NONE;
    private long begins;
    private long line;
    /** The last line that a broken row reached. A quoted cell that reaches a line up to it is broken too. */
    private long brokenTo;

    /** @param line lines before the text */
    CsvRows(String file, Lines text, char separator, long line) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.line = line;
    }

    /**
     * Moves to the next row; false at the end.
     *
     * @throws InputException if its quotation marks do not match
     */
    boolean next() throws IOException {
        boolean more = nextOrBroken();
        if (!fault.isEmpty()) {
            throw InputException.in(source() + ":", fault.english());
        }
        return more;
    }

    /**
     * Moves to the next row, even if its quotation marks do not match. {@link #fault} is then set, and the row's only
     * cell is its first line. Reading resumes at the following line. Later lines count as broken too, until one has as
     * many cells as an earlier row, because they may belong to the broken row.
     */
    boolean nextOrBroken() throws IOException {
        boolean afterFault = !fault.isEmpty();
        fault = Message.NONE;
        cells.clear();
        lines.clear();
        begins = line + 1;
        String first = nextLine();
        if (first == null) {
            return false;
        }
        if (!split(first)) {
            fault = Messages.row("quotes");
            brokenTo = Math.max(brokenTo, line + lines.size());
            while (lines.size() > 1) {
                again.push(lines.remove(lines.size() - 1));
            }
            cells.clear();
            cells.add(first);
        } else if (afterFault && !widths.isEmpty() && !widths.contains(cells.size())) {
            fault = Messages.row("quotes.after");
        } else if (cells.size() > 1) {
            widths.add(cells.size());
        }
        line += lines.size();
        return true;
    }

    private @Nullable String nextLine() throws IOException {
        String next = again.isEmpty() ? text.next() : again.pop();
        if (next != null) {
            lines.add(next);
        }
        return next;
    }

    /** Splits the row that begins with a line into its cells; false if its quotation marks do not match. */
    private boolean split(String first) throws IOException {
        part = first;
        at = 0;
        while (part.startsWith("\"", at) ? quoted() : plain()) {
            if (at == part.length() || part.charAt(at) != separator) {
                return true;
            }
            at++;
        }
        return false;
    }

    private boolean plain() {
        int start = at;
        while (!isEnd()) {
            at++;
        }
        return cells.add(part.substring(start, at));
    }

    /** Reads a cell in quotation marks, which can continue on the next lines; false if the marks do not match. */
    private boolean quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        at++;
        int quote = part.indexOf('"', at);
        while (quote < 0 || part.startsWith("\"", quote + 1)) {
            cell.append(part, at, quote < 0 ? part.length() : quote + 1);
            at = quote + 2;
            if (quote < 0) {
                String next = line + lines.size() < brokenTo ? null : nextLine();
                if (next == null) {
                    return false;
                }
                part = next;
                at = 0;
            }
            quote = part.indexOf('"', at);
        }
        cells.add(cell.append(part, at, quote).toString());
        at = quote + 1;
        while (!isEnd() && part.charAt(at) <= ' ') {
            at++;
        }
        return isEnd();
    }

    /** Whether a cell ends here. */
    private boolean isEnd() {
        return at == part.length()
                || part.charAt(at) == separator
                || part.charAt(at) == '\n'
                || part.charAt(at) == '\r';
    }

    List<String> cells() {
        return cells;
    }

    /** The fault in this row's quotation marks; empty when they fit. */
    Message fault() {
        return fault;
    }

    SourceRow source() {
        return new SourceRow(file, begins);
    }

    long line() {
        return line;
    }
}
