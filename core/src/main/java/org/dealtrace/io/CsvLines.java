package org.dealtrace.io;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Hands out a text line by line, and keeps the lines of the row that is being read. If that row is broken, its later
 * lines can be read again as rows of their own.
 */
final class CsvLines extends Reader {

    private final Reader text;
    private final char[] buffer = new char[8192];
    private int at;
    private int end;

    /** The lines that were handed out and are not yet part of a row that was read, the first one first. */
    private final Deque<String> kept = new ArrayDeque<>();
    /** Lines that were taken back. */
    private final Deque<String> again = new ArrayDeque<>();

    private String line = "";
    private int from;
    /** Lines before the first kept one. */
    private long before;

    private char previous;
    private boolean hasOldLineEnds;

    /** @param before the lines before the text */
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

    /** Up to and with the next line end, or as much as the buffer holds; null at the end. */
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

    /** Forgets the lines up to this one, as their rows were read. */
    void release(long last) {
        while (before < last && !kept.isEmpty()) {
            before += kept.pop().endsWith("\n") ? 1 : 0;
        }
    }

    /**
     * Takes back all kept lines but the first.
     *
     * @return the first; null where lines end in the old way of a carriage return alone, which are not told apart here
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

    /** Closes nothing: the parser asks for it at the end, where lines can still be taken back. */
    @Override
    public void close() {}

    /** Closes the text. */
    void shut() throws IOException {
        text.close();
    }
}
