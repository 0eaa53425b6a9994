package org.dealtrace.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.dealtrace.benchmarks.data.AbsentPartners;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Pair;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.Evenly;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.Evaluation;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.evaluation.LabelledScore;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import org.dealtrace.benchmarks.quality.Judgements.Judged;

/**
 * Runs one contender over one data set.
 *
 * <p>The order is what keeps it honest: records are read, indexed, trained on and matched; only then are the answers
 * read (but for a set some of whose partners are taken out, where their ids are read first). Scores are rounded to six
 * decimals as they come, so that the figures computed here and those computed from the written file are the same.
 */
final class QualityRun {

    /**
     * How many names of a set without answers are asked for: enough for a steady rate, few enough for a run of minutes.
     */
    private static final int MOST_NAME_QUERIES = 20_000;

    private final Contender contender;
    private final List<String> fields;
    private final boolean oneByOne;
    private final double absent;
    private final LongConsumer progress;

    /**
     * @param fields columns to compare
     * @param oneByOne whether records are asked for one by one, and not as a list
     * @param absent share of the right partners that is taken out of the register of a linking set, from 0 to 1
     * @param progress told how many records are matched so far
     */
    QualityRun(Contender contender, List<String> fields, boolean oneByOne, double absent, LongConsumer progress) {
        this.contender = contender;
        this.fields = List.copyOf(fields);
        this.oneByOne = oneByOne;
        this.absent = absent;
        this.progress = progress;
    }

    QualityResult run(DataSet set, Side side) {
        set.requireAnswers();
        return switch (set.shape()) {
            case LINKING -> link(set, side);
            case PAIRS -> scorePairs(set);
            case NAMES -> findThemselves(set);
        };
    }

    private QualityResult link(DataSet set, Side side) {
        List<Row> queries = set.queries(side);
        Set<String> gone = absent == 0 ? Set.of() : AbsentPartners.of(set, side, absent);
        Answers answers = ask(
                set.register(side).stream().filter(r -> !gone.contains(r.id())).toList(), queries);

        List<GoldPair> gold =
                set.gold(side).stream().filter(g -> !gone.contains(g.partner())).toList();
        Map<String, Set<String>> right = new HashMap<>();
        gold.stream()
                .filter(g -> !g.partner().isEmpty())
                .forEach(g ->
                        right.computeIfAbsent(g.query(), q -> new HashSet<>()).add(g.partner()));
        List<ScoredPair> written = answers.written();
        Map<String, Double> figures =
                new LinkedHashMap<>(Evaluation.ranking(written, gold).figures());
        figures.put("R@" + Contender.DEPTH, answers.recallAtDepth(right));
        figures.putAll(unseen(written, gold));

        List<Judged> first = new ArrayList<>();
        answers.firsts()
                .forEach((query, hit) -> first.add(
                        new Judged(hit, right.getOrDefault(query, Set.of()).contains(hit.id()))));
        Judgements judged = new Judgements(first, right.size());
        figures.put("tiedAtTop", answers.tiedAtTop());
        figures.put("tiedFirst", answers.tiedFirst());
        figures.put("unanswered", answers.unanswered());
        Map<Decision, QualityResult.Decided> decisions = judged.decisions();
        figures.putAll(Judgements.found(decisions));
        figures.putAll(judged.asked());
        return new QualityResult(
                set.name(),
                contender.name(),
                fields,
                Optional.of(side),
                figures,
                judged.calibration(),
                decisions,
                answers.seconds(),
                queries.size(),
                Stopwatch.peakHeap(),
                set.notes(),
                List.of("left_id", "right_id", "score"),
                written.stream()
                        .map(p -> side == Side.LEFT
                                ? List.of(p.query(), p.partner(), Hit.number(p.score()))
                                : List.of(p.partner(), p.query(), Hit.number(p.score())))
                        .toList());
    }

