package org.dealtrace.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text line by line and keeps the lines of the current row. If that row is broken, its later lines can be read
 * again as rows of their own.
 */
final class CsvLines extends Reader {

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
     * @return the first line; null if lines end in a carriage return alone, which this class does not tell apart
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
