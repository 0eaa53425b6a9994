package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Country;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TextTable;
import org.dealtrace.study.Corpus;

/** Counts of recommendations as text, as CSV rows and as JSON. */
final class CorpusForm {

    /** The index of the value in a row of {@link Corpus.Table#cells()}. */
    private static final int VALUE = 1;

    private CorpusForm() {}

    static String label(Corpus.Table table, Corpus.Table.Row row, Messages words) {
        boolean country = !row.label().equals(row.value());
        return country ? words.country(new Country(row.value())) : words.term("value", row.label());
    }

    /** The attribute that a table counts, without its division. */
    static String title(Corpus.Table table) {
        return table.title().replaceFirst(",.*", "");
    }

    static String text(CorpusReport report, int page) {
        StringBuilder text = new StringBuilder();
        text.append(CorpusReport.TITLE).append('\n');
        InputReport input = report.input();
        if (report.isIllustrative()) {
            text.append(TextForm.sentence("ILLUSTRATIVE: " + input.file() + " has the note: " + input.note(), page));
        }
        text.append(TextForm.sentence(source(input), page));
        text.append(
                TextForm.sentence("about " + Figures.count(report.parties(), "party", "parties") + ", by name", page));
        report.tables().forEach(t -> text.append('\n').append(text(t, "", page)));
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
        TextTable table = new TextTable();
        List<String> header = counts.header();
        for (int i = 0; i < header.size(); i++) {
            if (i == VALUE) {
                table.words(header.get(i));
            } else {
                table.right(header.get(i));
            }
        }
        counts.cells().forEach(row -> table.row(row.toArray(String[]::new)));
        text.append(table.render(margin, page));
        if (!counts.note().isEmpty()) {
            text.append(TextForm.sentence(margin + counts.note(), page));
        }
        return text.toString();
    }

    /**
     * One number: how many notices have a value, of those that a column counts.
     *
     * @param share NaN if there are none
     */
    private record Figure(
            String division, Corpus.Table table, Corpus.Table.Row row, String part, int count, int of, double share) {}

    /** A row for each number: for a divided table those of each part, and of the whole. */
    static ReportTable<?> table(CorpusReport report) {
        List<Figure> numbers = new ArrayList<>();
        for (CorpusReport.Part part : report.parts(Messages.ENGLISH)) {
            String division = switch (part.id()) {
                case "directions" -> "direction";
                case "split" -> report.split().map(PartialDate::toString).orElse("");
                default -> "";
            };
            for (Corpus.Table table : part.tables()) {
                for (Corpus.Table.Row row : table.rows()) {
                    for (int c = 0; table.isDivided() && c < table.columns().size(); c++) {
                        numbers.add(new Figure(
                                division,
                                table,
                                row,
                                table.columns().get(c),
                                row.counts().get(c),
                                table.totals().get(c),
                                table.share(row, c)));
                    }
                    numbers.add(new Figure(division, table, row, "all", row.count(), table.total(), row.share()));
                }
            }
        }
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
                        .with("share", number -> number.of() == 0 ? null : Figures.round(number.share(), 6)),
                numbers);
    }

    static JsonObject tree(CorpusReport report) {
        return new JsonObject()
                .with("title", CorpusReport.TITLE)
                .with("illustrative", report.isIllustrative())
                .with("input", JsonForm.input(report.input()))
                .with("notices", report.notices())
                .with("parties", report.parties())
                .with("split", report.split())
                .with("all", report.all().stream().map(CorpusForm::tree))
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
            tree.with("totals", byColumn(new JsonObject(), table, table.totals()));
        }
        return tree.with("counts", table.rows().stream().map(row -> {
            JsonObject counts = new JsonObject()
                    .with("value", row.value())
                    .with("label", row.label())
                    .with("rank", row.rank())
                    .with("count", row.count())
                    .with("share", row.share());
            return table.isDivided() ? byColumn(counts, table, row.counts()) : counts;
        }));
    }

    private static JsonObject byColumn(JsonObject object, Corpus.Table table, List<Integer> counts) {
        for (int c = 0; c < table.columns().size(); c++) {
            object.with(table.columns().get(c), counts.get(c));
        }
        return object;
    }
}
