package org.dealtrace.benchmarks.world;

import picocli.CommandLine.Command;

/** Simulated worlds on the command line. */
@Command(
        name = "world",
        header = "Makes simulated worlds with known truth, and checks links and intervals on them.",
        mixinStandardHelpOptions = true,
        subcommands = CoverageCommand.class)
public final class WorldCommand {}
