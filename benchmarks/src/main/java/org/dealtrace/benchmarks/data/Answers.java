package org.dealtrace.benchmarks.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.SourceRow;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/** The answers of a {@link DataSet}. They are read only when a run is over. */
final class Answers {

    private static final Set<String> YES = Set.of("1", "true", "yes", "match");

    private static final Set<String> NO = Set.of("0", "false", "no", "nomatch", "no match", "no_match", "non-match");

    private final Path folder;
    private final Notes notes;
    /** The ids in each file of records that was read. */
    private final Map<String, Set<String>> ids;

    Answers(Path folder, Notes notes, Map<String, Set<String>> ids) {
        this.folder = folder;
        this.notes = notes;
        this.ids = ids;
    }

    /**
     * The rows of a file. What the reader mended in them is noted.
     *
     * @param columns those that the file must have
     */
    List<TableRow> rows(String file, String... columns) {
        try (TableReader table = TableReader.open(folder.resolve(file), columns)) {
            List<TableRow> rows = table.stream().toList();
            table.issues()
                    .forEach(issue -> notes.add(file, issue.message().english(), place(issue.source(), issue.value())));
            return rows;
        }
    }

    private static String place(SourceRow row, String value) {
        return "line " + row.line() + ", '" + value + "'";
    }

    /** Says so when the file of answers lacks a column or has no row, before the long work; no answer is looked at. */
    void require(DataSet.Shape shape) {
        switch (shape) {
            case LINKING -> requireRow(DataSet.GOLD_FILE, "left_id", "right_id");
            case PAIRS -> requireRow(DataSet.PAIRS_FILE, "name_a", "name_b", "label");
            case NAMES -> {}
        }
    }

    private void requireRow(String file, String... columns) {
        try (TableReader table = TableReader.open(folder.resolve(file), columns)) {
            if (!table.iterator().hasNext()) {
                throw new UserMistake(table.file() + " has no answer below its first line, and nothing can be measured"
                        + " without one; a set without answers is a names.csv.");
            }
        }
    }

    /**
     * Whether each pair is one company, by the order of {@link DataSet#pairs()}. A word that is neither yes nor no
     * counts as no.
     */
    List<Boolean> labels() {
        List<Boolean> labels = new ArrayList<>();
        for (TableRow row : TableReader.readAll(folder.resolve(DataSet.PAIRS_FILE), "label")) {
            String label = row.get("label").toLowerCase(Locale.ROOT);
            if (!YES.contains(label) && !NO.contains(label)) {
                notes.add(
                        DataSet.PAIRS_FILE,
                        "label neither 1, true, yes or match nor 0, false, no or nomatch, counted as no",
                        place(row.source(), row.get("label")));
            }
            labels.add(YES.contains(label));
        }
        return labels;
    }

    /** The pairs of a file as the given side asks. */
    List<GoldPair> pairs(String file, DataSet.Side side) {
        Set<GoldPair> answers = new LinkedHashSet<>();
        for (TableRow row : rows(file, "left_id", "right_id")) {
            String left = row.get("left_id");
            String right = row.get("right_id");
            noteUnknown(file, row, "left_id", "left.csv");
            noteUnknown(file, row, "right_id", "right.csv");
            String kind = row.find("kind").orElse("");
            if (!answers.add(
                    side == DataSet.Side.LEFT ? new GoldPair(left, right, kind) : new GoldPair(right, left, kind))) {
                notes.add(
                        file,
                        "pair of an earlier row, counted once",
                        place(row.source(), left) + " and '" + right + "'");
            }
        }
        return List.copyOf(answers);
    }

    /** An id that no record has cannot be found and counts as missed. An empty one says that there is no partner. */
    private void noteUnknown(String file, TableRow row, String column, String records) {
        Set<String> known = ids.get(records);
        String id = row.get(column);
        if (known != null && !id.isEmpty() && !known.contains(id)) {
            notes.add(file, column + " that is not in " + records + ", counted as missed", place(row.source(), id));
        }
    }
}
