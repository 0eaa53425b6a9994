package org.dealtrace.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.Database;
import org.dealtrace.io.TableWriter;
import org.dealtrace.io.excel.XlsxWorkbook;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the main job that say where its report and the tables beside it are written, and in which form. */
final class ReportOptions {

    static final String NAME = "outcomes";

    /** By it Excel knows that a CSV file is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Mixin
    final PageOptions pages = new PageOptions();

    @Option(
            names = "--tables",
            paramLabel = "PREFIX",
            description = "write the report into the --database as new tables PREFIX_result, PREFIX_companies,"
                    + " PREFIX_deals and so on")
    private @Nullable String tables;

    @Option(
            names = "--excel",
            description = "begin CSV files with a byte order mark, so that Excel reads them as UTF-8")
    private boolean excel;

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

    /**
     * Writes the report and says where.
     *
     * @param page the same report in the language of the pages
     * @param review the review page of the same run, to which an HTML report leads
     */
    Path write(OutcomeReport report, OutcomeReport page, Optional<Path> review) {
        Path file = pages.file(NAME);
        switch (pages.form()) {
            case TEXT -> report.writeText(file);
            case CSV -> report.writeCsv(file);
            case JSON -> report.writeJson(file);
            case HTML -> page.writeHtml(file, pages.language(), review);
            case XLSX -> XlsxWorkbook.write(file, report.sheets());
            case JSONL -> report.writeJsonLines(file);
        }
        mark(pages.form() == PageOptions.Format.CSV ? file : null);
        return file;
    }

    /** The report as a page; empty where it has another form. */
    Optional<Path> page() {
        return Optional.of(pages.file(NAME)).filter(f -> pages.form() == PageOptions.Format.HTML);
    }

    /** Writes the tables that were asked for beside the report, and says so. */
    void writeTables(OutcomeReport report, Supplier<Database> database, PrintWriter terminal) {
        if (tables != null) {
            database.get().write(tables, report.sheets());
            terminal.println("The report is in the tables " + tables + "_… of the database.");
        }
        writeIssues(report.inputs(), issues, terminal);
        mark(issues);
        if (figures != null) {
            report.writeFiguresCsv(figures);
            mark(figures);
            terminal.println("Every number of the report is in " + figures + ".");
        }
    }

    /** Writes what became of the rows to a file, if one is asked for, and says so. */
    static void writeIssues(List<InputReport> inputs, @Nullable Path file, PrintWriter terminal) {
        if (file == null) {
            return;
        }
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
        terminal.println("Every repaired, doubtful, merged and rejected row is in " + file + ".");
    }

    /** Marks a CSV file that was written for Excel, if that was asked for. */
    private void mark(@Nullable Path csv) {
        if (!excel || csv == null) {
            return;
        }
        try (FileInPlace marked = FileInPlace.beside(csv);
                Reader in = Files.newBufferedReader(csv)) {
            marked.writer().write(BYTE_ORDER_MARK);
            in.transferTo(marked.writer());
            marked.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(csv + " cannot be marked for Excel: " + e.getMessage(), e);
        }
    }
}
