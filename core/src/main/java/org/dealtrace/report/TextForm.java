package org.dealtrace.report;

import java.util.List;
import org.dealtrace.Decision;
import org.dealtrace.InputReport;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.TextTable;

/**
 * The report as fixed-width text. It ends in the rate, because a terminal shows the end first.
 */
final class TextForm {

    private static final String MARGIN = "  ";

    private final OutcomeReport report;
    private final int maxRows;
    private final StringBuilder text = new StringBuilder();

    private TextForm(OutcomeReport report, int maxRows) {
        this.report = report;
        this.maxRows = maxRows;
    }

    /** Every company and every table. */
    static String whole(OutcomeReport report) {
        TextForm form = new TextForm(report, Integer.MAX_VALUE);
        form.basis();
        report.groups().forEach(t -> form.rates("Rate by " + t.title(), t.lines(), t.note()));
        form.rates("Rate under other rules", report.sensitivity(), "");
        form.rates("Rate by certainty of the links", report.certainty(), "");
        report.curves().forEach(form::curve);
        form.competing();
        report.corpus().forEach(form::counts);
        form.result();
        return form.text.toString();
    }

    /** What a terminal shows at once: the first companies, and the result. */
    static String summary(OutcomeReport report, int maxRows) {
        TextForm form = new TextForm(report, maxRows);
        form.basis();
        if (!report.groups().isEmpty()
                || !report.sensitivity().isEmpty()
                || !report.curves().isEmpty()
                || !report.corpus().isEmpty()) {
            form.line("");
            form.line(
                    "text() and the files also have the rate by group, by certainty of the links, under other rules and over time");
        }
        form.result();
        return form.text.toString();
    }

    private void basis() {
        line(report.title() + ", as of " + report.asOf());
        for (InputReport input : report.illustrativeInputs()) {
            line("ILLUSTRATIVE: " + input.file() + " says of itself: " + input.note());
        }
        rule();
        inputs();
        companies();
        earlier();
        funnel();
    }

    private void rule() {
        if (report.rule().isEmpty()) {
            return;
        }
        heading("Rule");
        TextTable table = new TextTable().left("", 40).left("", Integer.MAX_VALUE);
        report.rule().forEach(r -> table.row(r.name(), r.value()));
        text.append(table.render(MARGIN));
    }

    private void inputs() {
        if (report.inputs().isEmpty() && report.sources().isEmpty()) {
            return;
        }
        heading("Inputs");
        TextTable table = new TextTable()
                .left("file", 48)
                .left("read as", 28)
                .right("rows")
                .right("records")
                .right("repairs")
                .right("rejected");
        report.inputs()
                .forEach(i -> table.row(
                        i.file(),
                        i.format(),
                        Figures.count(i.rows()),
                        Figures.count(i.records()),
                        Figures.count(i.repaired()),
                        Figures.count(i.rejected())));
        text.append(table.render(MARGIN));
        line(MARGIN + "sources searched: "
                + (report.sources().isEmpty() ? "not stated" : String.join("; ", report.sources())));
        line(MARGIN + "linking: " + report.links().method());
        if (!report.classifiers().isEmpty()) {
            line(MARGIN + "classifiers: " + String.join("; ", report.classifiers()));
        }
    }

    private void companies() {
        heading("Companies");
        TextTable table = new TextTable()
                .left("company", 34)
                .left("country", 8)
                .left("recommended", 11)
                .left("outcome", 12)
                .left("deal", 12)
                .left("type", 24)
                .left("date", 10)
                .left("with", 34)
                .right("p(link)");
        List<CompanyRow> rows = CompanyRow.inReadingOrder(report);
        rows.stream()
                .limit(maxRows)
                .forEach(r -> table.row(
                        r.name(),
                        r.countries(),
                        r.recommended(),
                        r.status(),
                        r.dealId(),
                        r.types(),
                        r.dealDate(),
                        r.otherSides(),
                        r.probability()));
        text.append(table.render(MARGIN));
        if (rows.size() > maxRows) {
            line(MARGIN + "… and " + Figures.count(rows.size() - maxRows, "more company", "more companies")
                    + "; text() and the files have them all");
        }
    }

