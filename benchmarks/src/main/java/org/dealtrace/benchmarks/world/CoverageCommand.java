package org.dealtrace.benchmarks.world;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.UserMistake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Coverage of the intervals over many worlds. */
@Command(
        name = "coverage",
        header = "Checks over many worlds that 95 %% intervals hold the true rate 95 %% of the time.",
        mixinStandardHelpOptions = true)
final class CoverageCommand extends BenchmarkCommand {

    private static final String HEAD = """
        | question | interval | runs | held the truth | 95 % of that | mean width | mean error |
        |---|---|---|---|---|---|---|
        """;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "worlds that do not go through the linker (default: ${DEFAULT-VALUE})")
    private int runs;

    @Mixin
    private SeedOption seeding;

    @Option(
            names = "--linked-runs",
            paramLabel = "N",
            defaultValue = "500",
            description =
                    "worlds that go through the real linker, which takes seconds each (default: ${DEFAULT-VALUE})")
    private int linkedRuns;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "worlds that are linked side by side; the figures are the same (default: ${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--linked",
            paramLabel = "FILE",
            description = "keeps what was linked in this file, and goes on from there the next time")
    private @Nullable Path linked;

    @Option(names = "--page", paramLabel = "FILE", description = "writes the tables to this page too")
    private @Nullable Path page;

    @Override
    protected void run() {
        Least.of("--runs", runs, 0);
        Least.of("--linked-runs", linkedRuns, 0);
        Least.of("--threads", threads, 1);
        if (runs == 0 && linkedRuns == 0) {
            throw new UserMistake("--runs and --linked-runs are both 0; ask for 1 or more of either.");
        }
        Stream.of(Optional.ofNullable(page), Optional.ofNullable(linked))
                .flatMap(Optional::stream)
                .forEach(Outputs::file);
        // reads what was linked before, and finds fault with it before the long work
        Optional<LinkedWorlds> worlds = linkedRuns == 0
                ? Optional.empty()
                : Optional.of(new LinkedWorlds(seeding.seed(), linkedRuns, threads, Optional.ofNullable(linked)));
        PrintWriter out = terminal();
        List<String> parts = new ArrayList<>();
        if (runs > 0) {
            CoverageCheck check = new CoverageCheck(seeding.seed(), runs);
            parts.add(part("Outcomes known without error", check.known()));
            parts.add(part("Over time", check.overTime()));
            parts.add(part(
                    "Links uncertain, with calibrated probabilities",
                    new CalibratedLinks(seeding.seed(), runs, 1000).coverage()));
            parts.add(
                    part("Links uncertain, some of them judged", LinkLevelWorlds.coverage(seeding.seed(), runs, 500)));
        }
        if (worlds.isPresent()) {
            LinkedCoverage whole = new LinkedCoverage(seeding.seed());
            worlds.get().forEach(world -> {
                whole.add(world);
                tell(world.run() + 1);
            });
            String coverage = part("Through the real linker and tracker", whole.results());
            parts.add(coverage + "\n" + whole.quality().markdown());
        }
        parts.forEach(out::println);
        Optional.ofNullable(page).ifPresent(file -> write(file, parts));
    }

    private void tell(int done) {
        if (done % 10 == 0) {
            messages().println(done + " of " + linkedRuns + " worlds linked");
            messages().flush();
        }
    }

    private static String part(String title, List<Coverage> results) {
        StringBuilder text =
                new StringBuilder("## ").append(title).append("\n\n").append(HEAD);
        results.forEach(r -> text.append(r.markdown()).append('\n'));
        return text.toString();
    }

    private void write(Path file, List<String> parts) {
        String text = String.format(Locale.ROOT, "# Coverage of the intervals%n%n")
                + "Made by `java -jar benchmarks/target/benchmarks.jar world coverage --runs " + runs
                + " --linked-runs "
                + linkedRuns + " --seed " + seeding.seed() + " --page "
                + file
                + "`.\nEach run is another simulated world in the shape of the published corpus (642 notices, about 320"
                + " parties), with a true rate\nbetween 10 and 60 %. Widths and errors are in points of percent.\n\n"
                + String.join("\n", parts);
        Outputs.write(file, text.replace("\r", ""));
    }
}
