package org.dealtrace.benchmarks.command;

import picocli.CommandLine.Option;

/** The seed of all random draws. */
public final class SeedOption {

    @Option(names = "--seed", paramLabel = "SEED", description = "random seed; the same seed gives the same draw")
    private long seed = 1;

    public long seed() {
        return seed;
    }
}
