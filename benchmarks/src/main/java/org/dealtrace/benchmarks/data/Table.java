package org.dealtrace.benchmarks.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.benchmarks.command.UserMistake;

/**
 * A file of a data set with its header and the line of each row, for messages.
 *
 * @param file where it is
 * @param columns its header
 */
public record Table(Path file, List<String> columns, List<Line> lines) {

    /**
     * One row.
     *
     * @param number the line of the file on which it begins, from 1
     * @param cells by column; a short row lacks the last ones
     * @param surplus cells beyond the header
     */
    public record Line(long number, Map<String, String> cells, List<String> surplus) {

        /** The cell, empty where the row is too short. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Each row as a map from column to cell, in the order of the file. */
    public List<Map<String, String>> cells() {
        return lines.stream().map(Line::cells).toList();
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** Says so when a column is missing that must be there. */
    public Table require(String... needed) {
        for (String column : needed) {
            if (!has(column)) {
                String help = columns.size() == 1 && columns.get(0).matches(".*[;\t|].*")
                        ? "Separate cells by commas."
                        : "Call the column so in the first line.";
                throw new UserMistake(file + ", line 1: there is no column '" + column + "'; its columns are " + columns
                        + ". " + help);
            }
        }
        return this;
    }
}
