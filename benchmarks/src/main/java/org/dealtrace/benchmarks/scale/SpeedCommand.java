package org.dealtrace.benchmarks.scale;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Cpu;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.Times;
import org.dealtrace.benchmarks.contender.Contender;
import org.dealtrace.benchmarks.contender.Contenders;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus.Query;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.Evaluation;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.evaluation.RankingEvaluation;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How fast queries are answered, beside other ways to answer them, on generated names. */
@Command(
        name = "speed",
        header = "Measures query times on generated names, for the product and other matchers in one run.",
        description = "One thread asks one query after the other for the top 50 names. Before that it asks for"
                + " other names, so that the virtual machine compiles the code. The first hundred of these are"
                + " reported as cold; warm rates and percentiles cover the rest, by wall time and by the"
                + " thread's CPU time. A contender stops after its share of seconds. All get the same queries in"
                + " the same order. Ambiguous queries do not count for recall; exact edit distance decides"
                + " beforehand which they are. Compare figures of one run only.%n",
        mixinStandardHelpOptions = true)
public final class SpeedCommand extends BenchmarkCommand {

    /** The first of those queries that warm the virtual machine up; reported apart. */
    private static final int COLD = 100;

    /** Fewer answers give no percentile worth printing. */
    private static final int FEWEST = 20;

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
            description = "how many queries at most (default: ${DEFAULT-VALUE})")
    private int queries;

    @Mixin
    private SeedOption seeding;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "time for the queries of each contender (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "30000",
            description =
                    "names of the register that each contender is asked for first, for --seconds at most (default:"
                            + " ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--contenders", split = ",", paramLabel = "NAME", description = "whom to measure (default: all)")
    private List<String> contenders = List.of(Contenders.DEFAULT, Contenders.FLOOR, Contenders.SCAN);

    @Override
    protected void run() {
        Least.of("--names", names, 1);
        Least.of("--queries", queries, FEWEST);
        Least.of("--seconds", seconds, 1);
        Least.of("--warm-up", warmUp, COLD);
        List<Contender> chosen = contenders.stream().map(Contenders::named).toList();
        PrintWriter terminal = terminal();
        GeneratedCorpus corpus = GeneratedCorpus.of(names, queries, seeding.seed());
        List<Row> register = new ArrayList<>(names);
        for (String name : corpus.names()) {
            register.add(new Row("N" + register.size(), Map.of("name", name)));
        }
        terminal.printf(
                Locale.ROOT,
                "%,d names, %,d queries, %,d of them ambiguous, seed %d; Java %s, %d processors%n%n",
                names,
                queries,
                corpus.queries().stream().filter(Query::ambiguous).count(),
                seeding.seed(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        terminal.printf(
                "%-18s %8s %9s %9s %9s %8s %8s %8s %8s %9s %6s %6s %6s %6s%n",
                "contender",
                "index s",
                "cold q/s",
                "warm q/s",
                "q/CPU-s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "answered",
                "R@1",
                "R@10",
                "R@50",
                "F1");
        for (Contender contender : chosen) {
            terminal.println(measure(contender, register, corpus.queries()));
            terminal.flush();
        }
    }

    private String measure(Contender contender, List<Row> register, List<Query> asked) {
        long begin = System.nanoTime();
        try (Contender.Register index = contender.index(register, List.of("name"))) {
            double indexSeconds = (System.nanoTime() - begin) / 1e9;
            String cold = warmUp(index, register);
            long[] nanos = new long[asked.size()];
            List<ScoredPair> run = new ArrayList<>();
            List<GoldPair> gold = new ArrayList<>();
            int found = 0;
            int answered = 0;
            long cpu = 0;
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            while (answered < asked.size() && (answered < FEWEST || System.nanoTime() < end)) {
                Query query = asked.get(answered);
                Row row = new Row("Q" + answered, Map.of("name", query.text()));
                long from = System.nanoTime();
                long fromCpu = Cpu.ofThread();
                List<Hit> hits = index.match(row, Contender.DEPTH);
                cpu += Cpu.ofThread() - fromCpu;
                nanos[answered++] = System.nanoTime() - from;
                if (!query.ambiguous()) {
                    String right = "N" + query.right();
                    gold.add(new GoldPair(row.id(), right));
                    hits.stream()
                            .limit(Contender.WRITTEN)
                            .forEach(h -> run.add(new ScoredPair(row.id(), h.id(), h.score())));
                    found += hits.stream().anyMatch(h -> h.id().equals(right)) ? 1 : 0;
                }
            }
            long[] warm = Arrays.copyOf(nanos, answered);
            RankingEvaluation figures = Evaluation.ranking(run, gold);
            double warmRate = rate(warm);
            Arrays.sort(warm);
            return String.format(
                    Locale.ROOT,
                    "%-18s %8.2f %9s %9.1f %9.1f %8.3f %8.3f %8.3f %8.3f %,9d %6.3f %6.3f %6.3f %6.3f",
                    contender.name(),
                    indexSeconds,
                    cold,
                    warmRate,
                    answered / (cpu / 1e9),
                    Times.percentile(warm, 0.5),
                    Times.percentile(warm, 0.95),
                    Times.percentile(warm, 0.99),
                    Times.percentile(warm, 1),
                    answered,
                    figures.recallAt1(),
                    figures.recallAt10(),
                    (double) found / Math.max(1, gold.size()),
                    figures.best().f1());
        }
    }

    /**
     * Asks for names of the register, spread over it; the rate of the first of them, or - when there was no time for so
     * many.
     */
    private String warmUp(Contender.Register index, List<Row> register) {
        long begin = System.nanoTime();
        String cold = "-";
        for (int i = 0; i < warmUp && System.nanoTime() < begin + seconds * 1_000_000_000L; i++) {
            index.match(register.get((int) ((long) i * register.size() / warmUp)), Contender.DEPTH);
            if (i + 1 == COLD) {
                cold = String.format(Locale.ROOT, "%.1f", COLD / ((System.nanoTime() - begin) / 1e9));
            }
        }
        return cold;
    }

    private static double rate(long[] nanos) {
        return nanos.length / (Arrays.stream(nanos).sum() / 1e9);
    }
}
