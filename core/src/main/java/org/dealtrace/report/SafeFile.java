package org.dealtrace.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its target and moves it into place, so that a reader never finds half of it. */
final class SafeFile {

    private SafeFile() {}

    /**
     * @throws IOException if the folder does not exist, or the target is one or cannot be written; the old file is then as it was
     */
    static void write(Path file, String content) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException("'" + file + "' is a folder; give the name of a file in it to write the report to");
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    String.valueOf(file), null, "its folder does not exist; make the folder first, or write elsewhere");
        }
        Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            Files.write(beside, content.getBytes(StandardCharsets.UTF_8));
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
