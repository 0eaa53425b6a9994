package org.dealtrace.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8, made row by row while it is read. */
public abstract class CsvStream extends InputStream {

    private byte[] line = new byte[0];
    private int at;

    /** The cells of the next row, or null after the last. */
    protected abstract @Nullable List<String> nextRow() throws IOException;

    private boolean fill() throws IOException {
        while (at == line.length) {
            List<String> next = nextRow();
            if (next == null) {
                return false;
            }
            line = next.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",", "", "\n"))
                    .getBytes(StandardCharsets.UTF_8);
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
