package org.dealtrace.benchmarks.world;

import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Precisions asked for in many worlds. */
@Command(
        name = "precision",
        header = "Which precision of links is asked for without judged pairs, and which comes.",
        mixinStandardHelpOptions = true)
final class PrecisionCommand extends BenchmarkCommand {

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "20",
            description = "worlds, some seconds each (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "the same seed gives the same worlds (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    protected void run() {
        Least.of("--runs", runs, 1);
        PrecisionCheck check = new PrecisionCheck(seed);
        try (Progress progress = new Progress("worlds", runs)) {
            for (int run = 0; run < runs; run++) {
                check.add(run);
                progress.accept(run + 1L);
            }
        }
        check.table().forEach(terminal()::println);
    }
}
