package org.dealtrace.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dealtrace.benchmarks.DataSet.Shape;
import org.dealtrace.benchmarks.DataSet.Side;
import org.dealtrace.matching.evaluation.Evaluation;
import org.dealtrace.matching.evaluation.GoldPair;
import org.dealtrace.matching.evaluation.RunDifference;
import org.dealtrace.matching.evaluation.ScoredPair;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a change in matching did to one data set. */
@Command(
        name = "difference",
        header = "Lists the links that one run makes and the other does not, by name.",
        description =
                "BEFORE and AFTER are the scores.csv of two runs over FOLDER. A link is a query's best partner at or"
                        + " above the threshold; without one, each run is cut at its own best F1.%n",
        mixinStandardHelpOptions = true)
final class DifferenceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the data set, of the linking shape")
    private Path folder;

    @Parameters(index = "1", paramLabel = "BEFORE", description = "scores.csv of the earlier run")
    private Path before;

    @Parameters(index = "2", paramLabel = "AFTER", description = "scores.csv of the later run")
    private Path after;

    @Option(
            names = "--query",
            paramLabel = "SIDE",
            defaultValue = "left",
            description = "which side asks: left or right (default: ${DEFAULT-VALUE})")
    private Side query;

    @Option(names = "--threshold", paramLabel = "SCORE", description = "the least score that links, in both runs")
    private double threshold = Double.NaN;

    @Override
    public Integer call() {
        DataSet set = DataSet.open(folder);
        if (set.shape() != Shape.LINKING) {
            throw new UserMistake(folder + " has no left.csv, right.csv and gold.csv; only such sets have links.");
        }
        List<GoldPair> gold = set.gold(query);
        RunDifference difference = RunDifference.between(links(before, gold), links(after, gold), gold);
        Map<String, String> queryNames = names(set.queries(query));
        Map<String, String> partnerNames = names(set.register(query));
        spec.commandLine()
                .getOut()
                .println(difference.describe(
                        id -> queryNames.getOrDefault(id, "?"), id -> partnerNames.getOrDefault(id, "?")));
        return CommandLine.ExitCode.OK;
    }

    private List<ScoredPair> links(Path file, List<GoldPair> gold) {
        List<ScoredPair> run = read(file, query);
        double least =
                Double.isNaN(threshold) ? Evaluation.ranking(run, gold).best().threshold() : threshold;
        return ScoredPair.bestOfEach(run, least);
    }

    static List<ScoredPair> read(Path file, Side query) {
        return Csv.read(file).stream()
                .map(r -> {
                    String left = Csv.cell(r, "left_id", file);
                    String right = Csv.cell(r, "right_id", file);
                    String score = Csv.cell(r, "score", file);
                    try {
                        double value = Double.parseDouble(score);
                        return query == Side.LEFT
                                ? new ScoredPair(left, right, value)
                                : new ScoredPair(right, left, value);
                    } catch (NumberFormatException e) {
                        throw new UserMistake(file + " has the score '" + score + "', which is no number.");
                    }
                })
                .toList();
    }

    private static Map<String, String> names(List<Row> rows) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(r -> names.put(r.id(), r.name()));
        return names;
    }
}
