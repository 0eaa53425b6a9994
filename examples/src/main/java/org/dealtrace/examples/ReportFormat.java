package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.InputException;
import org.dealtrace.io.excel.XlsxWorkbook;
import org.dealtrace.report.CorpusReport;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;

/** The forms of a report. */
enum ReportFormat {
    TEXT,
    CSV,
    JSON,
    HTML,
    XLSX,
    JSONL;

    void write(OutcomeReport report, Path file) {
        switch (this) {
            case TEXT -> report.writeText(file);
            case CSV -> report.writeCsv(file);
            case JSON -> report.writeJson(file);
            case HTML -> report.writeHtml(file);
            case XLSX -> XlsxWorkbook.write(file, report.sheets());
            case JSONL -> report.writeJsonLines(file);
        }
    }

    void write(CorpusReport report, Path file, Locale language) {
        switch (this) {
            case TEXT -> report.writeText(file);
            case CSV -> report.writeCsv(file);
            case JSON, JSONL -> report.writeJson(file);
            case HTML -> report.writeHtml(file, language);
            case XLSX -> XlsxWorkbook.write(file, report.sheets());
        }
    }

    String suffix() {
        return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
    }

    /** What programs know files by. */
    private static final Pattern ENDING = Pattern.compile(".*[.]([a-z][a-z0-9]{0,4})");

    /**
     * The format that was asked for, or the one that a file's extension names, or else HTML.
     *
     * @throws InputException if the name asks for a format that there is not; a workbook in name only would not open
     */
    static ReportFormat of(@Nullable ReportFormat asked, @Nullable Path file) {
        if (asked != null) {
            return asked;
        }
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (name.endsWith("." + format.suffix())) {
                return format;
            }
        }
        Matcher ending = ENDING.matcher(name);
        if (file != null && ending.matches() && !ending.group(1).equals("htm")) {
            throw InputException.in(
                    file,
                    "would be no ." + ending.group(1)
                            + " file; a report is text, CSV, JSON, HTML, a workbook or JSON Lines: end the name in"
                            + " .txt, .csv, .json, .html, .xlsx or .jsonl, or give --format");
        }
        return HTML;
    }
}
