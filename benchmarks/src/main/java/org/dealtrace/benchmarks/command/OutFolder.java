package org.dealtrace.benchmarks.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that results are written to. */
public final class OutFolder {

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "output folder; created if missing")
    private Path out;

    /** The folder, which need not be there yet; {@link Outputs} makes it. */
    public Path path() {
        return out;
    }
}
