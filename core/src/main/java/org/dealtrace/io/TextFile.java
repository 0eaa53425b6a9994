package org.dealtrace.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dealtrace.internal.FileInPlace;

/** Writes a text into a file, in UTF-8. The file is written beside its place and moved there in one step; directories above are made. */
public final class TextFile {

    private TextFile() {}

    /**
     * @throws UncheckedIOException if the file cannot be written; an older one is then as it was
     */
    public static void write(Path file, String text) {
        try (FileInPlace place = FileInPlace.beside(file)) {
            place.writer().write(text);
            place.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
