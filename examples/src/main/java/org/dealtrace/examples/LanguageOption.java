package org.dealtrace.examples;

import java.util.Locale;
import org.dealtrace.InputException;
import org.dealtrace.report.OutcomeReport;
import picocli.CommandLine.Option;

/** The language of pages. */
final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "the language of the HTML pages: en, de or zh (default: ${DEFAULT-VALUE})")
    private String language = "en";

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    void check() {
        if (!OutcomeReport.isLanguage(locale())) {
            throw InputException.in("--language", "must be en, de or zh but is '" + language + "'");
        }
    }
}
