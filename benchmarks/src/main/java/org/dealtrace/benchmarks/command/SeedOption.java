package org.dealtrace.benchmarks.command;

import picocli.CommandLine.Option;

/** The seed of everything that is drawn. */
public final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "the same seed draws the same (default: ${DEFAULT-VALUE})")
    private long seed;

    public long seed() {
        return seed;
    }
}
