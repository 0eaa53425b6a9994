package org.dealtrace.outcome.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.InputException;
import org.dealtrace.internal.Sha256;

/** The SHA-256 of a user's file, for provenance. */
final class FileHash {

    private FileHash() {}

    /**
     * In lower-case hexadecimal digits.
     *
     * @throws InputException if the file cannot be read
     */
    static String of(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw InputException.in(file, "cannot be read; check that it is a file and that you may read it");
        }
    }
}
