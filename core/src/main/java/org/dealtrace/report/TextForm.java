package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dealtrace.Decision;
import org.dealtrace.InputReport;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TerminalText;
import org.dealtrace.internal.TextTable;

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
        form.competing();
        form.merges();
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
        result();
    }

    private void basis() {
        settings("Rule", report.rule());
        inputs();
        earlier();
        funnel();
    }

    private void settings(String heading, List<OutcomeReport.RuleLine> lines) {
        section(heading, lines, new TextTable().words("").words(""), r -> List.of(r.name(), r.value()));
    }

    private <T> void section(String heading, List<T> things, TextTable table, Function<T, List<String>> row) {
        if (!things.isEmpty()) {
            heading(heading);
            things.forEach(thing -> table.row(row.apply(thing)));
            text.append(table.render(MARGIN, page));
        }
    }

    private void methods() {
        heading("Methods");
        Methods.paragraph(report).forEach(this::line);
        settings("Run record", report.run());
    }

    private void inputs() {
        if (report.inputs().isEmpty() && report.sources().isEmpty()) {
            return;
        }
        heading("Inputs");
        boolean wide = page >= PAGE;
        TextTable table = new TextTable();
        if (wide) {
            table.left("file", 48);
        }
        table.words("read as")
                .right("rows")
                .right("records")
                .right("repairs")
                .right("merged")
                .right("rejected");
        report.inputs().forEach(i -> {
            List<String> cells = new ArrayList<>();
            if (wide) {
                cells.add(i.file());
            }
            cells.addAll(List.of(
                    i.format(),
                    Figures.count(i.rows()),
                    Figures.count(i.records()),
                    Figures.count(i.repaired()),
                    Figures.count(i.merged()),
                    Figures.count(i.rejected())));
            table.row(cells);
            if (!wide) {
                int room = page - MARGIN.length();
                table.note(MARGIN + TerminalText.end(DisplayText.clean(i.file()), room - MARGIN.length()), room);
            }
        });
        text.append(table.render(MARGIN, page));
        line(MARGIN + "sources searched: "
                + (report.sources().isEmpty() ? "not stated" : String.join("; ", report.sources())));
        line(MARGIN + "linking: " + report.links().method());
        if (!report.classifiers().isEmpty()) {
            line(MARGIN + "classifiers: " + String.join("; ", report.classifiers()));
        }
    }

    private void companies(List<CompanyRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(page < PAGE ? "Companies with a qualifying deal" : "Companies");
        List<CompanyRow> shown = rows.subList(0, Math.min(maxRows, rows.size()));
        text.append(CompanyText.table(shown, MARGIN, page));
        if (rows.size() > maxRows) {
            line(MARGIN + "… and " + Figures.count(rows.size() - maxRows, "more company", "more companies")
                    + "; the files (writeText, writeHtml) have them all");
        }
    }

    private void earlier() {
        List<EarlierDeal> deals = EarlierDeal.of(report);
        if (deals.isEmpty()) {
            return;
        }
        heading("Deals before the recommendation, not counted");
        text.append(CompanyText.earlier(deals.subList(0, Math.min(maxRows, deals.size())), MARGIN, page));
        if (deals.size() > maxRows) {
            line(MARGIN + "… and " + Figures.count(deals.size() - maxRows, "more deal", "more deals"));
        }
    }

    private void competing() {
        section(
                "Competing events",
                report.competing(),
                new TextTable()
                        .left("company", 34)
                        .left("event", 24)
                        .left("date", 10)
                        .words(""),
                c -> List.of(c.company(), c.event(), c.day(), c.detail()));
    }

    /** Notices that became one company, with the reasons, because a wrong merge hides a company. */
    private void merges() {
        section(
                "Notices made one company",
                report.links().merges(),
                new TextTable().left("notice", 24).left("joined", 24).words("because"),
                m -> List.of(m.second(), m.first(), m.reason()));
    }

    private void funnel() {
        section(
                "From notices to outcomes",
                report.funnel(),
                new TextTable().right("").words("").words(""),
                f -> List.of(Figures.count(f.count()), f.name(), f.note()));
    }

    private void rates(String title, RateTable rates) {
        if (!rates.lines().isEmpty()) {
            text.append('\n').append(RateText.table(title, rates, MARGIN, page));
        }
    }

    private void watched() {
        String watched = FoundDeals.watched(report, Messages.ENGLISH);
        if (!watched.isEmpty()) {
            heading("Time");
            line(MARGIN + watched);
        }
    }

    /** A curve as its values at whole years, and at its end. */
    private void curve(Curve curve) {
        heading(curve.title());
        TextTable table = new TextTable()
                .left("", 40)
                .right("months")
                .right("share")
                .left("interval", 20)
                .right("at risk");
        for (Curve.Series series : curve.series()) {
            for (Curve.Step step : CurveReading.yearly(series)) {
                table.row(
                        series.name(),
                        Figures.months(step.days()),
                        Figures.percent(step.share()),
                        CurveReading.hasInterval(step) ? Figures.range(step.low(), step.high()) : "none yet",
                        Figures.count(step.atRisk()));
            }
        }
        text.append(table.render(MARGIN, page));
        if (!curve.note().isEmpty()) {
            line(MARGIN + curve.note());
        }
    }

    private void result() {
        heading("Result");
        TextTable statuses = new TextTable().right("").left("", 20).words("");
        for (OutcomeStatus status : CompanyRow.readingOrder()) {
            statuses.row(Figures.count(report.count(status)), CompanyRow.label(status), CompanyRow.meaning(status));
        }
        text.append(statuses.render(MARGIN, page));
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
