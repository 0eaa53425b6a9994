package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.DealLinks;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The main job as a command: recommendations and deals in, outcomes and their rate out. Its options are with those who
 * carry them out.
 */
@Command(
        name = "dealtrace",
        header = "Which recommended companies later entered a deal, which deal, and how sure is that?",
        description = {
            "%nReports the outcome of each company, and the share that entered a deal, with its interval. Without"
                    + " arguments it runs on the shipped example: real deals, and an illustrative list of companies.%n",
            "A list of recommendations needs the column 'name'; the columns 'id', 'date' and 'country' make it useful. "
                    + "A list of deals is a table in the form of docs/formats.md,"
                    + " a Crunchbase export of acquisitions, or the China Global Investment Tracker as CSV.%n"
        },
        footer = {
            "%nExamples:",
            "  dealtrace",
            "  dealtrace --recommendations notices.csv --deals deals.csv --out report.html",
            "  dealtrace --recommendations notices.csv --deals acquisitions.csv --deals tracker.csv --window 36 --out"
                    + " companies.csv",
            "%nExit codes: 0 if the report is written, 2 if an input or an option is wrong."
        },
        abbreviateSynopsis = true,
        version = RunRecord.VERSION)
final class OutcomeStudy extends TerminalCommand {

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Mixin
    private ReportOptions output = new ReportOptions();

    @Mixin
    private ControlOptions controls = new ControlOptions();

    @Mixin
    private ReviewOptions reviewing = new ReviewOptions();

    @Option(
            names = "--write-study",
            paramLabel = "FILE",
            description = "write the options of this run as a study file, for 'dealtrace run'")
    private @Nullable Path writeStudy;

    @Override
    public Integer call() {
        RunFiles files = checkFiles();
        PrintWriter terminal = out();
        Result result = result();
        Outcomes outcomes = result.outcomes;
        List<OutcomeReport.RuleLine> run = RunRecord.of(spec.commandLine().getParseResult(), files.inputs());
        OutcomeReport report = outcomes.reportBuilder().run(run).build();

        Path file = output.write(
                report, outcomes.reportBuilder(output.pages.language()).run(run).build(), reviewing.page());
        reviewing.writePage(result.reviewed, result.tracker, output.pages.language(), output.page());
        terminal.println(report);
        study.input.drawn().ifPresent(sample -> DrawCommand.tell(sample, outcomes, terminal));
        controls.tell(terminal);
        terminal.println("Input files");
        report.inputs().forEach(i -> terminal.print(i.summary()));
        output.writeTables(report, study.input::database, terminal);
        reviewing.tell(terminal);
        if (writeStudy != null) {
            StudyFile.write(writeStudy, spec.commandLine().getParseResult());
            terminal.println("The study is in " + writeStudy + "; run it again with 'dealtrace run'.");
        }
        terminal.println("The report is in " + file + ".");
        return 0;
    }

    /** What a run finds before it writes anything. */
    record Result(Outcomes outcomes, DealLinks reviewed, OutcomeTracker tracker) {}

    Result result() {
        InputOptions.Lists lists = study.lists();
        List<FieldComparison> comparisons = study.linking.comparisons(lists);
        NameAnalyzer analyzer = study.analyzer();
        DealLinks links = study.linking.link(lists, analyzer, comparisons);
        DealLinks reviewed = reviewing.apply(links, out());
        OutcomeTracker tracker = study.tracker(analyzer);
        Outcomes outcomes = controls.compare(
                reviewing.track(tracker, links, reviewed),
                tracker,
                reviewed,
                study.linking.linker(analyzer, comparisons),
                study.input.encoding());
        return new Result(outcomes, reviewed, tracker);
    }

    RunFiles checkFiles() {
        study.check();
        reviewing.check();
        RunFiles files = RunFiles.of(spec);
        output.pages.check(ReportOptions.NAME, files);
        files.writes(spec);
        return files;
    }
}
