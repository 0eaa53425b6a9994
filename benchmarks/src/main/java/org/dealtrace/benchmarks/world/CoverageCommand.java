package org.dealtrace.benchmarks.world;

import java.util.List;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.UserMistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Coverage of the intervals over many worlds. */
@Command(
        name = "coverage",
        header = "Checks over many worlds that 95 %% intervals hold the true rate 95 %% of the time.",
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
public final class CoverageCommand extends BenchmarkCommand {

    private static final String HEAD = """
        | question | interval | runs | held the truth | 95 % of that | mean width | mean error |
        |---|---|---|---|---|---|---|
        """;

    @Option(names = "--runs", paramLabel = "N", description = "worlds that do not go through the linker")
    private int runs = 1000;

    @Mixin
    private SeedOption seeding;

    @Option(
            names = "--linked-runs",
            paramLabel = "N",
            description = "worlds that go through the real linker, which takes seconds each")
    private int linkedRuns = 40;

    @Override
    protected void run() {
        atLeast(0, "--runs", runs);
        atLeast(0, "--linked-runs", linkedRuns);
        if (runs == 0 && linkedRuns == 0) {
            throw new UserMistake("--runs and --linked-runs are both 0; ask for 1 or more of either.");
        }
        long seed = seeding.seed();
        if (runs > 0) {
            print("Outcomes known without error", CoverageCheck.known(seed, runs));
            print("Links uncertain, some of them judged", LinkLevelWorlds.coverage(seed, runs, 500));
        }
        if (linkedRuns > 0) {
            LinkedCoverage whole = new LinkedCoverage(seed);
            for (int run = 0; run < linkedRuns; run++) {
                whole.add(run, SimulatedWorld.NOTICES);
            }
            print("Through the real linker and tracker", whole.results());
            terminal().println(whole.found());
        }
    }

    private void print(String title, List<Coverage> results) {
        terminal().print("## " + title + "\n\n" + HEAD);
        results.forEach(result -> terminal().println(result));
        terminal().println();
        terminal().flush();
    }
}
