package org.dealtrace.benchmarks.quality;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                + " a query's best partner at or above the threshold. Without a threshold each run is cut at its"
                + " own best F1. The command also lists the queries whose right partner moved to first place or"
                + " lost it.%n",
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
                    "which side asks: left or right (default: what metrics.json beside the scores says, else left)")
    private @Nullable Side query;

    @Option(names = "--threshold", paramLabel = "SCORE", description = "the least score that links, in both runs")
    private double threshold = Double.NaN;

    @Option(
            names = "--decision",
            paramLabel = "DECISION",
            description =
                    "link or review: a link is what the shipped thresholds decide so or better; for scores in bits")
    private @Nullable Decision decision;

    @Override
    protected void run() {
        DataSet set = DataSet.open(folder);
        set.requireAnswers();
        if (decision != null) {
            threshold = bits(decision);
        }
        if (set.shape() != DataSet.Shape.LINKING) {
            throw new UserMistake(folder + " has no left.csv, right.csv and gold.csv, which are needed here.");
        }
        PrintWriter terminal = terminal();
        linking(set, terminal);
        set.notes().forEach(note -> terminal.println("note: " + note));
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

    private void linking(DataSet set, PrintWriter terminal) {
        Scores old = Scores.read(before, "left_id", "right_id", "score");
        Scores young = Scores.read(after, "left_id", "right_id", "score");
        Side side = side(old, young);
        List<Row> queries = set.queries(side);
        List<Row> register = set.register(side);
        List<GoldPair> gold = set.gold(side);
        Map<String, String> queryNames = names(queries);
        Map<String, String> partnerNames = names(register);
        List<ScoredPair> was = checked(old, side, queryNames, partnerNames);
        List<ScoredPair> is = checked(young, side, queryNames, partnerNames);
        RunDifference difference = new RunDifference(
                GoldPair.partners(gold.stream()), id -> named(queryNames, id), id -> named(partnerNames, id));
        terminal.println(difference.links(linked(was, gold), linked(is, gold)));
        terminal.println();
        terminal.println(difference.ranks(was, is));
    }

    private Side side(Scores old, Scores young) {
        if (query != null) {
            return query;
        }
        Optional<Side> one = old.query();
        Optional<Side> other = young.query();
        if (one.isPresent() && other.isPresent() && one.get() != other.get()) {
            throw new UserMistake("One side asked in " + old.file() + ", the other in " + young.file()
                    + "; such runs have no links in common. Run quality with the same --query for both.");
        }
        return one.or(() -> other).orElse(Side.LEFT);
    }

    private static List<ScoredPair> checked(
            Scores scores, Side side, Map<String, String> queries, Map<String, String> partners) {
        List<ScoredPair> pairs = scores.asked(side);
        boolean left = side == Side.LEFT;
        scores.requireIds("left_id", (left ? queries : partners).keySet(), "left.csv");
        scores.requireIds("right_id", (left ? partners : queries).keySet(), "right.csv");
        return pairs;
    }

    private List<ScoredPair> linked(List<ScoredPair> run, List<GoldPair> gold) {
        double least =
                Double.isNaN(threshold) ? Evaluation.ranking(run, gold).best().threshold() : threshold;
        return ScoredPair.bestOfEach(run, least);
    }

    private static String named(Map<String, String> names, String id) {
        return names.getOrDefault(id, "?");
    }

    private static Map<String, String> names(List<Row> rows) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(r -> names.putIfAbsent(r.id(), r.name()));
        return names;
    }
}
