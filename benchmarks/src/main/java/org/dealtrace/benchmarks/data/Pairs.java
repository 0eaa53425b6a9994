package org.dealtrace.benchmarks.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.io.TableRow;

/** Reads the rows of a file of pairs. */
final class Pairs {

    private final Notes notes;
    /** The columns that are compared as texts. */
    private final List<String> textual;

    Pairs(Notes notes, List<String> textual) {
        this.notes = notes;
        this.textual = textual;
    }

    /** The pairs of a table, in its order. */
    List<DataSet.Pair> of(List<TableRow> table) {
        List<DataSet.Pair> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableRow line : table) {
            String id = pairId(line, pairs.size());
            String place = "line " + line.source().line() + ", id '" + id + "'";
            if (!seen.add(id)) {
                notes.add(DataSet.PAIRS_FILE, "id of another pair, which scores.csv does not tell apart", place);
            }
            DataSet.Pair pair = new DataSet.Pair(id, row(id, line.values(), "_a"), row(id, line.values(), "_b"));
            if (pair.first().text(textual).isEmpty()
                    || pair.second().text(textual).isEmpty()) {
                notes.add(DataSet.PAIRS_FILE, "a side with nothing in " + textual + ", not scored", place);
            }
            pairs.add(pair);
        }
        return pairs;
    }

    private static String pairId(TableRow line, int row) {
        return line.find("pair_id").or(() -> line.find("id")).orElse(Integer.toString(row));
    }

    private static Row row(String id, Map<String, String> cells, String suffix) {
        Map<String, String> values = new LinkedHashMap<>();
        cells.forEach((column, value) -> {
            if (column.endsWith(suffix)) {
                values.put(column.substring(0, column.length() - suffix.length()), value);
            }
        });
        return new Row(id, values);
    }
}
