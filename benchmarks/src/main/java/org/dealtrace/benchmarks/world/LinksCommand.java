package org.dealtrace.benchmarks.world;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.Progress;
import org.dealtrace.benchmarks.command.UserMistake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The links of some worlds, right and wrong, by name. */
@Command(
        name = "links",
        header = "Links worlds, counts right and wrong links by decision, and lists the wrong ones by name.",
        description = "The worlds are those that 'world write' writes for --seed and the seeds after it. For each"
                + " wrong link the list says what was linked, who the party truly is, and the evidence in bits,"
                + " the heaviest first.%n",
        mixinStandardHelpOptions = true)
final class LinksCommand extends BenchmarkCommand {

    @Mixin
    private WorldOptions options;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "8",
            description = "how many worlds, some seconds each (default: ${DEFAULT-VALUE})")
    private int worlds;

    @Option(
            names = "--list",
            split = ",",
            paramLabel = "DECISION",
            defaultValue = "LINK",
            description = "list wrong links of these decisions: link, review (default: ${DEFAULT-VALUE})")
    private List<Decision> listed = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "that link a world; the links are the same (default: ${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "writes every pair at LINK or REVIEW, right or wrong, to a CSV file")
    private @Nullable Path out;

    @Override
    protected void run() {
        options.check();
        Least.of("--worlds", worlds, 1);
        Least.of("--threads", threads, 1);
        if (listed.contains(Decision.NO_LINK)) {
            throw new UserMistake("--list must be link, review or both but has no_link, which links nothing.");
        }
        if (out != null) {
            Outputs.file(out);
        }
        LinksCheck check = new LinksCheck(threads);
        try (Progress progress = new Progress("worlds", worlds)) {
            for (int i = 0; i < worlds; i++) {
                check.add(options.world(options.seed() + i));
                progress.accept(i + 1L);
            }
        }
        PrintWriter terminal = terminal();
        terminal.printf(
                Locale.ROOT,
                "%,d %s, %s: %,d true links.%n%n",
                worlds,
                worlds == 1 ? "world" : "worlds",
                worlds == 1
                        ? "seed " + options.seed()
                        : "seeds " + options.seed() + " to " + (options.seed() + worlds - 1),
                check.trueLinks());
        terminal.println(check.table());
        listed.stream().distinct().forEach(decision -> terminal.println(check.wrong(decision)));
        if (out != null) {
            check.write(out);
        }
    }
}
