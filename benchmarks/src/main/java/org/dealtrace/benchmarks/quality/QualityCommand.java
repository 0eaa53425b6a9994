package org.dealtrace.benchmarks.quality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Progress;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.contender.Compared;
import org.dealtrace.benchmarks.contender.Contenders;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures accuracy on one data set. */
@Command(
        name = "quality",
        header = "Matches one data set and prints the accuracy.",
        description =
                "FOLDER holds two lists, left.csv and right.csv, and the right partners in gold.csv; or labelled pairs"
                        + " in pairs.csv; or names.csv alone. docs/formats.md has their columns. The answers are read"
                        + " only after matching. Writes OUT/scores.csv (the best 10 partners of each query) and"
                        + " OUT/metrics.json.%n",
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
public final class QualityCommand extends BenchmarkCommand {

    @Parameters(paramLabel = "FOLDER", description = "the data set")
    private Path folder;

    @Mixin
    private OutFolder into;

    @Option(names = "--query", paramLabel = "SIDE", description = "the side to look up in the other: left or right")
    private Side query = Side.LEFT;

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "COLUMN",
            description = "columns to compare, by their headers (default: name, and country where present)")
    private List<String> fields = Row.COMPANY_FIELDS;

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "COLUMN=HOW",
            description =
                    "columns to compare beside names and countries, each as text, exact or year; m and u are estimated"
                            + " without answers")
    private Map<String, Compared.How> compare = Map.of();

    @Option(names = "--contender", paramLabel = "NAME", description = "the matcher to run")
    private String contender = Contenders.DEFAULT;

    @Mixin
    private Contenders contenders;

    @Option(
            names = "--one-by-one",
            description = "look up each record by itself, so that nothing is learned from its list")
    private boolean oneByOne;

    @Option(
            names = "--absent",
            paramLabel = "SHARE",
            description = "remove this share of the right partners from the register, from 0 to below 1")
    private double absent;

    @Override
    protected void run() throws IOException {
        requireShare(absent);
        List<String> columns = columns(fields);
        DataSet set = DataSet.open(folder, columns);
        List<Compared> compared = compare.entrySet().stream()
                .map(column -> new Compared(column.getKey(), column.getValue()))
                .toList();
        QualityResult.requireWritable(into.path());
        QualityResult result = new QualityRun(
                        contenders.named(contender, compared), columns, oneByOne, absent, new Progress(set.name()))
                .run(set, query);
        result.write(into.path());
        PrintWriter terminal = terminal();
        terminal.println(result);
    }

    static void requireShare(double absent) {
        if (!(absent >= 0 && absent < 1)) {
            throw new UserMistake("--absent must be a share from 0 to 0.99, such as 0.5, but is " + absent + ".");
        }
    }

    /** The columns to compare, each once; {@code name} and {@code country} in either order are the company fields. */
    static List<String> columns(List<String> given) {
        List<String> columns = given.stream()
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
        if (columns.stream().allMatch("country"::equals)) {
            throw new UserMistake(
                    "--fields '" + String.join(",", given) + "' has no column to compare; add one, such as name.");
        }
        return Set.copyOf(columns).equals(Set.copyOf(Row.COMPANY_FIELDS)) ? Row.COMPANY_FIELDS : columns;
    }
}
