package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.io.TableWriter;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the main job that ask for tables beside its report. */
final class SideFileOptions {

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "write every repaired, doubtful, merged and rejected row to this CSV file")
    private @Nullable Path issues;

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = "write every number of the report's tables and charts to this CSV file")
    private @Nullable Path figures;

    void written(RunFiles files) {
        files.writes("--issues", issues);
        files.writes("--figures", figures);
    }

    /** Writes what was asked for and says so. */
    void write(OutcomeReport report, PrintWriter terminal, Consumer<Path> mark) {
        if (issues != null) {
            writeIssues(report.inputs(), issues);
            mark.accept(issues);
            terminal.println(issuesIn(issues));
        }
        if (figures != null) {
            report.writeFiguresCsv(figures);
            mark.accept(figures);
            terminal.println("Every number of the report is in " + figures + ".");
        }
    }

    static String issuesIn(Path file) {
        return "Every repaired, doubtful, merged and rejected row is in " + file + ".";
    }

    static void writeIssues(List<InputReport> inputs, Path file) {
        try (TableWriter table = TableWriter.create(file, "file", "line", "kind", "column", "value", "message")) {
            for (InputReport input : inputs) {
                for (ReadIssue issue : input.issues()) {
                    String kind = issue.kind().name().toLowerCase(Locale.ROOT);
                    SourceRow row = issue.source();
                    table.row(row.file(), row.line(), kind, issue.column(), issue.value(), issue.message());
                }
            }
            table.commit();
        }
    }
}
