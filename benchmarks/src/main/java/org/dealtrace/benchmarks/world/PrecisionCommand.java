package org.dealtrace.benchmarks.world;

import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.Progress;
import org.dealtrace.benchmarks.command.SeedOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private SeedOption seeding;

    @Override
    protected void run() {
        Least.of("--runs", runs, 1);
        PrecisionCheck check = new PrecisionCheck(seeding.seed());
        try (Progress progress = new Progress("worlds", runs)) {
            for (int run = 0; run < runs; run++) {
                check.add(run);
                progress.accept(run + 1L);
            }
        }
        check.table().forEach(terminal()::println);
    }
}
