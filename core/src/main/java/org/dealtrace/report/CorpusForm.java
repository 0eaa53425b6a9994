package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Country;
import org.dealtrace.InputReport;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TerminalText;
import org.dealtrace.study.Corpus;
import org.jspecify.annotations.Nullable;

/** Counts of recommendations as text, as CSV rows and as JSON. */
final class CorpusForm {

    /** The columns of a page beside the counts: rank, value and sum. */
    private static final int BESIDE = 34;

    /** The most values of a divided table on a terminal; each has three lines. */
    private static final int MOST = 8;

    /** What joins the attributes in the title of a cross table. */
    private static final String AND = " and ";

    private static final Map<String, Country> COUNTRIES =
            Country.all().stream().collect(Collectors.toMap(Messages.ENGLISH::country, country -> country));

    private CorpusForm() {}

    /** A value in the words of a page. */
    static String label(String list, String shown, Messages words) {
        Country country = COUNTRIES.get(shown);
        return country == null ? words.term(list, shown) : words.country(country);
    }

    /** What a table counts by: the attribute, or two of them. */
    static String title(Corpus.Table table, Messages words) {
        String attribute = words.term("attribute", table.attribute());
        String across = across(table);
        return across.isEmpty() ? attribute : words.text("counts.and", attribute, words.term("attribute", across));
    }

    /** The attribute that divides a cross table; empty for other tables. */
    private static String across(Corpus.Table table) {
        return table.title().startsWith(table.attribute() + AND)
                ? table.title().substring((table.attribute() + AND).length())
                : "";
    }

    static String text(CorpusReport report, int page) {
        StringBuilder text = new StringBuilder();
        text.append(CorpusReport.TITLE).append('\n');
        InputReport input = report.input();
        if (report.isIllustrative()) {
            text.append(TextForm.sentence("ILLUSTRATIVE: " + input.file() + " has the note: " + input.note(), page));
        }
        text.append(TextForm.sentence(input.toString(), page));
        String with = report.condition().isEmpty() ? "" : " with " + report.condition();
        String counted = Figures.count(report.notices(), "notice", "notices") + with;
        text.append(TextForm.sentence(
                "counted: " + counted + ", about " + Figures.count(report.parties(), "party", "parties") + ", by name",
                page));
        for (CorpusReport.Part part : report.parts(Messages.ENGLISH)) {
            // Years fill more than a terminal, and tables that divide by them stand in files and on the page.
            if (page >= TextForm.PAGE || part.tables() != report.overYears()) {
                part.tables().forEach(table -> text.append('\n').append(text(table, "", page)));
            }
        }
        return text.toString();
    }

    static String text(Corpus.Table counts, String margin, int page) {
        StringBuilder text = new StringBuilder();
        text.append(TextForm.sentence(counts.heading(), page));
        List<String> header = counts.header();
        int last = header.size() - 1;
        int more = page < TextForm.PAGE && counts.isDivided()
                ? Math.max(0, counts.rows().size() - MOST)
                : 0;
        List<List<String>> cells = new ArrayList<>(counts.cells());
        if (more > 0) {
            cells.subList(3 * MOST, 3 * counts.rows().size()).clear();
        }
        for (int from = 2, to; from < last; from = to) {
            // As many counts side by side as the page has room for.
            int width = BESIDE;
            for (to = from; to < last && (to == from || width + width(header.get(to)) <= page); to++) {
                width += width(header.get(to));
            }
            ReportColumns<List<String>> columns = new ReportColumns<List<String>>()
                    .text(row -> row.get(0))
                    .right(header.get(0))
                    .text(row -> row.get(1))
                    .words(header.get(1));
            IntStream.concat(IntStream.range(from, to), IntStream.of(last))
                    .forEach(c -> columns.text(row -> row.get(c)).right(header.get(c)));
            text.append(new ReportTable<>(counts.title(), columns, cells).text(margin, page));
        }
        if (more > 0) {
            text.append(TextForm.sentence(
                    margin + "… and " + Figures.count(more, "value", "values") + " more, in the files", page));
        }
        if (!counts.note().isEmpty()) {
            text.append(TextForm.sentence(margin + counts.note(), page));
        }
        return text.toString();
    }

    private static int width(String header) {
        return Math.max(TerminalText.width(header), "100.0".length()) + 2;
    }

    private static final List<String> FIGURE =
            List.of("attribute divided_by rank value label part count of share row_share condition".split(" "));

    /** A row for each number: for a divided table those of each part, and of the whole. */
    static ReportTable<?> table(CorpusReport report) {
        List<JsonObject> figures = new ArrayList<>();
        for (CorpusReport.Part part : report.parts(Messages.ENGLISH)) {
            for (Corpus.Table table : part.tables()) {
                for (Corpus.Table.Row row : table.rows()) {
                    JsonObject value = new JsonObject()
                            .with("attribute", table.attribute())
                            .with("divided_by", division(report, part.id(), table))
                            .with("rank", row.rank())
                            .with("value", row.value())
                            .with("label", row.label())
                            .with("condition", report.condition());
                    for (int c = 0; table.isDivided() && c < table.columns().size(); c++) {
                        figures.add(figure(
                                        value,
                                        table.columns().get(c),
                                        row.counts().get(c),
                                        table.totals().get(c))
                                .with("row_share", known(table.rowShare(row, c))));
                    }
                    figures.add(figure(value, "all", row.count(), table.total()));
                }
            }
        }
        return ReportTable.of("Corpus", FIGURE, figures);
    }

    private static String division(CorpusReport report, String part, Corpus.Table table) {
        return part.equals("directions")
                ? "direction"
                : part.equals("split") ? report.split().orElseThrow().toString() : across(table);
    }

    private static JsonObject figure(JsonObject value, String part, int count, int of) {
        JsonObject figure = new JsonObject();
        figure.putAll(value);
        return figure.with("part", part).with("count", count).with("of", of).with("share", known((double) count / of));
    }

    private static @Nullable Object known(double share) {
        return Double.isNaN(share) ? null : Figures.round(share, 6);
    }

    static JsonObject tree(CorpusReport report) {
        return new JsonObject()
                .with("title", CorpusReport.TITLE)
                .with("illustrative", report.isIllustrative())
                .with("input", JsonForm.input(report.input()))
                .with("notices", report.notices())
                .with("condition", report.condition())
                .with("parties", report.parties())
                .with("split", report.split())
                .with("all", report.all())
                .with("over_years", report.overYears())
                .with("crossed", report.crossed())
                .with("offers_and_demands", report.offersAndDemands())
                .with("before_and_after", report.beforeAndAfter());
    }
}
