package org.dealtrace.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The byte order mark by which Excel knows that a CSV file is UTF-8. */
final class ExcelMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ExcelMark() {}

    /** Puts it at the beginning of a file that was written without it. */
    static void put(Path csv) {
        try {
            Path folder = Objects.requireNonNull(csv.toAbsolutePath().getParent(), "the folder of a file");
            Path marked = Files.createTempFile(folder, ".dealtrace", ".csv");
            try (InputStream in = Files.newInputStream(csv);
                    OutputStream out = Files.newOutputStream(marked)) {
                out.write(MARK);
                in.transferTo(out);
            }
            Files.move(marked, csv, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(csv + " cannot be marked for Excel: " + e.getMessage(), e);
        }
    }
}
