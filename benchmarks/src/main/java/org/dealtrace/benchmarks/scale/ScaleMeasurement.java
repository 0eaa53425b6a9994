package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.command.Times;
import org.dealtrace.benchmarks.contender.PlainLucene;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus.Query;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;

/** Builds both indexes of one size, opens them, and asks both the same queries in turns, on one thread. */
final class ScaleMeasurement {

    /** Queries that one side answers before the other's turn. */
    static final int TURN = 50;

    /**
     * Names asked for beforehand, each without its middle letter, so that the virtual machine has compiled what it
     * will.
     */
    static final int WARM_UP = 3000;

    static final int TOP = 50;

    private final GeneratedCorpus corpus;
    private final Path own;
    private final Path lucene;

    ScaleMeasurement(GeneratedCorpus corpus, Path own, Path lucene) {
        this.corpus = corpus;
        this.own = own;
        this.lucene = lucene;
    }

    /** @param builder builds the product's index in its folder */
    ScaleFigures run(Runnable builder) throws IOException {
        int size = corpus.names().size();
        Stopwatch watch = new Stopwatch();
        PlainLucene.build(lucene, corpus.names());
        double plainCpu = watch.cpuSeconds();
        double plainBuild = watch.lap();
        builder.run();
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
            return new ScaleFigures(
                    size,
                    build,
                    plainBuild,
                    buildCpu / plainCpu,
                    (double) bytes(own) / size,
                    (double) bytes(lucene) / size,
                    open,
                    ours.figures(),
                    theirs.figures());
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
            startedCpu = Stopwatch.threadNanos();
            started = System.nanoTime();
        }

        void stop(int i, Query query, List<Integer> hits) {
            nanos[i] = System.nanoTime() - started;
            cpu += Stopwatch.threadNanos() - startedCpu;
            if (!query.ambiguous()) {
                judged++;
                first += !hits.isEmpty() && hits.get(0) == query.right() ? 1 : 0;
                found += hits.contains(query.right()) ? 1 : 0;
            }
        }

        ScaleFigures.Asked figures() {
            long[] warm = nanos.clone();
            Arrays.sort(warm);
            return new ScaleFigures.Asked(
                    warm.length / (cpu / 1e9),
                    Times.percentile(warm, 0.5),
                    Times.percentile(warm, 0.95),
                    Times.percentile(warm, 0.99),
                    (double) first / Math.max(1, judged),
                    (double) found / Math.max(1, judged));
        }
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
