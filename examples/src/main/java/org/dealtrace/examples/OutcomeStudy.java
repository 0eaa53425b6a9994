package org.dealtrace.examples;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.InputException;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.TableWriter;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.FieldComparison;
import org.dealtrace.matching.PartySpelling;
import org.dealtrace.matching.Thresholds;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.outcome.CompetingEvents;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The main job as a command: recommendations and deals in, outcomes and their rate out. */
@Command(
        name = "dealtrace",
        header = "Which recommended companies later entered a deal, which deal, and how sure is that?",
        description = {
            "%nLinks the companies of a list of recommendations to the deals of one or several lists, says for each company what"
                    + " became of it, and prints the share that entered a deal, with its interval. Without arguments it runs"
                    + " on the example data that it brings along: real deals, and an illustrative list of companies.%n",
            "A list of recommendations needs the column 'name'; 'id', 'date' and 'country' make it useful. Deals can be a"
                    + " table of the project's own form, a Crunchbase export of acquisitions, or the China Global Investment"
                    + " Tracker as CSV; the header tells which. docs/formats.md describes them all.%n"
        },
        footer = {
            "%nExamples:",
            "  dealtrace",
            "  dealtrace --recommendations notices.csv --deals deals.csv --out report.html",
            "  dealtrace --recommendations notices.csv --deals acquisitions.csv --deals tracker.csv --window 36 --out companies.csv",
            "%nIt exits with 0 when the report is made, and with 2 and one sentence when an input or an option is wrong."
        },
        subcommands = {JudgeCommand.class, CorpusCommand.class, ShellCommand.class},
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Dealtrace 0.1.0")
public final class OutcomeStudy implements Callable<Integer> {

    /** Reads a day, or says how to write it. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no day; write it as 2020-12-31");
            }
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--recommendations",
            paramLabel = "FILE",
            description = "the recommended companies; CSV or JSON Lines (default: the example list)")
    private @Nullable Path recommendations;

    @Option(
            names = "--deals",
            paramLabel = "FILE",
            description = "deals; can be given several times (default: the example deals)")
    private List<Path> deals = new ArrayList<>();

    @Option(
            names = "--ownership",
            paramLabel = "FILE",
            description = "who owned whom, and when: finds the Chinese owner behind a German bidder (default: none; the"
                    + " example's own with the example deals)")
    private @Nullable Path ownership;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "what ended a company's chance of a deal and stands in no list of deals: dissolved, bought by"
                    + " other (default: none)")
    private @Nullable Path events;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, csv, json or html (default: by the name of --out, else html)")
    private @Nullable ReportFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write the report (default: outcomes.<format>)")
    private @Nullable Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "the last day on which deals were watched for, such as 2020-12-31 (default: the latest date in the"
                            + " data)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--window",
            paramLabel = "MONTHS",
            description = "how long after the first recommendation a deal counts, in months, or 'open' (default: 60)")
    private @Nullable String window;

    @Option(
            names = "--any-counterparty",
            description = "count deals with anybody, not only with a side from China, Hong Kong or Macau")
    private boolean anyCounterparty;

    @Option(
            names = "--link",
            paramLabel = "P",
            description = "link a company and a deal party from this probability on (default: ${DEFAULT-VALUE})")
    private double link = Thresholds.STANDARD.link();

    @Option(
            names = "--review",
            paramLabel = "P",
            description = "leave to a person's review from this probability on (default: ${DEFAULT-VALUE})")
    private double review = Thresholds.STANDARD.review();

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            description = "link so that this share of the links can be expected to be right, in place of --link; links"
                    + " twice, first to see how sure the links of this list are")
    private @Nullable Double precision;

    @Option(names = "--model", paramLabel = "FILE", description = "an own matching model (default: the shipped one)")
    private @Nullable Path model;

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description =
                    "names that stand for other names, as alias,name or an export of GLEIF or Wikidata; can be given"
                            + " several times (default: none)")
    private List<Path> aliases = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; the result is the same (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "write every repaired, merged and rejected row to this CSV file")
    private @Nullable Path issues;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "write every number of the report's tables and charts to this CSV file")
    private @Nullable Path figures;

    @Mixin
    private CompareOptions compare = new CompareOptions();

    @Mixin
    private ReviewOptions reviewing = new ReviewOptions();

    /**
     * On Java 23 and later Lucene advises the user of a program to update Lucene, which the user of this program cannot. Held here because
     * a logger that nobody holds forgets its level.
     */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private OutcomeStudy() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(commandLine(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new OutcomeStudy())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((mistake, arguments) -> {
                    err.println(mistake.getMessage() + ". See '"
                            + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (isUsersMistake(failure)) {
                        err.println(failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    /** Wrong files and values, which their messages explain; anything else is a fault of the program and shows its trace. */
    private static boolean isUsersMistake(Exception failure) {
        return failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException;
    }

    /** A file without one usable row is a mistake at the command line, where nobody wants a report about nothing. */
    static InputReport usable(InputReport report, String what) {
        if (report.records() > 0) {
            return report;
        }
        throw InputException.in(
                Path.of(report.file()),
                report.issues().stream()
                        .filter(i -> i.kind() == ReadIssue.Kind.REJECTED)
                        .findFirst()
                        .map(i -> "has no usable " + what + ": all " + report.rejected()
                                + " rows were rejected, the first of them, line "
                                + i.source().line() + ", because: "
                                + i.message())
                        .orElse("has no " + what + " below its header; add one a row"));
    }

    /** Found out before the long work, not after it. */
    private void checkPaths() {
        if (model != null && !Files.isRegularFile(model)) {
            throw InputException.in(model, "is no file; give the path of a model");
        }
        checkWritable(spec, out);
        checkWritable(spec, issues);
        checkWritable(spec, figures);
        reviewing.checkPaths(spec);
        if (recommendations != null && deals.contains(recommendations)) {
            throw new ParameterException(
                    spec.commandLine(),
                    recommendations + " is given as recommendations and as deals; they are two files");
        }
    }

    static void checkWritable(CommandSpec spec, @Nullable Path written) {
        if (written == null) {
            return;
        }
        if (written.toString().isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "The path of a file to write is empty; write it as report.html");
        }
        if (Files.isDirectory(written)) {
            throw InputException.in(written, "is a directory; give the path of a file to write");
        }
    }

    @Override
    public Integer call() {
        checkPaths();
        if (precision != null && !(precision > 0 && precision < 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--precision must be a share above 0 and below 1, such as 0.97, but was " + precision);
        }
        Thresholds thresholds = new Thresholds(link, review);
        OutcomeRule rule = rule();
        PrintWriter terminal = spec.commandLine().getOut();
        if ((recommendations == null) != deals.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Give both --recommendations and --deals, or neither to run on the example data");
        }

        Thread latin = reading(null, "Nordlicht GmbH", "Nordlicht AG");
        Recommendations notices =
                Recommendations.read(recommendations == null ? ExampleData.watchlist() : recommendations);
        List<Deal> reported = new ArrayList<>();
        List<InputReport> inputs = new ArrayList<>(List.of(usable(notices.report(), "recommendation")));
        for (Path file : deals.isEmpty() ? List.of(ExampleData.deals()) : deals) {
            Deals list = Deals.read(file);
            reported.addAll(list.list());
            inputs.add(usable(list.report(), "deal"));
        }

        List<FieldComparison> comparisons = compare.comparisons(spec, notices.list(), reported);
        Thread tables = inHan(notices.list(), reported) ? reading(latin, "東京電力株式会社", "北京光学有限公司") : latin;
        // reads the phrases of the classifiers, while the tables are still read
        OutcomeTracker.Builder tracker = OutcomeTracker.builder().rule(rule);
        await(tables);
        DealLinks links;
        try (Progress progress = new Progress("linking", precision == null ? reported.size() : 2L * reported.size())) {
            DealLinker.Builder linker = DealLinker.builder()
                    .thresholds(thresholds)
                    .comparisons(comparisons)
                    .threads(threads)
                    .progress(progress);
            if (model != null) {
                linker.model(MatchModel.read(model));
            }
            if (!aliases.isEmpty()) {
                linker.analyzer(analyzer());
            }
            links = linker.build().link(notices.list(), reported, inputs);
            if (precision != null) {
                linker.thresholds(Thresholds.forPrecision(precision, links.links()));
                links = linker.build().link(notices.list(), reported, inputs);
            }
        }

        links = reviewing.apply(links, terminal);

        tracker.ownership(ownershipTable().spelledBy(PartySpelling.by(analyzer())));
        if (asOf != null) {
            tracker.asOf(asOf);
        }
        if (events != null) {
            tracker.competing(CompetingEvents.read(events));
        }
        Outcomes outcomes = tracker.build().track(links);
        OutcomeReport report = outcomes.report();

        ReportFormat form = ReportFormat.of(format, out);
        Path file = out != null ? out : Path.of("outcomes." + form.suffix());
        form.write(report, file);
        terminal.println(report);
        terminal.println("Input files");
        report.inputs().forEach(i -> terminal.print(i.summary()));
        if (issues != null) {
            writeIssues(report.inputs(), issues);
            terminal.println("Every repaired, merged and rejected row is in " + issues + ".");
        }
        if (figures != null) {
            report.writeFiguresCsv(figures);
            terminal.println("Every number of the report is in " + figures + ".");
        }
        terminal.println("The report is in " + file + ".");
        terminal.flush();
        return CommandLine.ExitCode.OK;
    }

    /**
     * Begins to read the tables of words, which take about as long as the files of a small study, while these are read; those of Han
     * characters and the dictionary of Japanese only when the files have such names, while the phrases of the classifiers are read. Nothing
     * else touches the classes that are made ready meanwhile.
     *
     * @param first what must have ended before, or null
     */
    private static Thread reading(@Nullable Thread first, String known, String asked) {
        Thread tables = new Thread(
                () -> {
                    if (first != null) {
                        await(first);
                    }
                    try (CompanyMatcher matcher = CompanyMatcher.over(List.of(Company.of("1", known)))) {
                        matcher.match(asked, 1);
                    }
                },
                "tables");
        tables.setDaemon(true);
        tables.start();
        return tables;
    }

    private static boolean inHan(List<Recommendation> notices, List<Deal> deals) {
        return Stream.concat(
                        notices.stream().flatMap(notice -> notice.names().stream()),
                        deals.stream()
                                .flatMap(deal -> deal.parties().stream())
                                .flatMap(party -> party.names().stream()))
                .anyMatch(name -> name.text().codePoints().anyMatch(Character::isIdeographic));
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the tables of words were read", e);
        }
    }

    private NameAnalyzer analyzer() {
        Aliases all = Aliases.none();
        for (Path file : aliases) {
            all = all.and(Aliases.read(file));
        }
        return NameAnalyzer.builder().aliases(all).build();
    }

    private OwnershipTable ownershipTable() {
        if (ownership != null) {
            return OwnershipTable.read(ownership);
        }
        return deals.isEmpty() ? OwnershipTable.read(ExampleData.ownership()) : OwnershipTable.empty();
    }

    private OutcomeRule rule() {
        OutcomeRule.Builder rule = OutcomeRule.builder();
        if (anyCounterparty) {
            rule.anyCounterparty();
        }
        if (window == null) {
            return rule.build();
        }
        if (window.equalsIgnoreCase("open")) {
            return rule.openWindow().build();
        }
        try {
            return rule.windowMonths(Integer.parseInt(window)).build();
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--window': '" + window + "' is neither a number of months nor 'open'",
                    e);
        }
    }

    private static void writeIssues(List<InputReport> inputs, Path file) {
        try (TableWriter table = TableWriter.create(file, "file", "line", "kind", "column", "value", "message")) {
            for (InputReport input : inputs) {
                for (ReadIssue issue : input.issues()) {
                    table.row(
                            issue.source().file(),
                            issue.source().line(),
                            issue.kind().name().toLowerCase(Locale.ROOT),
                            issue.column(),
                            issue.value(),
                            issue.message());
                }
            }
            table.commit();
        }
    }
}
