package org.dealtrace.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
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

    private static final CsvFactory FACTORY = new CsvFactory();

    private final String file;
    private final CsvLines text;
    private final CsvSchema schema;
    private final List<String> cells = new ArrayList<>();
    /** The numbers of cells of earlier rows with more than one cell. */
    private final Set<Integer> widths = new HashSet<>();

    private CsvParser parser;
    private Message fault = Message.NONE;
    private long begins;
    private long line;

    /** @param line lines before the text */
    CsvRows(String file, Reader text, char separator, long line) throws IOException {
        this.file = file;
        this.line = line;
        this.text = new CsvLines(text, line);
        this.schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        this.parser = parser();
    }

    private CsvParser parser() throws IOException {
        CsvParser made = FACTORY.createParser(text);
        made.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        made.setSchema(schema);
        made.nextToken();
        return made;
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
        begins = line + 1;
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                text.shut();
                return false;
            }
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                cells.add(parser.getText());
            }
        } catch (JacksonException e) {
            fault = Messages.row("quotes");
            String first = text.retry();
            if (first == null) {
                throw InputException.at(source(), fault.english(), e);
            }
            cells.clear();
            cells.add(first);
            line++;
            parser = parser();
            return true;
        }
        line++;
        for (String cell : cells) {
            line += lineEnds(cell);
        }
        text.release(line);
        if (afterFault && !widths.isEmpty() && !widths.contains(cells.size())) {
            fault = Messages.row("quotes.after");
        } else if (cells.size() > 1) {
            widths.add(cells.size());
        }
        return true;
    }

    private static int lineEnds(String cell) {
        if (cell.isEmpty() || (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0)) {
            return 0;
        }
        int n = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < cell.length() && cell.charAt(i + 1) == '\n'))) {
                n++;
            }
        }
        return n;
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

    /**
     * Reads a text line by line and keeps the lines of the current row. If that row is broken, its later lines can be
     * read again as rows of their own.
     */
    private static final class CsvLines extends Reader {

        /** The most characters of a broken row's first line. */
        private static final int LONGEST = 1 << 25;

        private final Reader text;
        private final char[] buffer = new char[8192];
        private int at;
        private int end;

        /** Lines that were returned and are not yet part of a finished row. */
        private final Deque<String> kept = new ArrayDeque<>();
        /** Lines to return again. */
        private final Deque<String> again = new ArrayDeque<>();

        private String line = "";
        private int from;
        /** Lines before the first kept one. */
        private long before;

        private char previous;
        private boolean hasOldLineEnds;

        /** @param before lines before the text */
        CsvLines(Reader text, long before) {
            this.text = text;
            this.before = before;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (from == line.length()) {
                String next = next();
                if (next == null) {
                    return -1;
                }
                line = next;
                from = 0;
                kept.add(line);
            }
            int n = Math.min(length, line.length() - from);
            line.getChars(from, from + n, target, offset);
            from += n;
            return n;
        }

        private @Nullable String next() throws IOException {
            return again.isEmpty() ? nextLine() : again.pop();
        }

        /** The rest of the line with its end, or as much as the buffer holds; null at the end. */
        private @Nullable String nextLine() throws IOException {
            if (at == end) {
                at = 0;
                end = Math.max(0, text.read(buffer, 0, buffer.length));
            }
            int start = at;
            for (boolean ended = false; at < end && !ended; at++) {
                ended = buffer[at] == '\n';
                hasOldLineEnds |= previous == '\r' && !ended;
                previous = buffer[at];
            }
            return at == start ? null : new String(buffer, start, at - start);
        }

        /** Drops the lines up to this one, because their rows are finished. */
        void release(long last) {
            while (before < last && !kept.isEmpty()) {
                before += kept.pop().endsWith("\n") ? 1 : 0;
            }
        }

        /**
         * Returns all kept lines but the first to the input.
         *
         * @return the first line; null if lines end in a carriage return alone, which this class does not tell apart,
         *     or if it is too long to be kept
         */
        @Nullable
        String retry() throws IOException {
            if (hasOldLineEnds) {
                return null;
            }
            StringBuilder first = new StringBuilder();
            String piece = kept.poll();
            while (piece != null) {
                first.append(piece);
                if (first.length() > LONGEST) {
                    return null;
                }
                piece = piece.endsWith("\n") ? null : kept.isEmpty() ? next() : kept.pop();
            }
            while (!kept.isEmpty()) {
                again.push(kept.removeLast());
            }
            line = "";
            from = 0;
            before++;
            return first.toString();
        }

        /** Does nothing: the parser closes at the end, when lines can still be read again. */
        @Override
        public void close() {}

        void shut() throws IOException {
            text.close();
        }
    }
}
