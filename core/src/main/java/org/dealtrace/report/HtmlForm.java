package org.dealtrace.report;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dealtrace.Decision;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.PageScripts;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.internal.JsonTree;
import org.dealtrace.study.Headline;

/**
 * The report as one HTML file that needs no network.
 *
 * <p>The templates in {@code src/main/jte} become Java classes at build time. The template engine escapes each value by
 * its place (text or attribute). Companies are on the page as data ({@link PageData}), and the script draws them as
 * text only. All values pass {@link DisplayText}. The content security policy allows only the page's one style sheet,
 * its one script, both by their hashes, and the pictures that the script makes of charts. So a value that was not
 * escaped could still not run or load anything.
 */
final class HtmlForm {

    /** The most companies in the table for browsers without scripts. */
    private static final int MOST_PLAIN = 1000;

    /** The most companies for which that table has the evidence. */
    private static final int MOST_WITH_EVIDENCE = 200;

    static final String STYLE = resource("report.css");
    static final String SCRIPT = PageScripts.EVIDENCE + resource("report.js");

    private HtmlForm() {}

    @SuppressWarnings(
            "NullAway") // generated code takes null for "no interceptor of tags", and asks for one only if told to
    static void render(OutcomeReport report, Messages words, String review, Writer target) {
        JtereportGenerated.render(new CleanOutput(new WriterOutput(target)), null, Page.of(report, words, review));
    }

    @SuppressWarnings("NullAway") // as above
    static String render(CorpusReport report, Messages words) {
        StringOutput text = new StringOutput();
        JtecorpusGenerated.render(new CleanOutput(text), null, report, words);
        return text.toString();
    }

    /** The address of a company on the page, which the review page uses too. */
    static String place(String companyId) {
        return "#company="
                + URLEncoder.encode(companyId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The content security policy: the page's own style sheet, and its script if it has one. */
    static String policy(boolean script) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + sha256(STYLE) + "'"
                + (script ? "; img-src blob:; script-src 'sha256-" + sha256(SCRIPT) + "'" : "");
    }

    /**
     * The values of the templates.
     *
     * @param report the report
     * @param data the companies
     * @param curves the curves
     * @param words the texts of the page
     * @param review the address of the review page; empty if there is none
     */
    record Page(OutcomeReport report, PageData data, List<CurveDrawing> curves, Messages words, String review) {

        static Page of(OutcomeReport report, Messages words, String review) {
            return new Page(
                    report,
                    new PageData(report, words),
                    report.curves().stream()
                            .map(curve -> CurveDrawing.of(curve, words))
                            .toList(),
                    words,
                    review);
        }

        HeadlineText headline() {
            return new HeadlineText(report.headline(), words);
        }

        Chart.Axis headlineAxis() {
            Headline headline = report.headline();
            return Chart.axis(
                    Math.max(headline.interval().high(), headline.share().orElse(0)));
        }

        /** One scale for all groups, so that they are comparable. */
        Chart.Axis groupAxis() {
            return Chart.axis(
                    report.groups().stream().flatMap(g -> g.lines().stream()).toList());
        }

        Chart.Axis sensitivityAxis() {
            return Chart.axis(Stream.concat(report.sensitivity().stream(), report.certainty().stream())
                    .toList());
        }

        boolean hasSensitivity() {
            return !report.sensitivity().isEmpty() || !report.certainty().isEmpty();
        }

        /** The companies of the table for browsers without scripts: all of a short list, else those with a deal. */
        List<CompanyRow> plain() {
            List<CompanyRow> rows = data.rows();
            return rows.size() <= MOST_PLAIN
                    ? rows
                    : rows.stream()
                            .filter(row -> row.deal().isPresent())
                            .limit(MOST_PLAIN)
                            .toList();
        }

        /** Whether the table of companies that needs no script shows the evidence for each deciding deal. */
        boolean hasPlainEvidence() {
            return data.rows().size() <= MOST_WITH_EVIDENCE;
        }

        /** The texts of the script, the ticks of its drawings, and the size of its blocks. */
        String scriptTexts() {
            Map<String, Object> texts = new LinkedHashMap<>(words.under("script."));
            texts.put("marks", words.text("number.marks"));
            texts.put("comma", words.text("list.comma"));
            texts.put("memory", words.text("format.in-memory"));
            for (String list : List.of("comparison.", "level.")) {
                words.under(list).forEach((key, text) -> texts.put(list + key, text));
            }
            CompanyRow.READING_ORDER.forEach(status -> texts.put(
                    "status." + CompanyRow.READING_ORDER.indexOf(status),
                    words.text("status." + CompanyRow.key(status))));
            words.under("column.").forEach((key, text) -> texts.put("column." + key, text));
            texts.put("block", data.evidenceOfABlock());
            texts.put("ticks", data.timeline().ticks());
            return JsonTree.line(texts);
        }

        /** The heading of a table of rates, such as {@code By country}. */
        String by(RateTable table) {
            return words.text("found.by", table.title());
        }

        /** The sources that were searched. */
        String searched() {
            return report.sources().isEmpty()
                    ? words.text("result.searched.none")
                    : words.text("result.searched", String.join("; ", report.sources()), report.asOf());
        }

        List<String> merges() {
            return report.links().merges().stream()
                    .map(m -> words.text("merges.line", notice(m.second()), notice(m.first()), words.text(m.reason())))
                    .toList();
        }

        private String notice(String id) {
            return report.links()
                    .recommendation(id)
                    .map(notice -> words.text("merges.notice", notice.name(), id))
                    .orElse(id);
        }

        String elapsed(CompanyRow row) {
            OptionalLong days = row.outcome().elapsedDays();
            return days.isEmpty()
                    ? ""
                    : words.text("script.months", words.figure(Figures.months((double) days.getAsLong())));
        }

        List<String> limits() {
            List<String> limits = new ArrayList<>();
            limits.add(words.text("limits.sources", report.asOf()));
            limits.add(words.text("limits.interval"));
            limits.add(FoundDeals.multiplicity(report, words));
            int review = report.links().links(Decision.REVIEW).size();
            if (review > 0) {
                limits.add(words.count("limits.review", review));
            }
            limits.add(words.text("limits.dates"));
            limits.add(words.text("limits.cause"));
            return limits;
        }
    }

    /** Escapes values by place, after cleaning them. */
    private static final class CleanOutput extends OwaspHtmlTemplateOutput {
        CleanOutput(TemplateOutput output) {
            super(output);
        }

        @Override
        public void writeUserContent(String value) {
            super.writeUserContent(DisplayText.clean(value));
        }
    }

    private static String resource(String name) {
        return PageScripts.text(HtmlForm.class, name);
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
