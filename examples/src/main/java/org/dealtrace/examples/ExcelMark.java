package org.dealtrace.examples;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.internal.FileInPlace;

/** The byte order mark by which Excel knows that a CSV file is UTF-8. */
final class ExcelMark {

    private static final char MARK = '\uFEFF';

    private ExcelMark() {}

    /** Puts it at the beginning of a file that was written without it. */
    static void put(Path csv) {
        try (FileInPlace marked = FileInPlace.beside(csv);
                Reader in = Files.newBufferedReader(csv)) {
            marked.writer().write(MARK);
            in.transferTo(marked.writer());
            marked.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(csv + " cannot be marked for Excel: " + e.getMessage(), e);
        }
    }
}
