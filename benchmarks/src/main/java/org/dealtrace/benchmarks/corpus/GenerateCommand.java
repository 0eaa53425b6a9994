package org.dealtrace.benchmarks.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.data.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a generated data set. */
@Command(
        name = "generate",
        header = "Writes a generated data set of the linking shape, for 'quality --query right'.",
        description = "left.csv is the register, right.csv the miswritten names, gold.csv the answers with the kind of"
                + " mistake; ambiguous queries are left out of all three.%n",
        mixinStandardHelpOptions = true)
public final class GenerateCommand extends BenchmarkCommand {

    @Option(
            names = "--names",
            paramLabel = "N",
            defaultValue = "100000",
            description = "size of the register (default: ${DEFAULT-VALUE})")
    private int names;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "3000",
            description = "how many queries (default: ${DEFAULT-VALUE})")
    private int queries;

    @Mixin
    private SeedOption seeding;

    @Mixin
    private OutFolder into;

    @Override
    protected void run() {
        Least.of("--names", names, 1);
        Least.of("--queries", queries, 1);
        Outputs.files(into.path(), "left.csv", "right.csv", "gold.csv");
        write(GeneratedCorpus.of(names, queries, seeding.seed()), into.path());
    }

    static void write(GeneratedCorpus corpus, Path folder) {
        List<List<String>> left = new ArrayList<>();
        for (String name : corpus.names()) {
            left.add(List.of("N" + left.size(), name));
        }
        List<List<String>> right = new ArrayList<>();
        List<List<String>> gold = new ArrayList<>();
        for (GeneratedCorpus.Query query : corpus.queries()) {
            if (!query.ambiguous()) {
                String id = "Q" + right.size();
                right.add(List.of(id, query.text()));
                gold.add(List.of("N" + query.right(), id, query.corruption().label()));
            }
        }
        Csv.write(folder.resolve("left.csv"), List.of("id", "name"), left);
        Csv.write(folder.resolve("right.csv"), List.of("id", "name"), right);
        Csv.write(folder.resolve("gold.csv"), List.of("left_id", "right_id", "kind"), gold);
    }
}
