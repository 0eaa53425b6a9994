package org.dealtrace.benchmarks.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.contender.Contender;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Pair;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.Evaluation;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.evaluation.LabelledScore;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import org.dealtrace.benchmarks.quality.Judgements.Judged;

/**
 * Runs one contender over one data set.
 *
 * <p>Records are read, indexed, trained on and matched before the answers are read. Only a run with absent partners
 * reads the ids of partners first. Scores are rounded to six decimals, as in the written file, so the file gives the
 * same figures.
 */
final class QualityRun {

    /** The most queries from a set without answers. */
    private static final int MOST_NAME_QUERIES = 20_000;

    private final Contender contender;
    private final List<String> fields;
    private final boolean oneByOne;
    private final double absent;
    private final LongConsumer progress;

    /**
     * @param fields the columns to compare
     * @param oneByOne whether to look up each record alone, so that nothing is learned from the others
     * @param absent the share of right partners to remove from the register of a linking set, 0 to 1
     * @param progress receives the number of records matched so far
     */
    QualityRun(Contender contender, List<String> fields, boolean oneByOne, double absent, LongConsumer progress) {
        this.contender = contender;
        this.fields = List.copyOf(fields);
        this.oneByOne = oneByOne;
        this.absent = absent;
        this.progress = progress;
    }

    QualityResult run(DataSet set, Side side) throws IOException {
        set.requireAnswers();
        return switch (set.shape()) {
            case LINKING -> link(set, side);
            case PAIRS -> scorePairs(set);
            case NAMES -> lookUpItself(set);
        };
    }

    private static List<List<String>> lines(List<ScoredPair> written, Side side) {
        return written.stream()
                .map(p -> side == Side.LEFT
                        ? List.of(p.query(), p.partner(), Hit.number(p.score()))
                        : List.of(p.partner(), p.query(), Hit.number(p.score())))
                .toList();
    }

    private QualityResult link(DataSet set, Side side) throws IOException {
        List<Row> queries = set.queries(side);
        Set<String> gone = absent == 0 ? Set.of() : set.absentPartners(side, absent);
        Answers answers = match(
                set.register(side).stream().filter(r -> !gone.contains(r.id())).toList(), queries);

        List<GoldPair> gold =
                set.gold(side).stream().filter(g -> !gone.contains(g.partner())).toList();
        Map<String, Set<String>> right = GoldPair.partners(gold.stream().filter(GoldPair::hasPartner));
        List<ScoredPair> written = answers.written();
        List<Judged> best = new ArrayList<>();
        answers.bestHits()
                .forEach((query, hit) -> best.add(
                        new Judged(hit, right.getOrDefault(query, Set.of()).contains(hit.id()))));
        Judgements judged = new Judgements(best, right.size());
        QualityResult result = new QualityResult(set, contender.name(), fields);
        result.query = Optional.of(side);
        result.add(Evaluation.ranking(written, gold));
        result.add(Map.of("R@" + Contender.DEPTH, answers.recallAtDepth(right)));
        result.add(unseen(written, gold));
        result.add(Map.of("tiedAtTop", answers.tiedAtTop()));
        result.add(Map.of("tiedFirst", answers.tiedFirst()));
        result.add(Map.of("unanswered", answers.unanswered()));
        result.addDecisions(judged.calibration(), judged.decisions());
        result.add(judged.atRequestedPrecisions());
        return result.finish(answers.seconds(), queries.size(), lines(written, side));
    }

