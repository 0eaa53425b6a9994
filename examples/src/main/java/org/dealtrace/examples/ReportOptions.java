package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.dealtrace.io.Database;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the main job that say where its report is written, and in which form. */
final class ReportOptions {

    private static final String NAME = "outcomes";

    @Mixin
    private final PageOptions pages = new PageOptions();

    @Option(
            names = "--tables",
            paramLabel = "PREFIX",
            description = "write the report into the --database as new tables PREFIX_result, PREFIX_companies,"
                    + " PREFIX_deals and so on")
    private @Nullable String tables;

    /** Writes the report into a database, if that was asked for, and says so. */
    void tables(OutcomeReport report, Supplier<Database> database, PrintWriter terminal) {
        String prefix = tables;
        if (prefix != null) {
            database.get().write(prefix, report.sheets());
            terminal.println("The report is in the tables " + prefix + "_… of the database.");
        }
    }

    @Option(
            names = "--excel",
            description = "begin CSV files with a byte order mark, so that Excel reads them as UTF-8")
    private boolean excel;

    /** Marks a CSV file for Excel, if that was asked for. */
    void mark(@Nullable Path csv) {
        if (excel && csv != null) {
            ExcelMark.put(csv);
        }
    }

    /** The language of the pages. */
    Locale language() {
        return pages.language();
    }

    void written(RunFiles files) {
        pages.written(NAME, files);
    }

    /**
     * Writes the report and says where.
     *
     * @param page the same report in the language of the pages
     * @param review the review page of the same run, to which an HTML report leads
     */
    Path write(OutcomeReport report, OutcomeReport page, Optional<Path> review) {
        Path file = pages.file(NAME);
        if (pages.form() == ReportFormat.HTML) {
            page.writeHtml(file, language(), review);
        } else {
            pages.form().write(report, file);
        }
        mark(pages.form() == ReportFormat.CSV ? file : null);
        return file;
    }

    /** The report as a page; empty where it has another form. */
    Optional<Path> page() {
        return Optional.of(pages.file(NAME)).filter(f -> pages.form() == ReportFormat.HTML);
    }
}
