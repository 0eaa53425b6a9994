package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.dealtrace.report.CorpusReport;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;

/** The forms of a report. */
enum ReportFormat {
    TEXT,
    CSV,
    JSON,
    HTML;

    void write(OutcomeReport report, Path file) {
        writer(report::writeText, report::writeCsv, report::writeJson, report::writeHtml)
                .accept(file);
    }

    void write(CorpusReport report, Path file) {
        writer(report::writeText, report::writeCsv, report::writeJson, report::writeHtml)
                .accept(file);
    }

    private Consumer<Path> writer(Consumer<Path> text, Consumer<Path> csv, Consumer<Path> json, Consumer<Path> html) {
        return switch (this) {
            case TEXT -> text;
            case CSV -> csv;
            case JSON -> json;
            case HTML -> html;
        };
    }

    String suffix() {
        return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
    }

    /** The format that was asked for, or the one that a file's name asks for, or else HTML. */
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
        return HTML;
    }
}
