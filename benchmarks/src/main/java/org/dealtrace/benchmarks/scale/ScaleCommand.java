package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Cpu;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.command.Times;
import org.dealtrace.benchmarks.contender.PlainLucene;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus.Query;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How time, space and recall grow with the number of names, beside plain Lucene on the same names in the same run. */
@Command(
        name = "scale",
        header = "Measures building, opening and asking an index in a folder, by number of names, beside plain Lucene.",
        description =
                "The names are generated. Plain Lucene has words and runs of three characters of the same names; it is"
                    + " asked for the top 50 by the latter and compares nothing. Both are asked the same queries in"
                    + " turns of 50, on one thread, so that other work on the machine slows both. Rates are queries"
                    + " per second of the thread's CPU time; percentiles are of the clock. Ambiguous queries, decided"
                    + " beforehand by exact edit distance, do not count for recall.%n",
        mixinStandardHelpOptions = true)
public final class ScaleCommand extends BenchmarkCommand {

    private static final int TURN = 50;
    /** Names asked for beforehand, each without its middle letter, so that the virtual machine has compiled what it will. */
    private static final int WARM_UP = 3000;

    private static final int TOP = 50;

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
            description = "how many (default: ${DEFAULT-VALUE}), after " + WARM_UP + " others to warm up")
    private int queries;

    @Option(
            names = "--real",
            paramLabel = "FOLDER",
            split = ",",
            description =
                    "data sets of real names and their variants; these are looked for among generated names, in place"
                            + " of generated variants")
    private List<Path> real = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "that build our index; plain Lucene's is built by one (default: ${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed gives the same names (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "for the indexes, table and chart")
    private Path out;

    @Override
    protected void run() throws IOException {
        Least.of("--queries", queries, TURN);
        Least.of("--threads", threads, 1);
        Least.each("--names", sizes, 1);
        PrintWriter terminal = terminal();
        Outputs.files(out, "scale.md", "scale.svg", "scale-real.md");
        terminal.printf(
                Locale.ROOT,
                "Java %s, Lucene %s, %d processors, heap of %d MB at most; seed %d%n%n",
                Runtime.version(),
                org.apache.lucene.util.Version.LATEST,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                seed);
        if (!real.isEmpty()) {
            realVariants(terminal);
            return;
        }
        terminal.println(Figures.HEAD);
        terminal.flush();
        List<Figures> table = new ArrayList<>();
        StringBuilder text = new StringBuilder(Figures.HEAD).append('\n');
        for (int size : sizes) {
            Figures figures = measure(size);
            table.add(figures);
            terminal.println(figures.row());
            terminal.flush();
            text.append(figures.row()).append('\n');
            // after each size, so that an interrupted run keeps what it has measured
            Outputs.write(out.resolve("scale.md"), text);
        }
        terminal.println();
        for (Figures figures : table) {
            String line = figures.postings().line(figures.names(), figures.ours(), figures.plain());
            terminal.println(line);
            text.append('\n').append(line).append('\n');
        }
        Outputs.write(out.resolve("scale.md"), text);
        if (table.size() > 1) {
            Path chart = out.resolve("scale.svg");
            Outputs.write(
                    chart,
                    GrowthChart.svg(
                            sizes,
                            table.stream().map(f -> 1000 / f.ours().perSecond()).toList(),
                            table.stream()
                                    .map(f -> 1000 / f.plain().perSecond())
                                    .toList()));
            terminal.println("\nThe chart is in " + chart);
        }
    }

    /** What the grams of a query have, and the CPU time of reading it and no more. */
    private record Postings(double perQuery, double millis) {

        static Postings of(List<Query> asked, PlainLucene plain) throws IOException {
            long read = 0;
            long cpu = 0;
            // the first round is for the compiler
            for (int round = 0; round < 2; round++) {
                read = 0;
                long begin = Cpu.ofThread();
                for (Query query : asked) {
                    read += plain.readByGrams(query.text());
                }
                cpu = Cpu.ofThread() - begin;
            }
            return new Postings((double) read / asked.size(), cpu / 1e6 / asked.size());
        }

        String line(int names, Asked ours, Asked plain) {
            return String.format(
                    Locale.ROOT,
                    "%,d names: the 3-grams of a query have %,.0f postings; reading them and no more takes %.2f ms of"
                            + " CPU time, a whole query %.2f of ours and %.2f of plain Lucene's",
                    names,
                    perQuery,
                    millis,
                    1000 / ours.perSecond,
                    1000 / plain.perSecond);
        }
    }

    /** One side's answers. */
    private record Asked(double perSecond, double p50, double p95, double p99, double recallAt1, double recallAt50) {}

    private record Figures(
            int names,
            double buildSeconds,
            double plainBuildSeconds,
            double buildRatio,
            double bytes,
            double plainBytes,
            double openMillis,
            Asked ours,
            Asked plain,
            Postings postings) {

        static final String HEAD = """
            | names | build s | plain | CPU ratio | bytes/name | plain | open ms | q/CPU-s | plain | ratio | p50 ms | p95 | p99 | plain p50 | R@1 | R@50 | plain R@50 |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\
            """;

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f | %,.0f | %,.0f | %.1f | %.2f | %.2f | %.2f |"
                            + " %.2f | %.3f | %.3f | %.3f |",
                    names,
                    buildSeconds,
                    plainBuildSeconds,
                    buildRatio,
                    bytes,
                    plainBytes,
                    openMillis,
                    ours.perSecond,
                    plain.perSecond,
                    ours.perSecond / plain.perSecond,
                    ours.p50,
                    ours.p95,
                    ours.p99,
                    plain.p50,
                    ours.recallAt1,
                    ours.recallAt50,
                    plain.recallAt50);
        }
    }

    private void realVariants(PrintWriter terminal) throws IOException {
        RealVariants variants = new RealVariants(real, queries);
        StringBuilder text = new StringBuilder(RealVariants.HEAD).append('\n');
        terminal.println(RealVariants.HEAD);
        for (int size : sizes) {
            List<String> names = variants.among(size, seed);
            Path own = fresh("dealtrace-real-" + size);
            Path lucene = fresh("plain-real-" + size);
            PlainLucene.build(lucene, names);
            build(own, names);
            try (CompanyMatcher matcher = CompanyMatcher.open(own);
                    PlainLucene plain = PlainLucene.open(lucene)) {
                for (String line : variants.measure(names, matcher, plain, TOP)) {
                    text.append(line).append('\n');
                    terminal.println(line);
                }
            }
            terminal.flush();
            Outputs.write(out.resolve("scale-real.md"), text);
        }
        variants.notes().forEach(note -> terminal.println("note: " + note));
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

    private Figures measure(int size) throws IOException {
        GeneratedCorpus corpus = GeneratedCorpus.of(size, queries, seed);
        Path own = fresh("dealtrace-" + size);
        Path lucene = fresh("plain-" + size);
        Stopwatch watch = new Stopwatch();
        PlainLucene.build(lucene, corpus.names());
        double plainCpu = watch.cpuSeconds();
        double plainBuild = watch.lap();
        build(own, corpus.names());
        double buildCpu = watch.cpuSeconds();
        double build = watch.lap();
        // the first opening pays for loading classes
        CompanyMatcher.open(own).close();
        watch.lap();
        try (CompanyMatcher matcher = CompanyMatcher.open(own);
                PlainLucene plain = PlainLucene.open(lucene)) {
            double open = 1000 * watch.seconds();
            Run ours = new Run(corpus.queries().size());
            Run theirs = new Run(corpus.queries().size());
            warmUp(corpus.names(), matcher, plain);
            List<Query> asked = corpus.queries();
            for (int from = 0; from < asked.size(); from += TURN) {
                int to = Math.min(asked.size(), from + TURN);
                for (int i = from; i < to; i++) {
                    Query query = asked.get(i);
                    ours.start();
                    List<Match> matches = matcher.match(query.text(), TOP);
                    ours.stop(
                            i,
                            query,
                            matches.stream()
                                    .map(m -> Integer.valueOf(m.companyId().substring(1)))
                                    .toList());
                }
                for (int i = from; i < to; i++) {
                    Query query = asked.get(i);
                    theirs.start();
                    List<Integer> found = plain.byGrams(query.text(), TOP);
                    theirs.stop(i, query, found);
                }
            }
            return new Figures(
                    size,
                    build,
                    plainBuild,
                    buildCpu / plainCpu,
                    (double) bytes(own) / size,
                    (double) bytes(lucene) / size,
                    open,
                    ours.figures(),
                    theirs.figures(),
                    Postings.of(asked, plain));
        }
    }

    private static void warmUp(List<String> names, CompanyMatcher matcher, PlainLucene plain) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            String name = names.get((int) ((long) i * names.size() / WARM_UP));
            int middle = name.length() / 2;
            String asked = name.substring(0, middle) + name.substring(Math.min(name.length(), middle + 1));
            matcher.match(asked, TOP);
            if (i % 4 == 0) {
                plain.byGrams(asked, TOP);
            }
        }
    }

    /** Times and hits of one side. */
    private static final class Run {
        private final long[] nanos;
        private long cpu;
        private long startedCpu;
        private long started;
        private int judged;
        private int first;
        private int found;

        Run(int queries) {
            nanos = new long[queries];
        }

        void start() {
            startedCpu = Cpu.ofThread();
            started = System.nanoTime();
        }

        void stop(int i, Query query, List<Integer> hits) {
            nanos[i] = System.nanoTime() - started;
            cpu += Cpu.ofThread() - startedCpu;
            if (!query.ambiguous()) {
                judged++;
                first += !hits.isEmpty() && hits.get(0) == query.right() ? 1 : 0;
                found += hits.contains(query.right()) ? 1 : 0;
            }
        }

        Asked figures() {
            long[] warm = nanos.clone();
            Arrays.sort(warm);
            return new Asked(
                    warm.length / (cpu / 1e9),
                    Times.percentile(warm, 0.5),
                    Times.percentile(warm, 0.95),
                    Times.percentile(warm, 0.99),
                    (double) first / Math.max(1, judged),
                    (double) found / Math.max(1, judged));
        }
    }

    private Path fresh(String name) throws IOException {
        Path folder = out.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return folder;
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
