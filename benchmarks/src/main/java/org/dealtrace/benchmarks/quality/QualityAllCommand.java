package org.dealtrace.benchmarks.quality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Progress;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.contender.Contender;
import org.dealtrace.benchmarks.contender.Contenders;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DeclaredSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures accuracy on every declared data set. */
@Command(
        name = "quality-all",
        header = "Matches every declared data set and prints the tables of figures.",
        description = "Dealtrace and the floor (Lucene's BM25 over trigrams) match each set under DATA_ROOT. The"
                + " declaration says which side is looked up. Company sets are looked up twice: as a list, and each"
                + " name by itself, as other matchers do. The results go to OUT/<contender>/<set>/scores.csv and"
                + " metrics.json; those of single names go to OUT/<contender>-one-by-one. The command prints the"
                + " tables; --page also puts them into a page.%n",
        mixinStandardHelpOptions = true)
public final class QualityAllCommand extends BenchmarkCommand {

    @Parameters(paramLabel = "DATA_ROOT", description = "the folder of the data sets")
    private Path root;

    @Mixin
    private OutFolder into;

    @Option(names = "--only", split = ",", paramLabel = "SET", description = "only these sets")
    private List<String> only = List.of();

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description =
                    "the page whose block between '" + QualityPage.BEGIN + "' and '" + QualityPage.END + "' to replace")
    private @Nullable Path page;

    @Option(names = "--without-floor", description = "leave the floor out, for a quick look")
    private boolean withoutFloor;

    @Mixin
    private Contenders contenders;

    @Option(names = "--only-lists", description = "do not look up each name by itself, for a quick look")
    private boolean onlyLists;

    @Option(
            names = "--one-by-one",
            description = "only look up each record by itself, so that nothing is learned from its list")
    private boolean oneByOne;

    @Option(
            names = "--absent",
            split = ",",
            paramLabel = "SHARE",
            description = "look up company sets again with these shares of the right partners removed, such as .5,.9")
    private List<Double> absent = List.of();

    @Override
    protected void run() throws IOException {
        List<DeclaredSet> declared = DeclaredSet.all();
        DeclaredSet.requireDeclared(only);
        if (onlyLists && oneByOne) {
            throw new UserMistake("--only-lists and --one-by-one exclude each other; leave one of them out.");
        }
        absent.forEach(QualityCommand::requireShare);
        Contender dealtrace = contenders.named(Contenders.DEFAULT, List.of());
        Contender floorMatcher = new Contenders().named(Contenders.FLOOR, List.of());
        into.file(QualityResult.METRICS_FILE);
        if (page != null) {
            QualityPage.require(page);
        }
        PrintWriter terminal = terminal();
        List<SetResults> lines = new ArrayList<>();
        for (DeclaredSet set : declared) {
            if (!only.isEmpty() && !only.contains(set.name())) {
                continue;
            }
            Path folder = root.resolve(set.name());
            if (!Files.isDirectory(folder)) {
                terminal.println("skipped, no folder: " + set.name());
                continue;
            }
            DataSet data = DataSet.open(folder);
            if (data.shape() != set.shape()) {
                throw new UserMistake(
                        folder + " is of the shape " + data.shape() + " but is declared as " + set.shape() + ".");
            }
            QualityResult ours = run(dealtrace, set, oneByOne, 0, Contenders.DEFAULT);
            boolean companies = set.shape() == DataSet.Shape.LINKING && set.aboutCompanies();
            Map<Double, QualityResult> open = new TreeMap<>();
            for (double share : companies ? absent : List.<Double>of()) {
                open.put(share, run(dealtrace, set, oneByOne, share, Contenders.DEFAULT + "-absent-" + share));
            }
            Optional<QualityResult> alone = companies && !onlyLists && !oneByOne
                    ? Optional.of(run(dealtrace, set, true, 0, Contenders.DEFAULT + "-one-by-one"))
                    : Optional.empty();
            Optional<QualityResult> floor =
                    withoutFloor ? Optional.empty() : Optional.of(run(floorMatcher, set, true, 0, Contenders.FLOOR));
            SetResults line = new SetResults(set, data.checksum(), ours, open, alone, floor);
            lines.add(line);
            terminal.println(line.summary());
            terminal.flush();
        }
        if (lines.isEmpty()) {
            throw new UserMistake("None of the declared sets is in " + root + ".");
        }
        terminal.println();
        terminal.println(QualityPage.tables(lines, true));
        if (page != null) {
            QualityPage.replace(page, QualityPage.tables(lines, false));
        }
    }

    private QualityResult run(Contender contender, DeclaredSet set, boolean alone, double share, String folder)
            throws IOException {
        Path result = into.path().resolve(folder).resolve(set.name());
        QualityResult.requireWritable(result);
        QualityResult figures = new QualityRun(contender, set.fields(), alone, share, new Progress(set.name()))
                .run(DataSet.open(root.resolve(set.name()), set.fields()), set.query());
        figures.write(result);
        return figures;
    }
}
