package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.dealtrace.DealLinks;
import org.dealtrace.matching.PartySpelling;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The main job as a command: recommendations and deals in, outcomes and their rate out. Its options are with those who
 * carry them out.
 */
@Command(
        name = "dealtrace",
        header = "Which recommended companies later entered a deal, which deal, and how sure is that?",
        description = {
            "%nLinks recommended companies to deals, reports the outcome of each company, and prints the share that"
                    + " entered a deal,"
                    + " with its interval. Without arguments it runs on the shipped example data: real deals, and an"
                    + " illustrative list of companies.%n",
            "A list of recommendations needs the column 'name'; the columns 'id', 'date' and 'country' make it useful."
                    + " A list"
                    + " of deals is a table in the form of docs/formats.md, a Crunchbase export of acquisitions, or"
                    + " the China"
                    + " Global Investment Tracker as CSV. The format is recognised by the header.%n"
        },
        footer = {
            "%nExamples:",
            "  dealtrace",
            "  dealtrace --recommendations notices.csv --deals deals.csv --out report.html",
            "  dealtrace --recommendations notices.csv --deals acquisitions.csv --deals tracker.csv --window 36 --out"
                    + " companies.csv",
            "%nExit codes: 0 if the report is written, 2 if an input or an option is wrong."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = RunRecord.VERSION)
final class OutcomeStudy implements Callable<Integer> {

    private final Preparation preparation;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Mixin
    private RuleOptions rule = new RuleOptions();

    @Mixin
    private LinkOptions linking = new LinkOptions();

    @Mixin
    private SideFileOptions sideFiles = new SideFileOptions();

    @Mixin
    private CompareOptions compare = new CompareOptions();

    @Mixin
    private ControlOptions controls = new ControlOptions();

    @Mixin
    private ReviewOptions reviewing = new ReviewOptions();

    @Option(
            names = "--write-study",
            paramLabel = "FILE",
            description = "write the options of this run as a study file, for 'dealtrace run' (default: not written)")
    private @Nullable Path writeStudy;

    /** @param preparation what is read while the files of the study are read; may have begun */
    OutcomeStudy(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public Integer call() {
        linking.check(spec);
        input.check(spec);
        RunFiles files = checkFiles();
        OutcomeTracker.Builder rules = rule.tracker(spec);
        PrintWriter terminal = spec.commandLine().getOut();

        preparation.begin();
        InputOptions.Lists lists = input.lists(spec);
        rule.checkEnd(spec, lists, LocalDate.now(ZoneId.systemDefault()));
        List<FieldComparison> comparisons = compare.comparisons(spec, lists.notices(), lists.deals());
        preparation.beginFor(lists.notices(), lists.deals());
        preparation.await();

        NameAnalyzer analyzer = linking.analyzer(input.encoding());
        DealLinks links = linking.link(lists, analyzer, comparisons);
        DealLinks reviewed = reviewing.apply(links, terminal);
        OutcomeTracker tracker = rules.ownership(input.ownership().spelledBy(PartySpelling.by(analyzer)))
                .competing(input.events())
                .build();
        Outcomes outcomes = controls.compare(
                reviewing.track(tracker, links, reviewed),
                tracker,
                reviewed,
                linking.linker(analyzer, comparisons),
                input.encoding());
        List<OutcomeReport.RuleLine> run = RunRecord.of(spec.commandLine().getParseResult(), files.inputs());
        OutcomeReport report = outcomes.report().withRun(run);

        Path file = output.write(report, outcomes.report(output.language()).withRun(run), reviewing.page());
        reviewing.writePage(reviewed, tracker, output.language(), output.page());
        terminal.println(report);
        controls.tell(terminal);
        terminal.println("Input files");
        report.inputs().forEach(i -> terminal.print(i.summary()));
        output.tables(report, input::database, terminal);
        sideFiles.write(report, terminal, output::mark);
        reviewing.tell(terminal);
        if (writeStudy != null) {
            StudyFile.write(writeStudy, spec.commandLine().getParseResult());
            terminal.println("The study is in " + writeStudy + "; run it again with 'dealtrace run'.");
        }
        terminal.println("The report is in " + file + ".");
        terminal.flush();
        return ExitCode.OK;
    }

    private RunFiles checkFiles() {
        RunFiles files = new RunFiles(spec);
        input.read(files);
        rule.read(files);
        linking.read(files);
        controls.read(files);
        reviewing.read(files);
        output.written(files);
        sideFiles.written(files);
        reviewing.written(files);
        files.writes("--write-study", writeStudy);
        return files;
    }
}
