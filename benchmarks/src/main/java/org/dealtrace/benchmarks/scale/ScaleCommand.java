package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.pages.Browser;
import org.dealtrace.internal.FileInPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How time, memory and space grow with the number of names. */
@Command(
        name = "scale",
        header = "Measures an index beside plain Lucene, reading a register, or a report page, by number of names.",
        description = {
            "All names are generated.",
            "INDEX: building, opening and querying an index in a folder. Plain Lucene indexes the words and character"
                    + " trigrams of the same names. It returns the top 50 by trigrams and compares nothing. Both"
                    + " answer the same queries in turns of 50, on one thread. Rates are queries per second of the"
                    + " thread's CPU time; percentiles are wall time. Ambiguous queries do not count for recall;"
                    + " exact edit distance decides beforehand which they are.",
            "REGISTER: reading a file of GLEIF's layout, and indexing it in a folder. Every fifth company has a former"
                    + " name. The file stays in OUT and is used again by the next run of that size.",
            "PAGE: writing the report page of a study of so many notices and deals, and opening it in an installed"
                    + " Chromium.%n"
        },
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
public final class ScaleCommand extends BenchmarkCommand {

    /** What is measured. */
    enum Measured {
        INDEX,
        REGISTER,
        PAGE
    }

    @Option(names = "--of", paramLabel = "WHAT", description = "what to measure: ${COMPLETION-CANDIDATES}")
    private Measured measured = Measured.INDEX;

    @Option(names = "--names", split = ",", paramLabel = "N", description = "numbers of names, companies or notices")
    private List<Integer> sizes = List.of(10000, 100000, 1000000);

    @Option(
            names = "--queries",
            paramLabel = "N",
            description = "of INDEX, how many, after " + IndexMeasurement.WARM_UP + " others to warm up")
    private int queries = 1000;

    @Option(names = "--threads", paramLabel = "N", description = "that build our index; plain Lucene's is built by one")
    private int threads = 1;

    @Mixin
    private SeedOption seeding;

    @Mixin
    private OutFolder into;

    @Override
    protected void run() throws IOException {
        atLeast(IndexMeasurement.TURN, "--queries", queries);
        atLeast(1, "--threads", threads);
        atLeast(1, "--names", Collections.min(sizes));
        if (measured == Measured.PAGE && !Browser.isInstalled()) {
            throw new UserMistake("No Chromium and chromedriver are on the path; .ci/browser installs them.");
        }
        into.file("scale.md");
        terminal()
                .printf(
                        Locale.ROOT,
                        "Java %s, Lucene %s, %d processors, heap of %d MB at most; seed %d%n%n",
                        Runtime.version(),
                        org.apache.lucene.util.Version.LATEST,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        seeding.seed());
        StringBuilder text = new StringBuilder();
        say(
                switch (measured) {
                    case INDEX -> IndexMeasurement.HEAD;
                    case REGISTER -> RegisterMeasurement.HEAD;
                    case PAGE -> PageMeasurement.HEAD;
                },
                text);
        for (int size : sizes) {
            say(
                    switch (measured) {
                        case INDEX -> new IndexMeasurement(into.path(), threads).row(size, queries, seeding.seed());
                        case REGISTER -> RegisterMeasurement.row(into.path(), size, threads, seeding.seed());
                        case PAGE -> PageMeasurement.row(into.path(), size, seeding.seed());
                    },
                    text);
        }
    }

    /** Prints a line, and writes all lines so far, so that an interrupted run keeps what it has measured. */
    private void say(String line, StringBuilder text) {
        terminal().println(line);
        terminal().flush();
        FileInPlace.write(into.file("scale.md"), text.append(line).append('\n'));
    }
}
