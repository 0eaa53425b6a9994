package org.dealtrace.benchmarks.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.internal.FileInPlace;

/** Where results go. Looked at before the long work, so that a place that cannot be written costs nothing. */
public final class Outputs {

    private Outputs() {}

    /** Makes the folder of {@code --out}. */
    public static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserMistake("The folder " + folder + " cannot be made; name another with --out.");
        }
        if (!Files.isWritable(folder)) {
            throw new UserMistake("The folder " + folder + " cannot be written to; name another with --out.");
        }
    }

    /**
     * Makes sure that a file can be written at a place, and leaves what is there as it is; folders above it are made.
     */
    public static void file(Path file) {
        try {
            FileInPlace.beside(file).close();
        } catch (UncheckedIOException e) {
            throw new UserMistake(e.getMessage() + ".");
        }
    }

    /** Makes sure of several files of a folder, which is made. */
    public static void files(Path folder, String... names) {
        folder(folder);
        for (String name : names) {
            file(folder.resolve(name));
        }
    }

    /** Writes a file in UTF-8: beside its place first, then moved there in one step. */
    public static void write(Path file, CharSequence text) {
        FileInPlace.write(file, text);
    }
}
