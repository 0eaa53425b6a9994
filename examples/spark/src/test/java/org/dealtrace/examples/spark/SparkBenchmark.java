package org.dealtrace.examples.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.stream.StreamedLinks;

/**
 * Measures linking on Spark: beside the same deals without Spark, on one and two workers of a cluster on this machine,
 * and with an executor that is killed. Each run must give the same links, or the program fails.
 *
 * <p>Its first argument is a folder with {@code recommendations.csv} and {@code deals.csv}, as {@code benchmarks.jar
 * batch --out} leaves it; the others are what is run: {@code local}, {@code cluster}, {@code kill}, {@code parts},
 * {@code resolve}.
 */
public final class SparkBenchmark {

    private static final int TURNS = 3;
    /** So many tasks for two cores: enough that one of them can be lost in the middle. */
    private static final int TASKS = 8;

    private static final int PARTS = 4;
    private static final int DEALS_OF_A_BLOCK = 1_000;

    private final Path deals;
    private final Path recommendations;
    private final Path study;
    private final Path out;
    private final Path plain;

    private SparkBenchmark(Path folder) throws IOException {
        this.recommendations = folder.resolve("recommendations.csv");
        this.deals = folder.resolve("deals.csv");
        this.out = Files.createTempDirectory("dealtrace-spark");
        this.study = out.resolve("study");
        this.plain = out.resolve("plain.jsonl");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            System.err.println("Usage: SparkBenchmark FOLDER local|cluster|kill|parts|resolve...");
            System.exit(2);
        }
        SparkBenchmark benchmark = new SparkBenchmark(Path.of(arguments[0]));
        List<String> runs = List.of(arguments).subList(1, arguments.length);
        if (!runs.equals(List.of("resolve"))) {
            SparkStudy.prepare(benchmark.recommendations, benchmark.study);
            benchmark.plain();
        }
        if (runs.contains("local")) {
            benchmark.local();
        }
        if (runs.contains("cluster")) {
            benchmark.cluster(1);
            benchmark.cluster(2);
        }
        if (runs.contains("kill")) {
            benchmark.kill();
        }
        if (runs.contains("parts")) {
            benchmark.parts();
        }
        if (runs.contains("resolve")) {
            benchmark.resolve();
        }
    }

    /** The same deals on two threads without Spark: what the others must give. */
    private double plain() {
        double before = cpuSeconds();
        try (LinkSession session = DealLinker.standard().openRegister(study.resolve(SparkStudy.REGISTER))) {
            StreamedLinks.of(session).threads(2).write(deals, plain);
        }
        double took = cpuSeconds() - before;
        return took;
    }

    /** Links to the companies in parts, beside the same companies as a whole. */
    private void parts() throws IOException {
        double alone = plain();
        try (LinkSession whole = DealLinker.standard().openRegister(study.resolve(SparkStudy.REGISTER));
                SparkSession spark = twoThreads()) {
            AtomicLong shuffled = new AtomicLong();
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                    shuffled.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
                }
            });
            for (int parts : List.of(1, PARTS)) {
                RegisterInParts register =
                        RegisterInParts.write(whole.companies(), out.resolve(parts + "-parts"), parts);
                int blocks = (int) (table(spark).count() / DEALS_OF_A_BLOCK) + 1;
                shuffled.set(0);
                double before = cpuSeconds();
                compare(parts + "-parts-links", register.links(table(spark), blocks));
                System.out.printf(
                        Locale.ROOT,
                        "parts: %d, blocks: %d; %.1f CPU s, %,d bytes shuffled; whole and plain %.1f CPU s%n",
                        parts,
                        blocks,
                        cpuSeconds() - before,
                        shuffled.get(),
                        alone);
            }
        }
    }

    private SparkSession twoThreads() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.local.dir", out.toString())
                .getOrCreate();
    }

    /** Resolves the recommendations in three parts, beside one machine. */
    private void resolve() throws IOException {
        double before = cpuSeconds();
        Recommendations read = Recommendations.read(recommendations);
        List<String> expected;
        try (LinkSession session = DealLinker.standard().open(read.list())) {
            System.out.println(
                    read.list().size() + " notices, " + session.merges().size() + " merges");
            expected =
                    session.companies().stream().map(JsonLines::toJson).sorted().toList();
        }
        double alone = cpuSeconds() - before;
        try (SparkSession spark = twoThreads()) {
            before = cpuSeconds();
            Dataset<Row> notices = spark.read().option("header", true).csv(recommendations.toString());
            Set<String> known = new HashSet<>(expected);
            List<String> found = NoticesOnSpark.companies(notices, out.resolve("notices"), 3, 4)
                    .collectAsList();
            System.out.printf(
                    Locale.ROOT,
                    "resolved: one machine %.1f CPU s, Spark %.1f CPU s; %d companies, %d of them not the same%n",
                    alone,
                    cpuSeconds() - before,
                    expected.size(),
                    found.stream().filter(company -> !known.contains(company)).count());
        }
    }

    private void local() throws IOException {
        try (SparkSession spark = twoThreads()) {
            linked(spark, "warm-up");
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                double alone = plain();
                double before = cpuSeconds();
                linked(spark, "local-" + turn);
                double onSpark = cpuSeconds() - before;
                ratios.add(onSpark / alone);
                System.out.printf(
                        Locale.ROOT, "local[2] %.1f CPU s, plain on two threads %.1f CPU s%n", onSpark, alone);
            }
            Collections.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "CPU of local[2] beside plain: %.2f (%.2f to %.2f)%n",
                    ratios.get(TURNS / 2),
                    ratios.get(0),
                    ratios.get(TURNS - 1));
        }
    }

    private void cluster(int workers) throws IOException, InterruptedException {
        try (StandaloneCluster cluster = StandaloneCluster.start(out.resolve("cluster-" + workers), workers);
                SparkSession spark = cluster.session()) {
            linked(spark, workers + "-warm-up");
            List<Double> before = cluster.cpuSeconds();
            long begin = System.nanoTime();
            linked(spark, workers + "-workers");
            double wall = (System.nanoTime() - begin) / 1e9;
            List<Double> after = cluster.cpuSeconds();
            double most = 0;
            double sum = 0;
            for (int i = 0; i < after.size(); i++) {
                double cpu = after.get(i) - before.get(i);
                sum += cpu;
                most = Math.max(most, cpu);
            }
            System.out.printf(
                    Locale.ROOT,
                    "workers: %d; %.1f s; executors %.1f CPU s, the busiest %.1f CPU s%n",
                    workers,
                    wall,
                    sum,
                    most);
        }
    }

    private void kill() throws IOException, InterruptedException {
        try (StandaloneCluster cluster = StandaloneCluster.start(out.resolve("cluster-kill"), 2);
                SparkSession spark = cluster.session()) {
            Path part = out.resolve("killed");
            Thread killer = new Thread(() -> {
                try {
                    while (!begun(part)) {
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                    ProcessHandle executor = cluster.executors().get(0);
                    executor.destroyForcibly();
                    System.out.println("killed an executor when the first of " + TASKS + " tasks was done");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            killer.start();
            linked(spark, "killed");
            if (killer.isAlive()) {
                killer.interrupt();
                throw new IllegalStateException("the run ended before an executor was killed; give more deals");
            }
            System.out.println("the links are complete, and none is there twice");
        }
    }

    /** Whether a task has written its links. */
    private static boolean begun(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString).anyMatch(file -> file.contains("task_") && file.endsWith(".parquet"));
        } catch (IOException | UncheckedIOException e) {
            return false; // not there yet, or moved meanwhile
        }
    }

    /** Links all deals into a folder, and compares. */
    private void linked(SparkSession spark, String name) {
        Dataset<Row> table = table(spark);
        compare(
                name,
                SparkStudy.open(spark, study)
                        .links(table.rdd().getNumPartitions() < TASKS ? table.repartition(TASKS) : table));
    }

    private Dataset<Row> table(SparkSession spark) {
        return spark.read().option("header", true).csv(deals.toString());
    }

    /** Writes links into a folder, and compares them with those of one machine. */
    private void compare(String name, Dataset<LinkRow> links) {
        String folder = out.resolve(name).toString();
        links.write().parquet(folder);
        SparkSession spark = links.sparkSession();
        List<String> found = texts(spark.read().parquet(folder), "dealId", "companyId");
        List<String> expected =
                texts(spark.read().json(plain.toString()).filter("decision <> 'no_link'"), "deal_id", "company_id");
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    name + ": " + found.size() + " links that differ from the " + expected.size() + " of one machine");
        }
    }

    private static List<String> texts(Dataset<Row> links, String deal, String company) {
        return links.selectExpr("concat_ws(' '," + deal + ",party," + company + ",lower(decision),probability) AS text")
                .orderBy("text")
                .as(Encoders.STRING())
                .collectAsList();
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
