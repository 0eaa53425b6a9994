package org.dealtrace.report;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TerminalText;
import org.dealtrace.internal.TextTable;
import org.dealtrace.study.Corpus;
import org.jspecify.annotations.Nullable;

/** Counts of recommendations as text, as CSV rows and as JSON. */
final class CorpusForm {

    /** The columns of a page beside the counts: rank, value and sum. */
    private static final int BESIDE = 34;

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
        text.append(TextForm.sentence(source(input), page));
        if (!report.condition().isEmpty()) {
            text.append(TextForm.sentence(
                    "counted: " + Figures.count(report.notices(), "notice", "notices") + " with " + report.condition(),
                    page));
        }
        text.append(
                TextForm.sentence("about " + Figures.count(report.parties(), "party", "parties") + ", by name", page));
        for (CorpusReport.Part part : report.parts(Messages.ENGLISH)) {
            // Years fill more than a terminal, and tables that divide by them stand in files and on the page.
            if (page >= TextForm.PAGE || part.tables() != report.overYears()) {
                part.tables().forEach(table -> text.append('\n').append(text(table, "", page)));
            }
        }
        return text.toString();
    }

    /** The source of the numbers and the rows that were left out. */
    static String source(InputReport input) {
        return Figures.count(input.records(), "notice", "notices") + " from " + input.file() + ": "
                + Figures.count(input.rows(), "row", "rows") + ", " + Figures.count(input.repaired()) + " repaired, "
                + (input.doubtful() == 0 ? "" : Figures.count(input.doubtful()) + " in doubt, ")
                + Figures.count(input.merged()) + " merged, " + Figures.count(input.rejected()) + " rejected";
    }

    static String text(Corpus.Table counts, String margin, int page) {
        StringBuilder text = new StringBuilder();
        text.append(TextForm.sentence(counts.heading(), page));
        List<String> header = counts.header();
        int last = header.size() - 1;
        for (int from = 2, to; from < last; from = to) {
            // As many counts side by side as the page has room for.
            int width = BESIDE;
            for (to = from; to < last && (to == from || width + width(header.get(to)) <= page); to++) {
                width += width(header.get(to));
            }
            text.append(part(counts, from, to).render(margin, page));
        }
        if (!counts.note().isEmpty()) {
            text.append(TextForm.sentence(margin + counts.note(), page));
        }
        return text.toString();
    }

    private static int width(String header) {
        return Math.max(TerminalText.width(header), "100.0".length()) + 2;
    }

    /** The table with the counts of some columns. */
    private static TextTable part(Corpus.Table counts, int from, int to) {
        List<String> header = counts.header();
        TextTable table = new TextTable().right(header.get(0)).words(header.get(1));
        header.subList(from, to).forEach(table::right);
        table.right(header.get(header.size() - 1));
        counts.cells()
                .forEach(row -> table.row(
                        Stream.of(row.subList(0, 2), row.subList(from, to), row.subList(row.size() - 1, row.size()))
                                .flatMap(List::stream)
                                .toList()));
        return table;
    }

    /**
     * One number: how many notices have a value, of those that a column counts.
     *
     * @param share NaN if there are none
     * @param rowShare the share of the notices with the value; NaN for these themselves
     */
    private record Figure(
            String division,
            Corpus.Table table,
            Corpus.Table.Row row,
            String part,
            int count,
            int of,
            double share,
            double rowShare) {}

    private static Stream<Figure> figures(
            CorpusReport report, CorpusReport.Part part, Corpus.Table table, Corpus.Table.Row row) {
        String division = switch (part.id()) {
            case "directions" -> "direction";
            case "split" -> report.split().map(PartialDate::toString).orElse("");
            default -> across(table);
        };
        return Stream.concat(
                IntStream.range(0, table.isDivided() ? table.columns().size() : 0)
                        .mapToObj(c -> new Figure(
                                division,
                                table,
                                row,
                                table.columns().get(c),
                                row.counts().get(c),
                                table.totals().get(c),
                                table.share(row, c),
                                table.rowShare(row, c))),
                Stream.of(
                        new Figure(division, table, row, "all", row.count(), table.total(), row.share(), Double.NaN)));
    }

    /** A row for each number: for a divided table those of each part, and of the whole. */
    static ReportTable<?> table(CorpusReport report) {
        return new ReportTable<>(
                "Corpus",
                new ReportColumns<Figure>()
                        .with("attribute", number -> number.table().attribute())
                        .with("divided_by", Figure::division)
                        .with("rank", number -> number.row().rank())
                        .with("value", number -> number.row().value())
                        .with("label", number -> number.row().label())
                        .with("part", Figure::part)
                        .with("count", Figure::count)
                        .with("of", Figure::of)
                        .with("share", number -> known(number.share()))
                        .with("row_share", number -> known(number.rowShare()))
                        .with("condition", number -> report.condition()),
                report.parts(Messages.ENGLISH).stream()
                        .flatMap(part -> part.tables().stream()
                                .flatMap(table ->
                                        table.rows().stream().flatMap(row -> figures(report, part, table, row))))
                        .toList());
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
                .with("all", report.all().stream().map(CorpusForm::tree))
                .with("over_years", report.overYears().stream().map(CorpusForm::tree))
                .with("crossed", report.crossed().stream().map(CorpusForm::tree))
                .with("offers_and_demands", report.offersAndDemands().stream().map(CorpusForm::tree))
                .with("before_and_after", report.beforeAndAfter().stream().map(CorpusForm::tree));
    }

    static JsonObject tree(Corpus.Table table) {
        JsonObject tree = new JsonObject()
                .with("title", "notices by " + table.title())
                .with("attribute", table.attribute())
                .with("note", table.note())
                .with("total", table.total());
        if (table.isDivided()) {
            tree.with("totals", byColumn(table, table.totals()::get));
        }
        return tree.with("counts", table.rows().stream().map(row -> {
            JsonObject counts = new JsonObject()
                    .with("value", row.value())
                    .with("label", row.label())
                    .with("rank", row.rank())
                    .with("count", row.count())
                    .with("share", row.share());
            return table.isDivided()
                    ? counts.with(
                            "columns",
                            byColumn(
                                    table,
                                    c -> new JsonObject()
                                            .with("count", row.counts().get(c))
                                            .with("share", known(table.share(row, c)))
                                            .with("row_share", known(table.rowShare(row, c)))))
                    : counts;
        }));
    }

    private static JsonObject byColumn(Corpus.Table table, IntFunction<Object> value) {
        JsonObject object = new JsonObject();
        for (int c = 0; c < table.columns().size(); c++) {
            object.with(table.columns().get(c), value.apply(c));
        }
        return object;
    }
}
