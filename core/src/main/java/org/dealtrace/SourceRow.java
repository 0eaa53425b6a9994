package org.dealtrace;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where a value was read.
 *
 * @param file the file's name as it was given
 * @param line the line on which the record begins, from 1; 0 when the value was made in memory
 */
public record SourceRow(String file, long line) implements Serializable {

    /** For values that were made in memory and not read. */
    public static final SourceRow NONE = new SourceRow("", 0);

    public SourceRow {
        Objects.requireNonNull(file, "file");
        if (line < 0) {
            throw new IllegalArgumentException("line must be 0 or more but was " + line);
        }
    }

    @Override
    public String toString() {
        return line == 0 ? "in memory" : file + ":" + line;
    }
}
