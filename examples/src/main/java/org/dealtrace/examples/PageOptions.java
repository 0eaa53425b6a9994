package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.Locale;
import org.dealtrace.InputException;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a report is written, in which form and language. */
final class PageOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, csv, json, html, xlsx or jsonl (default: by the name of --out, else html)")
    private @Nullable ReportFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write the report (default: outcomes.<format>, or corpus.<format> of a list)")
    private @Nullable Path out;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "the language of the HTML pages: en, de or zh (default: ${DEFAULT-VALUE})")
    private String language = "en";

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    ReportFormat form() {
        return ReportFormat.of(format, out);
    }

    /** @param name without an ending, if the user gave none */
    Path file(String name) {
        return out != null ? out : Path.of(name + "." + form().suffix());
    }

    /** The file, if it can be written. */
    Path written(String name, RunFiles files) {
        if (!OutcomeReport.isLanguage(language())) {
            throw InputException.in("--language", "must be en, de or zh but is '" + language + "'");
        }
        files.writes("--out", file(name));
        return file(name);
    }
}
