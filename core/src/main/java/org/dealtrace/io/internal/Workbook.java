package org.dealtrace.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the sheets of a spreadsheet workbook as CSV. Implementations are found by {@link java.util.ServiceLoader}; the
 * module {@code dealtrace-excel} has one for XLSX. Once it is on the class path, every reader of this package takes
 * workbooks.
 */
public interface Workbook {

    /**
     * The names of the visible sheets, in their order.
     *
     * @throws IOException if the file is no workbook of this kind, or cannot be read
     */
    List<String> sheets(Path file) throws IOException;

    /**
     * A sheet as CSV in UTF-8, a line a row, so that the number of a line is that of the row. Dates are written as
     * {@code 2016-05-18}.
     *
     * @param sheet one of {@link #sheets}
     * @return a stream that reads the sheet as it is read; to be closed
     * @throws IOException if the sheet cannot be read
     */
    InputStream csv(Path file, String sheet) throws IOException;
}
