package org.dealtrace.benchmarks.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.data.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts what generated names are made from. */
@Command(
        name = "statistics",
        header = "Counts the words and letters of names, for the generator of names.",
        description = "Only words of 40 names or more and runs of letters of 5 words or more are kept.%n",
        mixinStandardHelpOptions = true)
public final class StatisticsCommand extends BenchmarkCommand {

    @Parameters(paramLabel = "NAMES", description = "a CSV file with a column 'name'")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write the counts")
    private Path out;

    @Override
    protected void run() {
        Outputs.file(out);
        List<String> names = Csv.table(file).require("name").lines().stream()
                .map(line -> line.cell("name"))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("# Words and letters of names of companies: section, count, word or run of letters; made by the"
                + " statistics command.");
        lines.addAll(TokenStatistics.count(names));
        Outputs.write(out, String.join("\n", lines) + "\n");
    }
}