    /** The main figures of the half of the queries that the shipped model has not learned from. */
    private static Map<String, Double> unseen(List<ScoredPair> run, List<GoldPair> gold) {
        Map<String, Double> half = Evaluation.ranking(
                        run.stream().filter(p -> !Row.learnedFrom(p.query())).toList(),
                        gold.stream().filter(g -> !Row.learnedFrom(g.query())).toList())
                .figures();
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String figure : List.of("R@1", "R@10", "bestF1", "AP")) {
            figures.put("unseen half " + figure, half.getOrDefault(figure, Double.NaN));
        }
        return figures;
    }

    private QualityResult scorePairs(DataSet set) {
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
            // a pair without a score is left out, which is how whoever reads the file knows that it has none
            if (hits.get(i).score() != Double.NEGATIVE_INFINITY) {
                lines.add(List.of(pairs.get(i).id(), Hit.number(hits.get(i).score())));
            }
        }
        int positives = (int) labels.stream().filter(l -> l).count();
        Map<String, Double> figures =
                new LinkedHashMap<>(Evaluation.pairs(scores).figures());
        Judgements judged = new Judgements(each, positives);
        Map<Decision, QualityResult.Decided> decisions =
                positives == pairs.size() ? amongTheOthers(pairs) : judged.decisions();
        figures.putAll(Judgements.found(decisions));
        return new QualityResult(
                set.name(),
                contender.name(),
                fields,
                Optional.empty(),
                figures,
                judged.calibration(),
                decisions,
                seconds,
                pairs.size(),
                Stopwatch.peakHeap(),
                set.notes(),
                List.of("pair_id", "score"),
                lines);
    }

    /**
     * Pairs that are all right say nothing of what is told apart. So the second names become a register, and each first
     * name is looked up in it: the other names distract.
     */
    private Map<Decision, QualityResult.Decided> amongTheOthers(List<Pair> pairs) {
        List<Row> register = new ArrayList<>();
        List<Row> queries = new ArrayList<>();
        for (Pair pair : pairs) {
            queries.add(new Row(pair.id(), pair.first().values()));
            register.add(new Row(pair.id(), pair.second().values()));
        }
        List<Judged> judged = new ArrayList<>();
        ask(register, queries)
                .hits()
                .forEach((query, hits) -> hits.stream()
                        .limit(1)
                        .forEach(hit -> judged.add(new Judged(hit, hit.id().equals(query)))));
        return new Judgements(judged, pairs.size()).decisions();
    }

    /** Without answers, each name at least has to find itself; the lists are written for reading by eye. */
    private QualityResult findThemselves(DataSet set) {
        List<Row> register = set.names();
        List<Row> queries = Evenly.chosen(register, MOST_NAME_QUERIES);
        Answers answers = ask(register, queries);
        List<ScoredPair> written = answers.written();
        // a list can have a name twice, and then either record will do; a record without a name is not asked for
        Map<String, List<String>> idsByName = new HashMap<>();
        register.forEach(
                r -> idsByName.computeIfAbsent(r.name(), n -> new ArrayList<>()).add(r.id()));
        List<GoldPair> itself = queries.stream()
                .filter(r -> !r.name().isEmpty())
                .flatMap(r ->
                        idsByName.getOrDefault(r.name(), List.of()).stream().map(id -> new GoldPair(r.id(), id)))
                .toList();
        Map<String, Double> all = Evaluation.ranking(written, itself).figures();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("names", (double) register.size());
        figures.put("queries", (double) queries.size());
        figures.put("self@1", all.getOrDefault("R@1", Double.NaN));
        figures.put("self@10", all.getOrDefault("R@10", Double.NaN));
        figures.put("unanswered", answers.unanswered());
        figures.put("tiedFirst", answers.tiedFirst());
        return new QualityResult(
                set.name(),
                contender.name(),
                fields,
                Optional.empty(),
                figures,
                Optional.empty(),
                Map.of(),
                answers.seconds(),
                queries.size(),
                Stopwatch.peakHeap(),
                set.notes(),
                List.of("left_id", "right_id", "score"),
                written.stream()
                        .map(p -> List.of(p.query(), p.partner(), Hit.number(p.score())))
                        .toList());
    }

    private Answers ask(List<Row> register, List<Row> queries) {
        return Answers.of(contender, fields, oneByOne, progress, register, queries);
    }
}
