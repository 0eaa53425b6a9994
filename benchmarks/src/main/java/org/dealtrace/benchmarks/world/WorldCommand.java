package org.dealtrace.benchmarks.world;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulated worlds on the command line. */
@Command(
        name = "world",
        header = "Makes simulated worlds with known truth, and checks intervals on them.",
        mixinStandardHelpOptions = true,
        subcommands = {WorldCommand.Write.class, WorldCommand.Check.class, WorldCommand.Precision.class})
public final class WorldCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "write",
            header = "Writes a world as CSV: notices, deals, owners, and the truth about them.",
            mixinStandardHelpOptions = true)
    static final class Write implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "where the files go")
        private Path out;

        @Option(
                names = "--notices",
                paramLabel = "N",
                defaultValue = "642",
                description = "how many notices (default: ${DEFAULT-VALUE}, as the published corpus)")
        private long notices;

        @Option(
                names = "--stray-deals",
                paramLabel = "X",
                defaultValue = "1",
                description = "deals of companies that nobody recommended, for each notice (default: ${DEFAULT-VALUE})")
        private double strays;

        @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
        private long seed;

        @Override
        public Integer call() {
            SimulatedWorld world = SimulatedWorld.generate(
                    WorldSettings.study(seed).withNotices(notices).withStrayDealsPerNotice(strays));
            world.write(out);
            spec.commandLine().getOut().println(world);
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(
            name = "precision",
            header = "Which precision of links is asked for without judged pairs, and which comes.",
            mixinStandardHelpOptions = true)
    static final class Precision implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--runs",
                paramLabel = "N",
                defaultValue = "20",
                description = "worlds (default: ${DEFAULT-VALUE})")
        private int runs;

        @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
        private long seed;

        @Override
        public Integer call() {
            PrecisionCheck check = new PrecisionCheck(seed);
            for (int run = 0; run < runs; run++) {
                check.add(run);
            }
            check.table().forEach(spec.commandLine().getOut()::println);
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(
            name = "coverage",
            header = "Checks over many worlds that 95 %% intervals hold the true rate 95 %% of the time.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        private static final String HEAD = """
                | question | interval | runs | held the truth | 95 % of that | mean width | mean error |
                |---|---|---|---|---|---|---|
                """;

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--runs",
                paramLabel = "N",
                defaultValue = "1000",
                description = "worlds (default: ${DEFAULT-VALUE})")
        private int runs;

        @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
        private long seed;

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
                description =
                        "worlds that are linked side by side; the figures are the same (default: ${DEFAULT-VALUE})")
        private int threads;

        @Option(
                names = "--linked",
                paramLabel = "FILE",
                description = "keeps what was linked in this file, and goes on from there the next time")
        private @Nullable Path linked;

        @Option(names = "--page", paramLabel = "FILE", description = "writes the tables to this page too")
        private @Nullable Path page;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<String> parts = new ArrayList<>();
            if (runs > 0) {
                CoverageCheck check = new CoverageCheck(seed, runs, done -> {});
                parts.add(part("Outcomes known without error", check.known()));
                parts.add(part("Over time", check.overTime()));
                parts.add(part("Outcomes found with errors", check.corrected()));
                parts.add(part("Links uncertain, with calibrated probabilities", check.calibratedLinks()));
            }
            if (linkedRuns > 0) {
                LinkedCoverage whole = new LinkedCoverage(seed);
                new LinkedWorlds(seed, linkedRuns, threads, Optional.ofNullable(linked)).forEach(world -> {
                    whole.add(world);
                    tell(world.run() + 1);
                });
                String coverage = part("Through the real linker and tracker", whole.results());
                parts.add(coverage + "\n" + whole.quality().markdown());
            }
            parts.forEach(out::println);
            Optional.ofNullable(page).ifPresent(file -> write(file, parts));
            return CommandLine.ExitCode.OK;
        }

        private void tell(int done) {
            if (done % 10 == 0) {
                spec.commandLine().getErr().println(done + " of " + linkedRuns + " worlds linked");
                spec.commandLine().getErr().flush();
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
                    + linkedRuns + " --seed " + seed + " --page "
                    + file
                    + "`.\nEach run is another simulated world in the shape of the published corpus (642 notices, about 320"
                    + " parties), with a true rate\nbetween 10 and 60 %. Widths and errors are in points of percent.\n\n"
                    + String.join("\n", parts);
            try {
                Files.writeString(file, text.replace("\r", ""), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
