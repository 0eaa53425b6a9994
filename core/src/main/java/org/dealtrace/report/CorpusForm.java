package org.dealtrace.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.Country;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TextTable;
import org.dealtrace.study.Corpus;
import org.jspecify.annotations.Nullable;

/** Counts of recommendations as text, as rows of a CSV file and as a tree for JSON. */
final class CorpusForm {

    static final List<String> HEADER =
            List.of("attribute", "divided_by", "rank", "value", "label", "part", "count", "of", "share");

    /** The place of the value in a row of {@link Corpus.Table#cells()}. */
    private static final int VALUE = 1;

    private CorpusForm() {}

    /** A value in the language of a page. */
    static String label(Corpus.Table table, Corpus.Table.Row row, Messages words) {
        boolean country = !row.label().equals(row.value());
        return country ? words.country(new Country(row.value())) : words.term("value", row.label());
    }

    /** What a table counts; the heading of its part says how it is divided. */
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
        report.tables().forEach(t -> text.append('\n').append(text(t, "", page)));
        return text.toString();
    }

    /** Where the numbers come from, with what was left out. */
    static String source(InputReport input) {
        return Figures.count(input.records(), "notice", "notices") + " from " + input.file() + ": "
                + Figures.count(input.rows(), "row", "rows") + ", " + Figures.count(input.repaired()) + " repaired, "
                + (input.doubtful() == 0 ? "" : Figures.count(input.doubtful()) + " in doubt, ")
                + Figures.count(input.merged()) + " merged, " + Figures.count(input.rejected()) + " rejected";
    }

    /** A table under its heading. */
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

    /** A row a number. */
    static Iterable<List<@Nullable Object>> rows(CorpusReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CorpusReport.Part part : report.parts(Messages.ENGLISH)) {
            for (Corpus.Table table : part.tables()) {
                for (Corpus.Table.Row row : table.rows()) {
                    for (int c = 0; table.isDivided() && c < table.columns().size(); c++) {
                        rows.add(row(
                                report,
                                part,
                                table,
                                row,
                                table.columns().get(c),
                                row.counts().get(c),
                                table.totals().get(c),
                                table.share(row, c)));
                    }
                    rows.add(row(report, part, table, row, "all", row.count(), table.total(), row.share()));
                }
            }
        }
        return rows;
    }

    private static List<@Nullable Object> row(
            CorpusReport report,
            CorpusReport.Part part,
            Corpus.Table table,
            Corpus.Table.Row row,
            String column,
            int count,
            int of,
            double share) {
        String division = switch (part.id()) {
            case "directions" -> "direction";
            case "split" -> report.split().map(PartialDate::toString).orElse("");
            default -> "";
        };
        return SheetForm.row(
                table.attribute(),
                division,
                (long) row.rank(),
                row.value(),
                row.label(),
                column,
                (long) count,
                (long) of,
                of == 0 ? null : Figures.round(share, 6));
    }

    static Map<String, @Nullable Object> tree(CorpusReport report) {
        InputReport input = report.input();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("title", CorpusReport.TITLE);
        tree.put("illustrative", report.isIllustrative());
        tree.put("input", JsonForm.input(input));
        tree.put("notices", report.notices());
        tree.put("split", report.split().map(PartialDate::toString).orElse(null));
        tree.put("all", report.all().stream().map(CorpusForm::tree).toList());
        tree.put(
                "offers_and_demands",
                report.offersAndDemands().stream().map(CorpusForm::tree).toList());
        tree.put(
                "before_and_after",
                report.beforeAndAfter().stream().map(CorpusForm::tree).toList());
        return tree;
    }

    static Map<String, @Nullable Object> tree(Corpus.Table table) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("title", "notices by " + table.title());
        tree.put("attribute", table.attribute());
        tree.put("note", table.note());
        tree.put("total", table.total());
        if (table.isDivided()) {
            Map<String, @Nullable Object> totals = new LinkedHashMap<>();
            for (int c = 0; c < table.columns().size(); c++) {
                totals.put(table.columns().get(c), table.totals().get(c));
            }
            tree.put("totals", totals);
        }
        tree.put("counts", table.rows().stream().map(r -> tree(table, r)).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Corpus.Table table, Corpus.Table.Row row) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("value", row.value());
        tree.put("label", row.label());
        tree.put("rank", row.rank());
        tree.put("count", row.count());
        tree.put("share", row.share());
        for (int c = 0; table.isDivided() && c < table.columns().size(); c++) {
            tree.put(table.columns().get(c), row.counts().get(c));
        }
        return tree;
    }
}
