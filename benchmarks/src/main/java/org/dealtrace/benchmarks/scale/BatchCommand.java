package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Progress;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.RecordReader;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.stream.StreamedLinks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long many deals against some companies take from file to file, and what each stage costs. */
@Command(
        name = "batch",
        header = "Times linking a file of generated deals to recommended companies, from CSV to a file of links.",
        description = "Every deal has a target and an acquirer. One target in 20 is a misspelt name of a"
                + " recommended company. All other names belong to companies that nobody recommended. The same"
                + " deals are linked once with each number of threads. Then each stage is timed alone on one"
                + " thread, for as many deals as --staged says.%n",
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
public final class BatchCommand extends BenchmarkCommand {

    @Option(names = "--deals", paramLabel = "N", description = "how many deals")
    private int deals = 100000;

    @Option(names = "--companies", paramLabel = "N", description = "how many companies are recommended")
    private int companies = 10000;

    @Option(
            names = "--register",
            description =
                    "take the companies for a register, whose ids are their own, and not for notices that have to be"
                            + " resolved")
    private boolean register;

    @Option(names = "--threads", split = ",", paramLabel = "N", description = "numbers of threads to measure")
    private List<Integer> threads = List.of(1, 2);

    @Option(names = "--staged", paramLabel = "N", description = "deals that are timed stage by stage; 0 for none")
    private int staged = 20000;

    @Option(
            names = "--names",
            paramLabel = "FOLDER",
            description = "a data set whose names are taken in place of generated ones, in an order by the seed; a"
                    + " recommended company is written in a deal as in its notice")
    private @Nullable Path names;

    @Option(names = "--latin", description = "of --names, take only those in Latin letters")
    private boolean latin;

    @Option(
            names = "--rejected",
            paramLabel = "WHICH",
            description = "which rejected pairs are written: ${COMPLETION-CANDIDATES}")
    private LinkSession.Rejected rejected = LinkSession.Rejected.NEAR;

    @Mixin
    private SeedOption seeding;

    @Mixin
    private OutFolder into;

    @Override
    protected void run() throws IOException {
        atLeast(1, "--deals", deals);
        atLeast(1, "--companies", companies);
        atLeast(0, "--staged", staged);
        atLeast(1, "--threads", Collections.min(threads));
        if (latin && names == null) {
            throw new UserMistake("--latin is for --names; generated names are in Latin letters.");
        }
        PrintWriter terminal = terminal();
        Path recommendationFile = into.file("recommendations.csv");
        Path dealFile = into.file("deals.csv");
        names().write(recommendationFile, companies, dealFile, deals);
        terminal.printf(
                Locale.ROOT,
                "%,d deals of two parties, %,d companies, seed %d; Java %s, %d processors%n%n",
                deals,
                companies,
                seeding.seed(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        Stopwatch watch = new Stopwatch();
        List<Recommendation> recommendations =
                Recommendations.read(recommendationFile).list();
        DealLinker linker = DealLinker.builder()
                .threads(threads.stream().mapToInt(n -> n).max().orElse(1))
                .build();
        try (LinkSession session = register
                ? linker.openRegister(recommendations.stream()
                        .map(r -> Company.of(r.id(), r.names().get(0).text()))
                        .toList())
                : linker.open(recommendations)) {
            terminal.printf(
                    Locale.ROOT,
                    register
                            ? "companies read and indexed       %8.1f s  %8.1f s of CPU time%n"
                            : "companies resolved and indexed   %8.1f s  %8.1f s of CPU time%n",
                    watch.seconds(),
                    watch.cpuSeconds());
            terminal.flush();
            watch.lap();
            try (RecordReader<Deal> reader = Deals.open(dealFile)) {
                JsonLines.writeDeals(into.path().resolve("copy.jsonl"), reader);
            }
            terminal.printf(Locale.ROOT, "deals read and written, no more  %8.1f s%n", watch.seconds());
            double one = 0;
            for (int count : threads) {
                Stopwatch.resetPeakHeap();
                Progress progress = new Progress("linking");
                watch.lap();
                StreamedLinks.Summary summary = StreamedLinks.of(session)
                        .threads(count)
                        .rejected(rejected)
                        .progress(p -> progress.accept(p.deals()))
                        .write(dealFile, into.path().resolve("links-" + count + ".jsonl"));
                double took = watch.seconds();
                double cpu = watch.cpuSeconds();
                one = one == 0 ? took : one;
                terminal.printf(
                        Locale.ROOT,
                        "linked on %d thread%s            %8.1f s  %,.0f deals/s  %.1f CPU s  %,.0f deals/CPU s "
                                + " %,d links  %.2f x the first  peak heap %,.0f MiB%n",
                        count,
                        count == 1 ? " " : "s",
                        took,
                        deals / took,
                        cpu,
                        deals / cpu,
                        summary.links(),
                        one / took,
                        Stopwatch.peakHeap());
                terminal.flush();
            }
            if (staged > 0) {
                new BatchStages(session, rejected).time(terminal, dealFile, staged);
            }
        }
    }

    private BatchNames names() {
        return names == null
                ? BatchNames.generated(companies, deals, seeding.seed())
                : BatchNames.of(DataSet.open(names).names(), latin, companies, seeding.seed());
    }
}
