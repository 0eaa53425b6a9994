package org.dealtrace.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8, made line by line while it is read. */
public abstract class CsvStream extends InputStream {

    private byte[] line = new byte[0];
    private int at;

    /** The next line with its end, or null after the last. */
    protected abstract @Nullable String nextLine() throws IOException;

    /** Adds a cell in quotation marks, with a comma before it unless it is the first. */
    protected static void addCell(StringBuilder line, String text) {
        if (!line.isEmpty()) {
            line.append(',');
        }
        line.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private boolean fill() throws IOException {
        while (at == line.length) {
            String next = nextLine();
            if (next == null) {
                return false;
            }
            line = next.getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public final int read() throws IOException {
        return fill() ? line[at++] & 0xFF : -1;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, n);
        at += n;
        return n;
    }
}
