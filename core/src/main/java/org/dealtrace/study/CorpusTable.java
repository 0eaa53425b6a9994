package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;

/**
 * Counts of recommendations by the values of one attribute.
 *
 * @param title what is counted by what
 * @param note what a reader must know; can be empty
 * @param attribute the header of the first column
 * @param columns the headers of the counts; one, or one for each part such as {@code before} and {@code since}
 * @param totals how many recommendations each column counts: what its shares are shares of
 * @param total how many recommendations were counted
 * @param rows the values, by falling count (years: by year)
 */
public record CorpusTable(
        String title,
        String note,
        String attribute,
        List<String> columns,
        List<Integer> totals,
        int total,
        List<Row> rows) {

    /**
     * One value.
     *
     * @param value the value; a country is its ISO code
     * @param label the value as a reader wants it, such as {@code Germany (DE)}
     * @param counts recommendations with it, one number a column
     * @param count their sum
     * @param share the sum as a share of all recommendations counted, 0 to 1
     * @param rank 1 for the most frequent; equal counts share the better rank
     */
    public record Row(String value, String label, List<Integer> counts, int count, double share, int rank) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    public CorpusTable {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        rows = List.copyOf(rows);
        if (totals.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a table of " + columns.size() + " columns needs as many totals but has " + totals.size());
        }
    }

    /** Whether the counts are divided, as in offers and demands. */
    public boolean isDivided() {
        return columns.size() > 1;
    }

    /**
     * A value's count in one column as a share of that column's recommendations, 0 to 1.
     *
     * @return NaN when the column counts none
     */
    public double share(Row row, int column) {
        return (double) row.counts().get(column) / totals.get(column);
    }

    /**
     * What is counted, with every number that a share is a share of:
     * {@code 59 notices by post, offers and demands: offers 58, demands 1}.
     */
    public String heading() {
        StringBuilder heading = new StringBuilder()
                .append(total)
                .append(total == 1 ? " notice by " : " notices by ")
                .append(title);
        for (int c = 0; isDivided() && c < columns.size(); c++) {
            heading.append(c == 0 ? ": " : ", ")
                    .append(columns.get(c))
                    .append(' ')
                    .append(totals.get(c));
        }
        return heading.toString();
    }

    /** The header of {@link #cells()}. */
    public List<String> header() {
        List<String> header = new ArrayList<>();
        header.add("rank");
        header.add(attribute);
        for (String column : columns) {
            header.add(column);
            if (isDivided()) {
                header.add("%");
            }
        }
        if (isDivided()) {
            header.add("all");
        }
        header.add(isDivided() ? "all %" : "share %");
        return header;
    }

    /**
     * The rows as text: rank, value, counts with their shares of the column, their sum, and its share, all shares in
     * percent.
     */
    public List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(Integer.toString(row.rank()));
            line.add(row.label());
            for (int c = 0; c < columns.size(); c++) {
                line.add(Integer.toString(row.counts().get(c)));
                if (isDivided()) {
                    line.add(Decimals.percent(share(row, c)));
                }
            }
            if (isDivided()) {
                line.add(Integer.toString(row.count()));
            }
            line.add(Decimals.percent(row.share()));
            cells.add(line);
        }
        return cells;
    }

    /** An aligned table under its heading. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(header());
        cells().forEach(table::row);
        return heading() + (note.isEmpty() ? "" : "; " + note) + "\n" + table;
    }
}