    /** The main figures of the half of the queries that the shipped model did not learn from. */
    private static Map<String, Double> unseen(List<ScoredPair> run, List<GoldPair> gold) {
        Map<String, Double> half = Evaluation.ranking(
                run.stream().filter(p -> !Row.learnedFrom(p.query())).toList(),
                gold.stream().filter(g -> !Row.learnedFrom(g.query())).toList());
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String figure : List.of("R@1", "R@10", "bestF1", "AP")) {
            figures.put("unseen half " + figure, half.getOrDefault(figure, Double.NaN));
        }
        return figures;
    }

    private QualityResult scorePairs(DataSet set) throws IOException {
        List<Pair> pairs = set.pairs();
        Stopwatch.resetPeakHeap();
        Stopwatch watch = new Stopwatch();
        List<Row> corpus = new ArrayList<>();
        pairs.forEach(p -> {
            corpus.add(p.first());
            corpus.add(p.second());
        });
        Contender.PairScorer scorer = contender.pairs(corpus, fields);
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("index", watch.lap());
        seconds.put("train", watch.lap());
        List<Hit> hits = new ArrayList<>();
        for (Pair pair : pairs) {
            hits.add(scorer.score(pair.first(), pair.second()).rounded());
            progress.accept(hits.size());
        }
        seconds.put("match", watch.lap());

        List<Boolean> labels = set.labels();
        List<LabelledScore> scores = new ArrayList<>();
        List<Judged> each = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            scores.add(new LabelledScore(hits.get(i).score(), labels.get(i)));
            each.add(new Judged(hits.get(i), labels.get(i)));
        }
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            // a pair without a score has no line
            if (hits.get(i).score() != Double.NEGATIVE_INFINITY) {
                lines.add(List.of(pairs.get(i).id(), Hit.number(hits.get(i).score())));
            }
        }
        int positives = (int) labels.stream().filter(l -> l).count();
        Judgements judged = new Judgements(each, positives);
        QualityResult result = new QualityResult(set, contender.name(), fields);
        result.add(Evaluation.pairs(scores));
        result.addDecisions(judged.calibration(), positives == pairs.size() ? inRegister(pairs) : judged.decisions());
        return result.finish(seconds, pairs.size(), lines);
    }

    /**
     * The decisions on a set that has only right pairs. The second names become a register, and each first name is
     * looked up in it, so wrong partners are possible.
     */
    private Map<Decision, QualityResult.Decided> inRegister(List<Pair> pairs) throws IOException {
        List<Row> register = new ArrayList<>();
        List<Row> queries = new ArrayList<>();
        for (Pair pair : pairs) {
            queries.add(new Row(pair.id(), pair.first().values()));
            register.add(new Row(pair.id(), pair.second().values()));
        }
        List<Judged> judged = new ArrayList<>();
        match(register, queries)
                .hits()
                .forEach((query, hits) -> hits.stream()
                        .limit(1)
                        .forEach(hit -> judged.add(new Judged(hit, hit.id().equals(query)))));
        return new Judgements(judged, pairs.size()).decisions();
    }

    /** The figures of a set without answers: how often a name finds itself. */
    private QualityResult lookUpItself(DataSet set) throws IOException {
        List<Row> register = set.names();
        List<Row> queries = everyNth(register, MOST_NAME_QUERIES);
        Answers answers = match(register, queries);
        List<ScoredPair> written = answers.written();
        // if a list has a name twice, either record is right
        Map<String, List<String>> idsByName = new HashMap<>();
        register.forEach(
                r -> idsByName.computeIfAbsent(r.name(), n -> new ArrayList<>()).add(r.id()));
        List<GoldPair> itself = queries.stream()
                .filter(r -> !r.name().isEmpty())
                .flatMap(r ->
                        idsByName.getOrDefault(r.name(), List.of()).stream().map(id -> new GoldPair(r.id(), id)))
                .toList();
        Map<String, Double> all = Evaluation.ranking(written, itself);
        QualityResult result = new QualityResult(set, contender.name(), fields);
        result.add(Map.of("names", (double) register.size()));
        result.add(Map.of("queries", (double) queries.size()));
        result.add(Map.of("self@1", all.getOrDefault("R@1", Double.NaN)));
        result.add(Map.of("self@10", all.getOrDefault("R@10", Double.NaN)));
        result.add(Map.of("unanswered", answers.unanswered()));
        result.add(Map.of("tiedFirst", answers.tiedFirst()));
        return result.finish(answers.seconds(), queries.size(), lines(written, Side.LEFT));
    }

    /** Indexes the register, looks up the queries in it, and measures the time of both. */
    private Answers match(List<Row> register, List<Row> queries) throws IOException {
        Stopwatch.resetPeakHeap();
        Map<String, Double> seconds = new LinkedHashMap<>();
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        Stopwatch watch = new Stopwatch();
        SharedIds indexed = new SharedIds(register);
        SharedIds lookedUp = new SharedIds(queries);
        try (Contender.Register index = contender.index(indexed.rows(), fields)) {
            seconds.put("index", watch.lap());
            index.train(lookedUp.rows());
            seconds.put("train", watch.lap());
            long[] done = {0};
            Runnable onEach = () -> progress.accept(++done[0]);
            List<Row> rows = lookedUp.rows();
            List<List<Hit>> found = oneByOne
                    ? Contender.eachAlone(index, rows, Contender.DEPTH, onEach)
                    : index.matchAll(rows, lookedUp::inFile, Contender.DEPTH, onEach);
            for (int i = 0; i < found.size(); i++) {
                hits.merge(
                        lookedUp.inFile(rows.get(i).id()),
                        indexed.inFile(found.get(i).stream().map(Hit::rounded).toList()),
                        (one, other) -> SharedIds.best(one, other, Contender.DEPTH));
            }
            seconds.put("match", watch.lap());
        }
        return new Answers(register, queries, hits, seconds);
    }

    /** At most {@code most} elements: the first, and then every n-th. */
    private static <T> List<T> everyNth(List<T> all, int most) {
        int step = Math.max(1, (all.size() + most - 1) / most);
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            chosen.add(all.get(i));
        }
        return chosen;
    }
}
