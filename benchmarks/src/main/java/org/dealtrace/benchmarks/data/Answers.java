package org.dealtrace.benchmarks.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.evaluation.GoldPair;

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

    /** The file with what its rows have too much already noted. */
    Table table(String file) {
        Table table = Csv.table(folder.resolve(file));
        for (Table.Line line : table.lines()) {
            if (!line.surplus().isEmpty()) {
                notes.add(
                        file,
                        "more cells than the first line has, dropped",
                        "line " + line.number() + ", '" + line.surplus().get(0) + "'");
            }
        }
        return table;
    }

    /** Says so when the file of answers lacks a column or has no row, before the long work; no answer is looked at. */
    void require(DataSet.Shape shape) {
        switch (shape) {
            case LINKING ->
                requireRow(Csv.beginning(folder.resolve(DataSet.GOLD_FILE)).require("left_id", "right_id"));
            case PAIRS ->
                requireRow(Csv.beginning(folder.resolve(DataSet.PAIRS_FILE)).require("name_a", "name_b", "label"));
            case NAMES -> {}
        }
    }

    private static void requireRow(Table table) {
        if (table.lines().isEmpty()) {
            throw new UserMistake(table.file() + " has no answer below its first line, and nothing can be measured"
                    + " without one; a set without answers is a names.csv.");
        }
    }

    /**
     * Whether each pair is one company, by the order of {@link DataSet#pairs()}. A word that is neither yes nor no
     * counts as no.
     */
    List<Boolean> labels() {
        Table table = Csv.table(folder.resolve(DataSet.PAIRS_FILE)).require("label");
        List<Boolean> labels = new ArrayList<>();
        for (Table.Line line : table.lines()) {
            String label = line.cell("label").strip().toLowerCase(Locale.ROOT);
            if (!YES.contains(label) && !NO.contains(label)) {
                notes.add(
                        DataSet.PAIRS_FILE,
                        "label neither 1, true, yes or match nor 0, false, no or nomatch, counted as no",
                        "line " + line.number() + ", '" + line.cell("label") + "'");
            }
            labels.add(YES.contains(label));
        }
        return labels;
    }

    /** The pairs of a file as the given side asks. */
    List<GoldPair> pairs(String file, DataSet.Side side) {
        Set<GoldPair> answers = new LinkedHashSet<>();
        for (Table.Line line : table(file).require("left_id", "right_id").lines()) {
            String left = line.cell("left_id");
            String right = line.cell("right_id");
            noteUnknown(file, line, "left_id", left, "left.csv");
            noteUnknown(file, line, "right_id", right, "right.csv");
            String kind = line.cell("kind");
            if (!answers.add(
                    side == DataSet.Side.LEFT ? new GoldPair(left, right, kind) : new GoldPair(right, left, kind))) {
                notes.add(
                        file,
                        "pair of an earlier row, counted once",
                        "line " + line.number() + ", '" + left + "' and '" + right + "'");
            }
        }
        return List.copyOf(answers);
    }

    /** An id that no record has cannot be found and counts as missed. An empty one says that there is no partner. */
    private void noteUnknown(String file, Table.Line line, String column, String id, String records) {
        Set<String> known = ids.get(records);
        if (known != null && !id.isEmpty() && !known.contains(id)) {
            notes.add(
                    file,
                    column + " that is not in " + records + ", counted as missed",
                    "line " + line.number() + ", '" + id + "'");
        }
    }
}
