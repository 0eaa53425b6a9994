package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.matching.CompanyMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How time, space and recall grow with the number of names, beside plain Lucene on the same names in the same run. */
@Command(
        name = "scale",
        header = "Measures building, opening and querying an index on disk, by number of names, beside plain Lucene.",
        description = "The names are generated. Plain Lucene indexes the words and character trigrams of the same"
                + " names. It returns the top 50 by trigrams and compares nothing. Both answer the same queries"
                + " in turns of 50, on one thread, so that other work on the machine slows both. Rates are"
                + " queries per second of the thread's CPU time; percentiles are wall time. Ambiguous queries do"
                + " not count for recall; exact edit distance decides beforehand which they are.%n",
        mixinStandardHelpOptions = true)
public final class ScaleCommand extends BenchmarkCommand {

    @Option(
            names = "--names",
            split = ",",
            paramLabel = "N",
            defaultValue = "10000,100000,1000000",
            description = "sizes of the register (default: ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "how many (default: ${DEFAULT-VALUE}), after " + ScaleMeasurement.WARM_UP + " others to warm up")
    private int queries;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "that build our index; plain Lucene's is built by one (default: ${DEFAULT-VALUE})")
    private int threads;

    @Mixin
    private SeedOption seeding;

    @Mixin
    private OutFolder into;

    @Override
    protected void run() throws IOException {
        Least.of("--queries", queries, ScaleMeasurement.TURN);
        Least.of("--threads", threads, 1);
        Least.each("--names", sizes, 1);
        PrintWriter terminal = terminal();
        Outputs.files(into.path(), "scale.md");
        terminal.printf(
                Locale.ROOT,
                "Java %s, Lucene %s, %d processors, heap of %d MB at most; seed %d%n%n",
                Runtime.version(),
                org.apache.lucene.util.Version.LATEST,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                seeding.seed());
        terminal.println(ScaleFigures.HEAD);
        terminal.flush();
        StringBuilder text = new StringBuilder(ScaleFigures.HEAD).append('\n');
        for (int size : sizes) {
            ScaleFigures figures = measure(size);
            terminal.println(figures.row());
            terminal.flush();
            text.append(figures.row()).append('\n');
            // after each size, so that an interrupted run keeps what it has measured
            Outputs.write(into.path().resolve("scale.md"), text);
        }
    }

    private void build(Path folder, List<String> names) {
        List<Company> companies = new AbstractList<>() {
            @Override
            public Company get(int number) {
                return Company.of("N" + number, names.get(number));
            }

            @Override
            public int size() {
                return names.size();
            }
        };
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            matcher.addAll(companies, threads);
            matcher.compact();
        }
    }

    private ScaleFigures measure(int size) throws IOException {
        GeneratedCorpus corpus = GeneratedCorpus.of(size, queries, seeding.seed());
        Path own = fresh("dealtrace-" + size);
        Path lucene = fresh("plain-" + size);
        return new ScaleMeasurement(corpus, own, lucene).run(() -> build(own, corpus.names()));
    }

    private Path fresh(String name) throws IOException {
        Path folder = into.path().resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return folder;
    }
}
