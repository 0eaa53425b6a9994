package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.command.Cpu;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.PeakHeap;
import org.dealtrace.benchmarks.command.Progress;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.RecordReader;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.index.CandidateIndex;
import org.dealtrace.matching.index.IndexSnapshot;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.stream.StreamedLinks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long many deals against some companies take from file to file, and what each stage costs. */
@Command(
        name = "batch",
        header = "Measures linking a file of made-up deals to recommended companies, from CSV to a file of links.",
        description =
                "Every deal has a target and an acquirer. One target in twenty is a miswritten name of a recommended"
                        + " company; all other names are of nobody recommended. The same deals are linked with each number"
                        + " of threads, and once stage by stage on one thread, on as many of them as --staged says.%n",
        mixinStandardHelpOptions = true)
public final class BatchCommand implements Callable<Integer> {

    private static final int CANDIDATES = 50;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--deals",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many deals (default: ${DEFAULT-VALUE})")
    private int deals;

    @Option(
            names = "--companies",
            paramLabel = "N",
            defaultValue = "10000",
            description = "how many companies are recommended (default: ${DEFAULT-VALUE})")
    private int companies;

    @Option(
            names = "--register",
            description =
                    "take the companies for a register, whose ids are their own, and not for notices that have to be"
                            + " resolved")
    private boolean register;

    @Option(
            names = "--threads",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,2",
            description = "numbers of threads to measure (default: ${DEFAULT-VALUE})")
    private List<Integer> threads = List.of();

    @Option(
            names = "--staged",
            paramLabel = "N",
            defaultValue = "20000",
            description = "deals that are timed stage by stage; 0 for none (default: ${DEFAULT-VALUE})")
    private int staged;

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
            defaultValue = "NEAR",
            description = "which rejected pairs are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private LinkSession.Rejected rejected = LinkSession.Rejected.NEAR;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed gives the same names (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "folder for the files; made when missing")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Least.of("--deals", deals, 1);
        Least.of("--companies", companies, 1);
        Least.of("--staged", staged, 0);
        Least.each("--threads", threads, 1);
        if (latin && names == null) {
            throw new UserMistake("--latin is for --names; generated names are in Latin letters.");
        }
        Outputs.files(out, "recommendations.csv", "deals.csv");
        PrintWriter terminal = spec.commandLine().getOut();
        Path recommendationFile = out.resolve("recommendations.csv");
        Path dealFile = out.resolve("deals.csv");
        names().write(recommendationFile, companies, dealFile, deals);
        terminal.printf(
                Locale.ROOT,
                "%,d deals of two parties, %,d companies, seed %d; Java %s, %d processors%n%n",
                deals,
                companies,
                seed,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        long begin = System.nanoTime();
        double beginCpu = Cpu.ofProcess();
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
                    seconds(begin),
                    Cpu.ofProcess() - beginCpu);
            terminal.flush();
            begin = System.nanoTime();
            try (RecordReader<Deal> reader = Deals.open(dealFile)) {
                JsonLines.writeDeals(out.resolve("copy.jsonl"), reader);
            }
            terminal.printf(Locale.ROOT, "deals read and written, no more  %8.1f s%n", seconds(begin));
            double one = 0;
            for (int count : threads) {
                PeakHeap.reset();
                try (Progress progress = new Progress("linking", deals)) {
                    begin = System.nanoTime();
                    beginCpu = Cpu.ofProcess();
                    StreamedLinks.Summary summary = StreamedLinks.write(
                            session,
                            dealFile,
                            out.resolve("links-" + count + ".jsonl"),
                            count,
                            rejected,
                            p -> progress.accept(p.deals()));
                    double took = seconds(begin);
                    double cpu = Cpu.ofProcess() - beginCpu;
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
                            PeakHeap.mebibytes());
                    terminal.flush();
                }
            }
            if (staged > 0) {
                stages(terminal, session, dealFile);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private BatchNames names() {
        return names == null
                ? BatchNames.generated(companies, deals, seed)
                : BatchNames.of(DataSet.open(names).names(), latin, companies, seed);
    }

    /** Times each stage alone, on the same deals; what comes out of a stage is counted so that it cannot be left out. */
    private void stages(PrintWriter terminal, LinkSession session, Path dealFile) {
        List<Deal> some = new ArrayList<>();
        long begin = Cpu.ofThread();
        try (RecordReader<Deal> reader = Deals.open(dealFile)) {
            for (Deal deal : reader) {
                some.add(deal);
                if (some.size() == staged) {
                    break;
                }
            }
        }
        double reading = cpuSeconds(begin);
        List<String> names = new ArrayList<>();
        some.forEach(d -> d.parties().stream().map(DealParty::name).forEach(names::add));
        long sum = 0;
        double analysis;
        double candidates;
        double matching;
        double explaining;
        try (CandidateIndex index = CandidateIndex.inMemory();
                CompanyMatcher matcher = CompanyMatcher.over(session.companies())) {
            session.companies().forEach(index::put);
            index.compact();
            index.refresh();
            begin = Cpu.ofThread();
            List<AnalyzedName> analyzed = new ArrayList<>(names.size());
            for (String name : names) {
                analyzed.add(NameAnalyzer.standard().analyze(name));
            }
            analysis = cpuSeconds(begin);
            begin = Cpu.ofThread();
            for (AnalyzedName name : analyzed) {
                IndexSnapshot.Search search = index.snapshot().search(name);
                sum += search.byWords(CANDIDATES).size();
                sum += search.byLetters(CANDIDATES).size();
            }
            candidates = cpuSeconds(begin);
            // once to warm up: what is timed first would pay for compiling
            for (String name : names.subList(0, names.size() / 2)) {
                sum += matcher.match(Company.of("query", name), 1).size();
            }
            begin = Cpu.ofThread();
            for (String name : names) {
                sum += matcher.match(Company.of("query", name), 1).size();
            }
            matching = cpuSeconds(begin);
            begin = Cpu.ofThread();
            for (String name : names) {
                Company query = Company.of("query", name);
                for (Match best : matcher.match(query, 1)) {
                    sum += matcher.explain(query, best.companyId())
                            .orElseThrow()
                            .steps()
                            .size();
                }
            }
            explaining = cpuSeconds(begin) - matching;
        }
        begin = Cpu.ofThread();
        List<Link> links = new ArrayList<>();
        some.forEach(d -> links.addAll(session.link(d, rejected)));
        double linking = cpuSeconds(begin);
        begin = Cpu.ofThread();
        for (Link link : links) {
            Deal deal = some.get(Integer.parseInt(link.dealId().substring(1)));
            sum += JsonLines.toJson(
                            link,
                            session.company(link.companyId()).orElseThrow(),
                            deal.parties().get(link.party()))
                    .length();
        }
        double writing = cpuSeconds(begin);
        terminal.printf(
                Locale.ROOT,
                "%nmicroseconds of CPU time a name, one thread (%,d names, checksum %,d)%n",
                names.size(),
                sum);
        String row = "%-48s %8.1f%n";
        double each = 1e6 / names.size();
        terminal.printf(Locale.ROOT, row, "reading", reading * each);
        terminal.printf(Locale.ROOT, row, "analysis", analysis * each);
        terminal.printf(Locale.ROOT, row, "candidates, words and letters", candidates * each);
        terminal.print(difference("comparison (matching less the two above)", matching, analysis + candidates, each));
        terminal.print(difference("assignment, explanation (linking less matching)", linking, matching, each));
        terminal.printf(Locale.ROOT, row, "writing", writing * each);
        terminal.printf(Locale.ROOT, row, "matching in all", matching * each);
        terminal.printf(Locale.ROOT, row, "linking in all", linking * each);
        terminal.printf(Locale.ROOT, row, "explaining the best match, matched anew", explaining * each);
    }

    /**
     * A stage that cannot be timed alone, as what the whole took beyond its parts. The two are measured one after the other, so that a small
     * stage is lost in what they differ by otherwise, and linking knows the parties that it met lately, which matching looks up anew.
     */
    static String difference(String stage, double whole, double parts, double each) {
        return whole < parts
                ? String.format(Locale.ROOT, "%-48s %s%n", stage, "no more than the two differ by otherwise")
                : String.format(Locale.ROOT, "%-48s %8.1f%n", stage, (whole - parts) * each);
    }

    private static double cpuSeconds(long begin) {
        return (Cpu.ofThread() - begin) / 1e9;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
