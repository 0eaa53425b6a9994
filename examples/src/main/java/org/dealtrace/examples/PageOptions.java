package org.dealtrace.examples;

import com.google.common.base.Ascii;
import com.google.common.io.MoreFiles;
import java.nio.file.Path;
import java.util.Locale;
import org.dealtrace.InputException;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a report is written, in which form and language. */
final class PageOptions {

    /** The forms of a report. */
    enum Format {
        TEXT,
        CSV,
        JSON,
        HTML,
        XLSX,
        JSONL;

        String suffix() {
            return this == TEXT ? "txt" : Ascii.toLowerCase(name());
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, csv, json, html, xlsx or jsonl (default: by the name of --out, else html)")
    private @Nullable Format format;

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

    /**
     * The format that was asked for, or the one that a file's extension names, or else HTML.
     *
     * @throws InputException if the name asks for a format that there is not; a workbook in name only would not open
     */
    Format form() {
        if (format != null) {
            return format;
        }
        String ending = out == null ? "" : Ascii.toLowerCase(MoreFiles.getFileExtension(out));
        for (Format each : Format.values()) {
            if (each.suffix().equals(ending)) {
                return each;
            }
        }
        if (out != null && ending.matches("[a-z][a-z0-9]{0,4}") && !ending.equals("htm")) {
            throw InputException.in(
                    out,
                    "would be no ." + ending
                            + " file; a report is text, CSV, JSON, HTML, a workbook or JSON Lines: end the name in"
                            + " .txt, .csv, .json, .html, .xlsx or .jsonl, or give --format");
        }
        return Format.HTML;
    }

    /** @param name without an ending, if the user gave none */
    Path file(String name) {
        return out != null ? out : Path.of(name + "." + form().suffix());
    }

    /** The file, if it can be written. */
    Path check(String name, RunFiles files) {
        if (!OutcomeReport.isLanguage(language())) {
            throw InputException.in("--language", "must be en, de or zh but is '" + language + "'");
        }
        files.writes("--out", file(name));
        return file(name);
    }
}