    /** Linked deals that came before the recommendation. */
    private void earlier() {
        List<EarlierDeal> deals = EarlierDeal.of(report);
        if (deals.isEmpty()) {
            return;
        }
        heading("Deals before the recommendation, not counted");
        TextTable table = new TextTable()
                .left("company", 34)
                .left("recommended", 11)
                .left("deal", 12)
                .left("type", 24)
                .left("status", 12)
                .left("date", 10)
                .left("with", 34);
        deals.stream()
                .limit(maxRows)
                .forEach(d -> table.row(
                        d.company(), d.recommended(), d.deal().id(), d.types(), d.status(), d.date(), d.otherSides()));
        text.append(table.render(MARGIN));
        if (deals.size() > maxRows) {
            line(MARGIN + "… and " + Figures.count(deals.size() - maxRows, "more deal", "more deals"));
        }
    }

    /** What ended the chance of a deal. */
    private void competing() {
        if (report.competing().isEmpty()) {
            return;
        }
        heading("Competing events");
        TextTable table = new TextTable()
                .left("company", 34)
                .left("event", 24)
                .left("date", 10)
                .left("", Integer.MAX_VALUE);
        report.competing().forEach(c -> table.row(c.company(), c.event(), c.day(), c.detail()));
        text.append(table.render(MARGIN));
    }

    private void funnel() {
        if (report.funnel().isEmpty()) {
            return;
        }
        heading("From notices to outcomes");
        TextTable table = new TextTable().right("").left("", 60).left("", Integer.MAX_VALUE);
        report.funnel().forEach(f -> table.row(Figures.count(f.count()), f.name(), f.note()));
        text.append(table.render(MARGIN));
    }

    private void rates(String title, List<RateLine> lines, String note) {
        if (lines.isEmpty()) {
            return;
        }
        heading(title);
        TextTable table = rateTable();
        lines.forEach(l -> row(table, l));
        text.append(table.render(MARGIN));
        if (!note.isEmpty()) {
            line(MARGIN + note);
        }
    }

    private static TextTable rateTable() {
        return new TextTable()
                .left("", 48)
                .right("count")
                .right("rate")
                .left("interval", 48)
                .left("", Integer.MAX_VALUE);
    }

    private static void row(TextTable table, RateLine line) {
        table.row(
                line.name(),
                line.count(),
                Figures.percent(line.share()),
                line.interval().toString(),
                line.note());
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
                        Figures.range(step.low(), step.high()),
                        Figures.count(step.atRisk()));
            }
        }
        text.append(table.render(MARGIN));
        if (!curve.note().isEmpty()) {
            line(MARGIN + curve.note());
        }
    }

    private void counts(CountTable counts) {
        heading(counts.title());
        TextTable table = new TextTable().left("", 48).right("count").right("share");
        counts.lines()
                .forEach(l -> table.row(
                        l.value(),
                        Figures.count(l.count()),
                        l.share().isPresent() ? Figures.percent(l.share().getAsDouble()) : ""));
        text.append(table.render(MARGIN));
        if (!counts.note().isEmpty()) {
            line(MARGIN + counts.note());
        }
    }

    private void result() {
        heading("Result");
        TextTable statuses = new TextTable().right("").left("", 20).left("", Integer.MAX_VALUE);
        for (OutcomeStatus status : CompanyRow.readingOrder()) {
            statuses.row(Figures.count(report.count(status)), CompanyRow.label(status), CompanyRow.meaning(status));
        }
        text.append(statuses.render(MARGIN));
        line(MARGIN + Figures.count(report.links().links(Decision.LINK).size(), "link", "links") + ", "
                + Figures.count(report.links().links(Decision.REVIEW).size()) + " for review");
        if (!report.bounds().isEmpty()) {
            TextTable bounds = rateTable();
            report.bounds().forEach(b -> row(bounds, b));
            text.append(bounds.render(MARGIN));
        }
        report.warnings().forEach(w -> line(MARGIN + "! " + w));
        line(MARGIN + "Rate: " + report.rate());
    }

    private void heading(String title) {
        text.append('\n').append(DisplayText.clean(title)).append('\n');
    }

    private void line(String line) {
        text.append(DisplayText.clean(line)).append('\n');
    }
}
