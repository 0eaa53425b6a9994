package org.dealtrace.benchmarks.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.Evaluation;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.evaluation.RunDifference;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.model.Thresholds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs over one data set. */
@Command(
        name = "difference",
        header = "Lists the links that only one of two runs makes, by name.",
        description = "BEFORE and AFTER are two runs over FOLDER: the scores.csv of each, or its folder. A link is"
                + " a query's best partner at or above the threshold. The default is the threshold with the"
                + " best F1 of each run. The command also lists the queries whose right partner moved to first"
                + " place or lost it.%n",
        mixinStandardHelpOptions = true)
public final class DifferenceCommand extends BenchmarkCommand {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the data set, with answers")
    private Path folder;

    @Parameters(index = "1", paramLabel = "BEFORE", description = "scores of the earlier run")
    private Path before;

    @Parameters(index = "2", paramLabel = "AFTER", description = "scores of the later run")
    private Path after;

    @Option(
            names = "--query",
            paramLabel = "SIDE",
            description =
                    "the side that was looked up: left or right (default: as metrics.json beside the scores says, else left)")
    private @Nullable Side query;

    @Option(names = "--threshold", paramLabel = "SCORE", description = "the least score of a link, in both runs")
    private double threshold = Double.NaN;

    @Option(
            names = "--decision",
            paramLabel = "DECISION",
            description = "link or review: use the shipped threshold of this decision; only for scores in bits")
    private @Nullable Decision decision;

    @Override
    protected void run() throws IOException {
        DataSet set = DataSet.open(folder);
        set.requireAnswers();
        if (set.shape() != DataSet.Shape.LINKING) {
            throw new UserMistake(folder + " has no left.csv, right.csv and gold.csv, which are needed here.");
        }
        if (decision != null) {
            threshold = bits(decision);
        }
        Side side = side();
        Map<String, String> left = names(set.queries(Side.LEFT));
        Map<String, String> right = names(set.register(Side.LEFT));
        List<GoldPair> gold = set.gold(side);
        List<ScoredPair> earlier = pairs(scores(before), side, left, right);
        List<ScoredPair> later = pairs(scores(after), side, left, right);
        Map<String, String> queries = side == Side.LEFT ? left : right;
        Map<String, String> partners = side == Side.LEFT ? right : left;
        RunDifference difference = new RunDifference(
                GoldPair.partners(gold.stream()),
                id -> queries.getOrDefault(id, "?"),
                id -> partners.getOrDefault(id, "?"));
        terminal().println(difference.links(linked(earlier, gold), linked(later, gold)));
        terminal().println();
        terminal().println(difference.ranks(earlier, later));
        set.notes().forEach(note -> terminal().println("note: " + note));
    }

    private double bits(Decision least) {
        if (!Double.isNaN(threshold)) {
            throw new UserMistake("--threshold and --decision both say what links; leave one of them out.");
        }
        double probability = switch (least) {
            case LINK -> Thresholds.STANDARD.link();
            case REVIEW -> Thresholds.STANDARD.review();
            case NO_LINK -> throw new UserMistake("--decision must be link or review but is no_link.");
        };
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    private static Path scores(Path fileOrFolder) {
        return Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(QualityResult.SCORES_FILE) : fileOrFolder;
    }

    private Side side() throws IOException {
        if (query != null) {
            return query;
        }
        Optional<Side> one = lookedUp(scores(before));
        Optional<Side> other = lookedUp(scores(after));
        if (one.isPresent() && other.isPresent() && one.get() != other.get()) {
            throw new UserMistake("The runs looked up different sides (" + scores(before) + ", " + scores(after)
                    + "), so they have no links in common. Run quality with the same --query for both.");
        }
        return one.or(() -> other).orElse(Side.LEFT);
    }

    /** The side that was looked up, from {@code metrics.json} beside the scores; empty if that does not say. */
    private static Optional<Side> lookedUp(Path scores) throws IOException {
        Path metrics = scores.resolveSibling(QualityResult.METRICS_FILE);
        if (!Files.isRegularFile(metrics)) {
            return Optional.empty();
        }
        String said =
                new ObjectMapper().readTree(metrics.toFile()).path("query").asText();
        return Arrays.stream(Side.values())
                .filter(side -> side.name().equalsIgnoreCase(said))
                .findFirst();
    }

    /** The pairs of a run with the given side as the queries; an id that the set does not have is refused. */
    private static List<ScoredPair> pairs(Path file, Side side, Map<String, String> left, Map<String, String> right) {
        List<ScoredPair> pairs = new ArrayList<>();
        for (TableRow row : TableReader.readAll(file, "left_id", "right_id", "score")) {
            String one = id(row, "left_id", left, "left.csv");
            String other = id(row, "right_id", right, "right.csv");
            double score = score(row);
            pairs.add(side == Side.LEFT ? new ScoredPair(one, other, score) : new ScoredPair(other, one, score));
        }
        return pairs;
    }

    private static String id(TableRow row, String column, Map<String, String> known, String records) {
        String id = row.get(column);
        if (!known.containsKey(id)) {
            throw row.problem(
                    column, "no record of " + records + " has this id; give the scores of a run over this data set");
        }
        return id;
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

    private List<ScoredPair> linked(List<ScoredPair> run, List<GoldPair> gold) {
        double best = Evaluation.ranking(run, gold).getOrDefault("threshold", Double.NaN);
        return ScoredPair.bestOfEach(run, Double.isNaN(threshold) ? best : threshold);
    }

    private static Map<String, String> names(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, Row::name, (first, second) -> first));
    }
}
