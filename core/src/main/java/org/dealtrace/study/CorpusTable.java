package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.internal.TextTable;

/**
 * Counts of recommendations by the values of one attribute.
 *
 * @param title what is counted by what
 * @param note what a reader must know; can be empty
 * @param attribute the header of the first column
 * @param columns the headers of the counts; one, or one for each part such as {@code before} and {@code on or after}
 * @param total how many recommendations were counted
 * @param rows the values, by falling count (years: by year)
 */
public record CorpusTable(
        String title, String note, String attribute, List<String> columns, int total, List<Row> rows) {

    /**
     * One value.
     *
     * @param value the value
     * @param counts recommendations with it, one number a column
     * @param count their sum
     * @param share the sum as a share of all recommendations counted, 0 to 1
     * @param rank 1 for the most frequent; equal counts share the better rank
     */
    public record Row(String value, List<Integer> counts, int count, double share, int rank) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    public CorpusTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The header of {@link #cells()}. */
    public List<String> header() {
        List<String> header = new ArrayList<>();
        header.add("rank");
        header.add(attribute);
        header.addAll(columns);
        if (columns.size() > 1) {
            header.add("all");
        }
        header.add("share %");
        return header;
    }

    /** The rows as text, for a CSV file: rank, value, counts, their sum when there are several, and the share in percent. */
    public List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(Integer.toString(row.rank()));
            line.add(row.value());
            row.counts().forEach(c -> line.add(Integer.toString(c)));
            if (columns.size() > 1) {
                line.add(Integer.toString(row.count()));
            }
            line.add(Numbers.percent(row.share()));
            cells.add(line);
        }
        return cells;
    }

    /** An aligned table under its title. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(header());
        cells().forEach(table::row);
        return total + " notices by " + title + (note.isEmpty() ? "" : " (" + note + ")") + "\n" + table;
    }
}
