package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.PartialDate;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.excel.XlsxWorkbook;
import org.dealtrace.report.CorpusReport;
import org.dealtrace.study.Corpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a list of recommendations consists of, as a command; it needs no deals. */
@Command(
        name = "corpus",
        header = "Profiles a list of recommendations: counts by host country, post, field, year and kind of party.",
        description = {
            "%nNeeds no deals. Prints one table per attribute, with shares and ranks, and compares foreign offers with"
                    + " domestic demands. With --split it also compares notices before and after a date, such as the"
                    + " closing of a post. The page also draws the host countries on a map, and counts over years.%n"
        },
        footer = {"%nExample:", "  dealtrace corpus --recommendations notices.csv --split 2020-07-24 --out corpus.html"
        })
final class CorpusCommand extends TerminalCommand {

    @Option(
            names = "--recommendations",
            paramLabel = "FILE",
            description = "the list, as CSV or JSON Lines (default: the example list)")
    private @Nullable Path recommendations;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE",
            description =
                    "count only notices with this value, such as \"host country\"=US; repeat it for further values")
    private Map<String, String> where = Map.of();

    @Option(
            names = "--cross",
            paramLabel = "ROWS=COLUMNS",
            description =
                    "count by two columns, with shares of rows and columns, such as post=year; repeat it for further"
                            + " tables")
    private List<String> cross = List.of();

    @Option(
            names = "--split",
            paramLabel = "DATE",
            description =
                    "count notices before this date and from this date on, such as 2020-07-24; 2015-01 is the first of"
                            + " January")
    private @Nullable PartialDate split;

    @Mixin
    private final PageOptions pages = new PageOptions();

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "write every repaired, doubtful, merged and rejected row to this CSV file")
    private @Nullable Path issues;

    @Override
    public Integer call() {
        RunFiles files = RunFiles.of(spec);
        Path file = pages.check("corpus", files);
        files.writes(spec);
        Recommendations list = recommendations == null
                ? Recommendations.read(ExampleData.watchlist())
                : Recommendations.read(recommendations, table.of(recommendations));
        Checks.usable(list.report(), "recommendation");
        Corpus corpus = Corpus.of(list.list());
        for (Map.Entry<String, String> condition : where.entrySet()) {
            corpus = corpus.where(condition.getKey(), condition.getValue());
        }
        List<Corpus.Table> crossed = new ArrayList<>();
        for (String rowsAndColumns : cross) {
            String[] columns = rowsAndColumns.split("=", 2);
            crossed.add(corpus.cross(columns[0], columns[columns.length - 1]));
        }
        CorpusReport report = CorpusReport.of(list.report(), corpus, Optional.ofNullable(split), crossed);
        switch (pages.form()) {
            case TEXT -> report.writeText(file);
            case CSV -> report.writeCsv(file);
            case JSON, JSONL -> report.writeJson(file);
            case HTML -> report.writeHtml(file, pages.language());
            case XLSX -> XlsxWorkbook.write(file, report.sheets());
        }
        out().println(report);
        out().println("Input file");
        out().print(list.report().summary());
        ReportOptions.writeIssues(List.of(list.report()), issues, out());
        out().println("The report is in " + file + ".");
        return 0;
    }
}
