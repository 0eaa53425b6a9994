package org.dealtrace.benchmarks.command;

import java.nio.file.Path;
import org.dealtrace.internal.FileInPlace;
import picocli.CommandLine.Option;

/** The folder that results are written to. */
public final class OutFolder {

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "output folder; created if missing")
    private Path out;

    /** The folder, which need not be there yet. */
    public Path path() {
        return out;
    }

    /** A file of the folder; see {@link #checked}. */
    public Path file(String name) {
        return checked(out.resolve(name));
    }

    /**
     * A place for results, looked at before the long work. What is there stays as it is; folders above it are made.
     *
     * @throws java.io.UncheckedIOException if no file can be written there
     */
    public static Path checked(Path file) {
        FileInPlace.beside(file).close();
        return file;
    }
}
