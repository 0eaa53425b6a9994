package org.dealtrace.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dealtrace.Decision;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.Sha256;

/**
 * The report as one HTML file that needs no network.
 *
 * <p>The templates in {@code src/main/jte} become Java classes at build time. The template engine escapes each value by
 * its place (text or attribute), so escaping cannot be forgotten. Two things are added here. All values pass
 * {@link DisplayText}, which takes away what would turn the direction of the text. The page's content security policy
 * allows only its one style sheet and its one script, both by their hashes. Even a value that escaped the escaping
 * could neither run nor load anything.
 */
final class HtmlForm {

    /**
     * With more companies than this the page would no longer open quickly; the rest is counted, and is in CSV and JSON.
     */
    static final int MOST_COMPANIES = 1000;

    /** More than these would push the result off the first screen; the rest folds out. */
    private static final int MOST_WARNINGS = 3;

    static final String STYLE = resource("report.css");
    static final String SCRIPT = resource("report.js");

    private HtmlForm() {}

    @SuppressWarnings(
            "NullAway") // generated code takes null for "no interceptor of tags", and asks for one only if told to
    static String render(OutcomeReport report) {
        StringOutput text = new StringOutput();
        JtereportGenerated.render(new CleanOutput(text), null, Page.of(report));
        return text.toString();
    }

    @SuppressWarnings("NullAway") // as above
    static String render(CorpusReport report) {
        StringOutput text = new StringOutput();
        JtecorpusGenerated.render(new CleanOutput(text), null, report);
        return text.toString();
    }

    /** What a page may load and run: its own style sheet, and its own script if it has one. */
    static String policy(boolean script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + sha256(STYLE) + "'"
                + (script ? "; script-src 'sha256-" + sha256(SCRIPT) + "'" : "");
    }

    /**
     * What the templates show.
     *
     * @param report the report
     * @param companies the companies shown
     * @param left how many are not shown
     * @param timeline from recommendation to deal
     * @param curves the curves
     * @param earlier linked deals that came before the recommendation
     * @param anchors where companies and deals stand on the page
     */
    record Page(
            OutcomeReport report,
            List<CompanyRow> companies,
            int left,
            Timeline timeline,
            List<CurveDrawing> curves,
            List<EarlierDeal> earlier,
            Anchors anchors) {

        static Page of(OutcomeReport report) {
            List<CompanyRow> rows = CompanyRow.inReadingOrder(report);
            List<CompanyRow> shown = rows.subList(0, Math.min(MOST_COMPANIES, rows.size()));
            return new Page(
                    report,
                    shown,
                    rows.size() - shown.size(),
                    Timeline.of(report),
                    report.curves().stream().map(CurveDrawing::of).toList(),
                    EarlierDeal.of(report),
                    Anchors.of(report, shown));
        }

        /** Where a deal would have had to stand to be found. */
        String searched() {
            return report.sources().isEmpty()
                    ? "Which sources were searched is not stated."
                    : "Searched: " + String.join("; ", report.sources()) + "; up to " + report.asOf() + ".";
        }

        List<String> firstWarnings() {
            return report.warnings()
                    .subList(0, Math.min(MOST_WARNINGS, report.warnings().size()));
        }

        List<String> furtherWarnings() {
            return report.warnings()
                    .subList(firstWarnings().size(), report.warnings().size());
        }

        /** Which notices became one company, and why. */
        List<String> merges() {
            return report.links().merges().stream()
                    .map(m -> notice(m.second()) + " joined " + notice(m.first()) + ": " + m.reason())
                    .toList();
        }

        private String notice(String id) {
            return report.links()
                    .recommendation(id)
                    .map(notice -> "“" + notice.name() + "” (" + id + ")")
                    .orElse(id);
        }

        List<RateTable> kinds() {
            return FoundDeals.tables(report);
        }

        String watched() {
            return FoundDeals.watched(report);
        }

        /** What the figures cannot say. */
        List<String> limits() {
            List<String> limits = new ArrayList<>();
            limits.add("“None found” means none found in the sources searched, up to " + report.asOf()
                    + ". A deal that these sources do not have is missing here too.");
            limits.add("The interval of the headline does not cover deals that the sources lack.");
            limits.add(FoundDeals.multiplicity(report));
            int review = report.links().links(Decision.REVIEW).size();
            if (review > 0) {
                limits.add(
                        Figures.count(review, "link waits for a reviewer and is", "links wait for a reviewer and are")
                                + " not counted as certain. The rates by certainty show what that can change.");
            }
            limits.add("Dates known to the month or year only are compared as ranges. Where that leaves the order open,"
                    + " the outcome is undetermined and not guessed.");
            limits.add("A deal that follows a recommendation need not be caused by it.");
            return limits;
        }
    }

    /** Escapes by place, and cleans before it. */
    private static final class CleanOutput extends OwaspHtmlTemplateOutput {
        CleanOutput(StringOutput output) {
            super(output);
        }

        @Override
        public void writeUserContent(String value) {
            super.writeUserContent(DisplayText.clean(value));
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlForm.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
