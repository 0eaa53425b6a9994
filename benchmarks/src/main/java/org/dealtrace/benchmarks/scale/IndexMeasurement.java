package org.dealtrace.benchmarks.scale;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.contender.PlainLucene;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus.Query;
import org.dealtrace.matching.CompanyMatcher;

/** Builds our index and plain Lucene's, opens them, and asks both the same queries in turns, on one thread. */
final class IndexMeasurement {

    static final String HEAD = "| names | build s | plain | bytes/name | plain | q/CPU-s | plain | ratio | p50 ms | p99"
            + " | R@1 | R@50 | plain R@50 |\n" + "| ---: ".repeat(13) + "|";

    /** Queries that one side answers before the other's turn. */
    static final int TURN = 50;

    /** Names asked for beforehand, each without its middle letter, so that the virtual machine has compiled all. */
    static final int WARM_UP = 3000;

    private static final int TOP = 50;

    private final Path folder;
    private final int threads;

    IndexMeasurement(Path folder, int threads) {
        this.folder = folder;
        this.threads = threads;
    }

    /** The numbers of the names found for a text, best first. */
    private interface Search {

        List<Integer> find(String text) throws IOException;
    }

    String row(int size, int queries, long seed) throws IOException {
        GeneratedCorpus corpus = GeneratedCorpus.of(size, queries, seed);
        Path own = fresh("dealtrace-" + size);
        Path lucene = fresh("plain-" + size);
        Stopwatch watch = new Stopwatch();
        PlainLucene.build(lucene, corpus.names());
        double plainBuild = watch.lap();
        try (CompanyMatcher matcher = CompanyMatcher.create(own)) {
            Iterable<Company> companies = () -> {
                int[] number = {0};
                return corpus.names().stream()
                        .map(name -> Company.of("N" + number[0]++, name))
                        .iterator();
            };
            matcher.addAll(companies, threads);
            matcher.compact();
        }
        double build = watch.lap();
        try (CompanyMatcher matcher = CompanyMatcher.open(own);
                PlainLucene plain = PlainLucene.open(lucene)) {
            Run ours = new Run(
                    text -> matcher.match(text, TOP).stream()
                            .map(m -> Integer.valueOf(m.companyId().substring(1)))
                            .toList(),
                    queries);
            Run theirs = new Run(
                    text -> plain.search(text, TOP).stream().map(hit -> hit.doc).toList(), queries);
            warmUp(corpus.names(), ours.search, theirs.search);
            for (int from = 0; from < queries; from += TURN) {
                ours.turn(corpus.queries(), from);
                theirs.turn(corpus.queries(), from);
            }
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.0f | %.0f | %,.0f | %,.0f | %.1f | %.2f | %.2f | %.3f | %.3f | %.3f |",
                    size,
                    build,
                    plainBuild,
                    (double) bytes(own) / size,
                    (double) bytes(lucene) / size,
                    ours.perSecond(),
                    theirs.perSecond(),
                    ours.perSecond() / theirs.perSecond(),
                    ours.millis(0.5),
                    ours.millis(0.99),
                    ours.recall(ours.first),
                    ours.recall(ours.found),
                    theirs.recall(theirs.found));
        }
    }

    private static void warmUp(List<String> names, Search ours, Search plain) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            String name = names.get((int) ((long) i * names.size() / WARM_UP));
            int middle = name.length() / 2;
            String asked = name.substring(0, middle) + name.substring(Math.min(name.length(), middle + 1));
            ours.find(asked);
            if (i % 4 == 0) {
                plain.find(asked);
            }
        }
    }

    /** Times and hits of one side. */
    private static final class Run {
        private final Search search;
        private final long[] nanos;
        private long cpu;
        private int judged;
        private int first;
        private int found;

        Run(Search search, int queries) {
            this.search = search;
            this.nanos = new long[queries];
        }

        void turn(List<Query> queries, int from) throws IOException {
            for (int i = from; i < Math.min(queries.size(), from + TURN); i++) {
                Query query = queries.get(i);
                long startedCpu = Stopwatch.threadNanos();
                long started = System.nanoTime();
                List<Integer> hits = search.find(query.text());
                nanos[i] = System.nanoTime() - started;
                cpu += Stopwatch.threadNanos() - startedCpu;
                if (!query.ambiguous()) {
                    judged++;
                    first += !hits.isEmpty() && hits.get(0) == query.right() ? 1 : 0;
                    found += hits.contains(query.right()) ? 1 : 0;
                }
            }
        }

        double perSecond() {
            return nanos.length / (cpu / 1e9);
        }

        /** The time that a share of the queries stays within. */
        double millis(double share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
        }

        double recall(int hits) {
            return (double) hits / Math.max(1, judged);
        }
    }

    private Path fresh(String name) throws IOException {
        Path made = folder.resolve(name);
        if (Files.exists(made)) {
            MoreFiles.deleteDirectoryContents(made, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        return made;
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
