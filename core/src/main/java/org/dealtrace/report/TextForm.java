package org.dealtrace.report;

import java.util.List;
import org.dealtrace.Decision;
import org.dealtrace.InputReport;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TerminalText;

/** The report as fixed-width text: the headline, the companies with a deal, then the details. */
final class TextForm {

    private static final String MARGIN = "  ";

    /** The widths of a file and of a terminal, in columns. */
    static final int PAGE = 160;

    static final int TERMINAL = 80;

    /** The most warnings before the companies. */
    private static final int TERMINAL_WARNINGS = 5;

    private final OutcomeReport report;
    private final int maxRows;
    private final int page;
    private final StringBuilder text = new StringBuilder();

    private TextForm(OutcomeReport report, int maxRows, int page) {
        this.report = report;
        this.maxRows = maxRows;
        this.page = page;
    }

    static String whole(OutcomeReport report) {
        TextForm form = new TextForm(report, Integer.MAX_VALUE, PAGE);
        form.answer();
        form.companies(CompanyRow.inReadingOrder(report));
        form.basis();
        FoundDeals.tables(report, Messages.ENGLISH).forEach(t -> form.rates("Rate by " + t.title(), t));
        report.groups().forEach(t -> form.rates("Rate by " + t.title(), t));
        form.rates(
                "Rate under other rules",
                new RateTable("", Messages.ENGLISH.text("sensitivity.note"), report.sensitivity()));
        form.rates("Rate by certainty of the links", new RateTable("", "", report.certainty()));
        if (!report.groups().isEmpty()) {
            form.line("");
            form.line(FoundDeals.multiplicity(report, Messages.ENGLISH));
        }
        form.watched();
        report.curves().forEach(form::curve);
        form.section(ReportTables.competing(report));
        form.section(ReportTables.merges(report));
        form.methods();
        report.corpus().forEach(t -> form.text.append('\n').append(CorpusForm.text(t, MARGIN, PAGE)));
        return form.text.toString();
    }

    static String summary(OutcomeReport report, int maxRows) {
        TextForm form = new TextForm(report, maxRows, TERMINAL);
        form.answer();
        form.companies(CompanyRow.inReadingOrder(report).stream()
                .filter(r -> r.outcome().status() == OutcomeStatus.REALIZED)
                .toList());
        form.basis();
        if (!report.groups().isEmpty()
                || !report.sensitivity().isEmpty()
                || !report.curves().isEmpty()
                || !report.corpus().isEmpty()) {
            form.line("");
            form.line("the files (writeText, writeHtml) also have the rate by type of deal, by group, by certainty of"
                    + " the links, under other rules"
                    + " and over time");
        }
        return form.text.toString();
    }

    private void answer() {
        line(report.title() + ", as of " + report.asOf());
        for (InputReport input : report.illustrativeInputs()) {
            line("ILLUSTRATIVE: " + input.file() + " has the note: " + input.note());
        }
        line(report.headline().sentence());
        line("Found so far: " + report.headline().count() + (report.headline().n() == 1 ? " company." : " companies."));
        report.headline().notes().forEach(this::line);
        if (!report.headline().next().isEmpty()) {
            heading("What to do next");
            report.headline().next().forEach(step -> line(MARGIN + step));
        }
        result();
    }

    private void basis() {
        section(ReportTables.settings("Rule", report.rule()));
        inputs();
        section(ReportTables.earlier(report), "more deal", "more deals", "");
        section(ReportTables.funnel(report));
    }

    private void section(ReportTable<?> table) {
        if (!table.things().isEmpty()) {
            heading(table.title());
            text.append(table.text(MARGIN, page));
        }
    }

    /** A section of at most so many rows as the page may have, and what it leaves out. */
    private void section(ReportTable<?> table, String one, String several, String where) {
        section(table.first(maxRows));
        int more = table.things().size() - maxRows;
        if (more > 0) {
            line(MARGIN + "… and " + Figures.count(more, one, several) + where);
        }
    }

    private void methods() {
        heading("Methods");
        Methods.paragraph(report).forEach(this::line);
        section(ReportTables.settings("Run record", report.run()));
    }

    private void inputs() {
        if (report.inputs().isEmpty() && report.sources().isEmpty()) {
            return;
        }
        heading("Inputs");
        text.append(ReportTables.inputs(report.inputs(), page >= PAGE).text(MARGIN, page));
        line(MARGIN + "sources searched: "
                + (report.sources().isEmpty() ? "not stated" : String.join("; ", report.sources())));
        line(MARGIN + "linking: " + report.links().method());
        if (!report.classifiers().isEmpty()) {
            line(MARGIN + "classifiers: " + String.join("; ", report.classifiers()));
        }
    }

    private void companies(List<CompanyRow> rows) {
        section(
                ReportTables.companies(rows, page >= PAGE),
                "more company",
                "more companies",
                "; the files (writeText, writeHtml) have them all");
    }

    private void rates(String title, RateTable rates) {
        if (!rates.lines().isEmpty()) {
            text.append('\n').append(rates(title, rates, MARGIN, page));
        }
    }

    static String rates(String title, RateTable rates, String margin, int page) {
        return DisplayText.clean(title) + "\n"
                + ReportTables.rates(title, rates).text(margin, page)
                + (rates.note().isEmpty() ? "" : sentence(margin + rates.note(), page))
                + (rates.lines().isEmpty() ? "" : sentence(margin + methods(rates.lines()), page));
    }

    private static String methods(List<RateTable.Line> lines) {
        boolean others = lines.stream().anyMatch(line -> !ReportTables.isUsual(line, lines));
        boolean ranges = lines.stream().anyMatch(line -> line.share().isEmpty());
        return "intervals: " + Chart.method(lines.get(0).interval(), Messages.ENGLISH)
                + (others ? " unless another is named" : "")
                + (ranges ? "; " + Messages.ENGLISH.text("rates.why-none") : "");
    }

    private void watched() {
        String watched = FoundDeals.watched(report, Messages.ENGLISH);
        if (!watched.isEmpty()) {
            heading("Time");
            line(MARGIN + watched);
        }
    }

    private void curve(Curve curve) {
        heading(curve.title());
        text.append(ReportTables.curve(curve).text(MARGIN, page));
        if (!curve.note().isEmpty()) {
            line(MARGIN + curve.note());
        }
    }

    private void result() {
        section(ReportTables.statuses(report));
        line(MARGIN + Figures.count(report.links().links(Decision.LINK).size(), "link", "links") + ", "
                + Figures.count(report.links().links(Decision.REVIEW).size()) + " for review");
        int all = report.warnings().size();
        int shown = page < PAGE ? Math.min(TERMINAL_WARNINGS, all) : all;
        report.warnings().subList(0, shown).forEach(w -> line(MARGIN + "! " + w));
        if (shown < all) {
            line(MARGIN + "! " + Figures.count(all - shown, "further remark is", "further remarks are")
                    + " in the files");
        }
    }

    private void heading(String title) {
        text.append('\n').append(DisplayText.clean(title)).append('\n');
    }

    /** A sentence; long ones are continued on indented lines. */
    static String sentence(String line, int page) {
        String clean = DisplayText.clean(line);
        String indent = clean.startsWith(MARGIN) ? MARGIN : "";
        List<String> lines =
                TerminalText.wrap(clean.substring(indent.length()), page - indent.length() - MARGIN.length());
        return indent + String.join("\n" + indent + MARGIN, lines) + "\n";
    }

    private void line(String line) {
        text.append(sentence(line, page));
    }
}
