package org.dealtrace.report;

import java.util.List;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TextTable;

/** Rates with their intervals as a table of fixed width. */
final class RateText {

    private RateText() {}

    static String table(String title, RateTable rates) {
        return table(title, rates, "", TextForm.TERMINAL);
    }

    static String table(String title, RateTable rates, String margin, int page) {
        TextTable table = rateTable();
        rates.lines().forEach(l -> row(table, l, rates.lines()));
        return DisplayText.clean(title) + "\n" + table.render(margin, page)
                + (rates.note().isEmpty() ? "" : TextForm.sentence(margin + rates.note(), page))
                + (rates.lines().isEmpty() ? "" : TextForm.sentence(margin + methods(rates.lines()), page));
    }

    private static TextTable rateTable() {
        return new TextTable()
                .words("")
                .right("count")
                .right("rate")
                .words("interval")
                .words("");
    }

    /** A row; its interval names the method if it differs from the first line's, which {@link #methods} names. */
    private static void row(TextTable table, RateTable.Line line, List<RateTable.Line> all) {
        boolean usual =
                Figures.method(line.interval()).equals(Figures.method(all.get(0).interval()));
        table.row(
                line.name(),
                line.count(),
                Figures.percent(line.share()),
                usual ? Figures.range(line.interval()) : line.interval().toString(),
                line.note());
    }

    private static String methods(List<RateTable.Line> lines) {
        String usual = Figures.method(lines.get(0).interval());
        boolean others =
                lines.stream().anyMatch(l -> !Figures.method(l.interval()).equals(usual));
        boolean ranges = lines.stream().anyMatch(l -> l.share().isEmpty());
        return "intervals: " + usual + (others ? " unless another is named" : "")
                + (ranges ? "; " + Messages.ENGLISH.text("rates.why-none") : "");
    }
}
