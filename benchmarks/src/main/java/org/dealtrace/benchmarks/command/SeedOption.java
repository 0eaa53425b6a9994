package org.dealtrace.benchmarks.command;

import picocli.CommandLine.Option;

/** The seed of everything that is drawn. */
public final class SeedOption {

    @Option(names = "--seed", paramLabel = "SEED", description = "the same seed draws the same")
    private long seed = 1;

    public long seed() {
        return seed;
    }
}
