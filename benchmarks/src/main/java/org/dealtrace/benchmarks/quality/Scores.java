package org.dealtrace.benchmarks.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * The pairs in the {@code scores.csv} of a run.
 *
 * @param file the file, for messages
 * @param rows the rows of the file
 */
record Scores(Path file, List<TableRow> rows) {

    static final String FILE = "scores.csv";

    /**
     * Reads the file, or the file in the output folder of a run.
     *
     * @param columns the columns that it must have
     */
    static Scores read(Path fileOrFolder, String... columns) {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE) : fileOrFolder;
        return new Scores(file, TableReader.readAll(file, columns));
    }

    /** The side that was looked up, from {@code metrics.json} beside the scores; empty if that does not say. */
    Optional<Side> query() {
        Path metrics = file.resolveSibling(QualityResult.METRICS_FILE);
        if (!Files.isRegularFile(metrics)) {
            return Optional.empty();
        }
        try {
            String side =
                    new ObjectMapper().readTree(metrics.toFile()).path("query").asText();
            return side.equals("left")
                    ? Optional.of(Side.LEFT)
                    : side.equals("right") ? Optional.of(Side.RIGHT) : Optional.empty();
        } catch (IOException e) {
            throw new UserMistake(metrics + " cannot be read; say with --query which side asked, and move it away.");
        }
    }

    /** The pairs with the given side as the queries. */
    List<ScoredPair> asked(Side side) {
        boolean left = side == Side.LEFT;
        return rows.stream()
                .map(row -> new ScoredPair(
                        row.get(left ? "left_id" : "right_id"), row.get(left ? "right_id" : "left_id"), score(row)))
                .toList();
    }

    private static double score(TableRow row) {
        try {
            double score = Double.parseDouble(row.get("score"));
            if (!Double.isNaN(score)) {
                return score;
            }
        } catch (NumberFormatException e) {
            // refused below, like NaN
        }
        throw row.problem("score", "is not a number; write one such as 12.5");
    }

    /**
     * Refuses ids that are not in the set.
     *
     * @param records the file that should have them, for the message
     */
    void requireIds(String column, Set<String> known, String records) {
        for (TableRow row : rows) {
            if (!known.contains(row.get(column))) {
                throw row.problem(
                        column,
                        "no record of " + records + " has this id; give the scores of a run over this data set");
            }
        }
    }
}
