package org.dealtrace.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the sheets of a workbook as CSV. Implementations are found by {@link java.util.ServiceLoader}; the module
 * {@code dealtrace-excel} has one for XLSX.
 */
public interface Workbook {

    /**
     * The names of the visible sheets, in their order.
     *
     * @throws IOException if the file is no workbook of this kind, or cannot be read
     */
    List<String> sheets(Path file) throws IOException;

    /**
     * A sheet as CSV in UTF-8, one line per row, so that line numbers are row numbers. Dates are written as
     * {@code 2016-05-18}.
     *
     * @param sheet one of {@link #sheets}
     * @return a stream that reads the sheet lazily; the caller closes it
     * @throws IOException if the sheet cannot be read
     */
    InputStream csv(Path file, String sheet) throws IOException;
}
