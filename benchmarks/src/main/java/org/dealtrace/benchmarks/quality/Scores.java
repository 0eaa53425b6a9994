package org.dealtrace.benchmarks.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.Table;
import org.dealtrace.benchmarks.evaluation.ScoredPair;

/**
 * The pairs of a run, as its {@code scores.csv} has them.
 *
 * @param file where they were read, for messages
 * @param table what was read
 */
record Scores(Path file, Table table) {

    static final String FILE = "scores.csv";

    /** Reads the file, or that of a folder to which a run wrote. */
    static Scores read(Path fileOrFolder) {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE) : fileOrFolder;
        return new Scores(file, Csv.table(file));
    }

    /**
     * Which side asked, as {@code metrics.json} beside the scores has it; empty where there is none, or no such word in
     * it.
     */
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

    /** The pairs as the given side asks. */
    List<ScoredPair> asked(Side query) {
        return pairs(query == Side.LEFT ? "left_id" : "right_id", query == Side.LEFT ? "right_id" : "left_id");
    }

    /** The pairs of a set of labelled pairs: either side is the pair itself. */
    List<ScoredPair> labelled() {
        return pairs("pair_id", "pair_id");
    }

    private List<ScoredPair> pairs(String query, String partner) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (Table.Line line : table.require(query, partner, "score").lines()) {
            pairs.add(new ScoredPair(line.cell(query), line.cell(partner), score(line)));
        }
        return pairs;
    }

    private double score(Table.Line line) {
        try {
            double score = Double.parseDouble(line.cell("score"));
            if (!Double.isNaN(score)) {
                return score;
            }
        } catch (NumberFormatException e) {
            // told below, as what is no number by its own account
        }
        throw wrong(line, "score", "write a number");
    }

    /** Says so when an id is none of the set's, as when a run over another set is given, or the sides are exchanged. */
    void requireIds(String column, Set<String> known, String records) {
        for (Table.Line line : table.lines()) {
            if (!known.contains(line.cell(column))) {
                throw wrong(
                        line,
                        column,
                        "no record of " + records + " has this id; give the scores of a run over this data set");
            }
        }
    }

    private UserMistake wrong(Table.Line line, String column, String problem) {
        return new UserMistake(file + ", line " + line.number() + " column '" + column + "' value '" + line.cell(column)
                + "': " + problem + ".");
    }
}
