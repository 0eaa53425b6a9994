package org.dealtrace.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongConsumer;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.DataSet.Pair;
import org.dealtrace.benchmarks.DataSet.Side;
import org.dealtrace.matching.Thresholds;
import org.dealtrace.matching.evaluation.Calibration;
import org.dealtrace.matching.evaluation.Evaluation;
import org.dealtrace.matching.evaluation.GoldPair;
import org.dealtrace.matching.evaluation.LabelledScore;
import org.dealtrace.matching.evaluation.ScoredPair;

/**
 * Runs one contender over one data set.
 *
 * <p>The order is what keeps it honest: records are read, indexed, trained on and matched; only then are the answers read. Scores are
 * rounded to six decimals as they come, so that the figures computed here and those computed from the written file are the same.
 */
final class QualityRun {

    /** How many partners are asked for; the recall of candidates is read at this depth. */
    static final int DEPTH = 50;
    /** How many of them are written and judged. */
    static final int WRITTEN = 10;

    private static final int CALIBRATION_BINS = 10;

    private final Contender contender;
    private final List<String> fields;
    private final boolean oneByOne;
    private final LongConsumer progress;

    /**
     * @param fields columns to compare
     * @param oneByOne whether records are asked for one by one, and not as a list
     * @param progress told how many records are matched so far
     */
    QualityRun(Contender contender, List<String> fields, boolean oneByOne, LongConsumer progress) {
        this.contender = contender;
        this.fields = List.copyOf(fields);
        this.oneByOne = oneByOne;
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
        Answers answers = ask(set.register(side), queries);

        List<GoldPair> gold = set.gold(side);
        Map<String, Set<String>> right = new HashMap<>();
        gold.stream()
                .filter(g -> !g.partner().isEmpty())
                .forEach(g ->
                        right.computeIfAbsent(g.query(), q -> new HashSet<>()).add(g.partner()));
        List<ScoredPair> written = answers.written();
        Map<String, Double> figures =
                new LinkedHashMap<>(Evaluation.ranking(written, gold).figures());
        figures.put("R@" + DEPTH, answers.recallAtDepth(right));
        figures.putAll(unseen(written, gold));

        // The answer that stands first once ties are in their order, as in the figures.
        Map<String, Hit> firsts = answers.firsts(written);
        List<Judged> judged = new ArrayList<>();
        firsts.forEach((query, hit) ->
                judged.add(new Judged(hit, right.getOrDefault(query, Set.of()).contains(hit.id()))));
        Map<String, String> names = new HashMap<>();
        answers.register.forEach(r -> names.put(r.id(), r.name()));
        Map<String, String> queryNames = new HashMap<>();
        queries.forEach(r -> queryNames.put(r.id(), r.name()));
        figures.put("tiedAtTop", tiedAtTop(firsts, queryNames, names));
        figures.put("tiedFirst", answers.tiedFirst());
        figures.put("unanswered", answers.unanswered());
        Map<Decision, QualityResult.Decided> decisions = decisions(judged, right.size());
        putDecided(figures, decisions);
        putAsked(figures, judged, right.size());
        return new QualityResult(
                set.name(),
                contender.name(),
                fields,
                Optional.of(side),
                figures,
                calibration(judged),
                decisions,
                answers.seconds,
                queries.size(),
                PeakHeap.mebibytes(),
                set.notes(),
                List.of("left_id", "right_id", "score"),
                written.stream()
                        .map(p -> side == Side.LEFT
                                ? List.of(p.query(), p.partner(), number(p.score()))
                                : List.of(p.partner(), p.query(), number(p.score())))
                        .toList());
    }

    /** The main figures of the half of the queries that the shipped model has not learned from. */
    private static Map<String, Double> unseen(List<ScoredPair> run, List<GoldPair> gold) {
        Map<String, Double> half = Evaluation.ranking(
                        run.stream()
                                .filter(p -> !TrainCommand.learnedFrom(p.query()))
                                .toList(),
                        gold.stream()
                                .filter(g -> !TrainCommand.learnedFrom(g.query()))
                                .toList())
                .figures();
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String figure : List.of("R@1", "R@10", "bestF1", "AP")) {
            figures.put("unseen half " + figure, half.getOrDefault(figure, Double.NaN));
        }
        return figures;
    }

    private QualityResult scorePairs(DataSet set) {
        List<Pair> pairs = set.pairs();
        PeakHeap.reset();
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
            hits.add(rounded(scorer.score(pair.first(), pair.second())));
            progress.accept(hits.size());
        }
        seconds.put("match", watch.lap());

        List<Boolean> labels = set.labels();
        List<LabelledScore> scores = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            scores.add(new LabelledScore(hits.get(i).score(), labels.get(i)));
            judged.add(new Judged(hits.get(i), labels.get(i)));
        }
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            // a pair without a score is left out, which is how whoever reads the file knows that it has none
            if (hits.get(i).score() != Double.NEGATIVE_INFINITY) {
                lines.add(List.of(pairs.get(i).id(), number(hits.get(i).score())));
            }
        }
        int positives = (int) labels.stream().filter(l -> l).count();
        Map<String, Double> figures =
                new LinkedHashMap<>(Evaluation.pairs(scores).figures());
        Map<Decision, QualityResult.Decided> decisions =
                positives == pairs.size() ? amongTheOthers(pairs) : decisions(judged, positives);
        putDecided(figures, decisions);
        return new QualityResult(
                set.name(),
                contender.name(),
                fields,
                Optional.empty(),
                figures,
                calibration(judged),
                decisions,
                seconds,
                pairs.size(),
                PeakHeap.mebibytes(),
                set.notes(),
                List.of("pair_id", "score"),
                lines);
    }

    /**
     * Pairs that are all right say nothing of what is told apart. So the second names become a register, and each first name is looked up
     * in it: the other names distract.
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
                .hits
                .forEach((query, hits) -> hits.stream()
                        .limit(1)
                        .forEach(hit -> judged.add(new Judged(hit, hit.id().equals(query)))));
        return decisions(judged, pairs.size());
    }

    /** Of the queries with a right partner, the shares that found it first and at these decisions. */
    private static void putDecided(Map<String, Double> figures, Map<Decision, QualityResult.Decided> decisions) {
        QualityResult.Decided link = decisions.get(Decision.LINK);
        QualityResult.Decided review = decisions.get(Decision.REVIEW);
        double linked = link == null ? 0 : link.recall();
        if (!decisions.isEmpty()) {
            figures.put("right at LINK", linked);
            figures.put("right at REVIEW or LINK", linked + (review == null ? 0 : review.recall()));
        }
    }

    /** Without answers, each name at least has to find itself; the lists are written for reading by eye. */
    private QualityResult findThemselves(DataSet set) {
        List<Row> register = set.names();
        List<Row> queries = everyNth(register, MOST_NAME_QUERIES);
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
                answers.seconds,
                queries.size(),
                PeakHeap.mebibytes(),
                set.notes(),
                List.of("left_id", "right_id", "score"),
                written.stream()
                        .map(p -> List.of(p.query(), p.partner(), number(p.score())))
                        .toList());
    }

    /** How many names of a set without answers are asked for: enough for a steady rate, few enough for a run of minutes. */
    private static final int MOST_NAME_QUERIES = 20_000;

    private static List<Row> everyNth(List<Row> rows, int most) {
        int step = Math.max(1, (rows.size() + most - 1) / most);
        List<Row> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            chosen.add(rows.get(i));
        }
        return chosen;
    }

    private Answers ask(List<Row> register, List<Row> queries) {
        PeakHeap.reset();
        Map<String, Double> seconds = new LinkedHashMap<>();
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        Stopwatch watch = new Stopwatch();
        SharedIds known = new SharedIds(register);
        SharedIds asked = new SharedIds(queries);
        try (Contender.Register index = contender.index(known.rows(), fields)) {
            seconds.put("index", watch.lap());
            index.train(asked.rows());
            seconds.put("train", watch.lap());
            long[] done = {0};
            Runnable told = () -> progress.accept(++done[0]);
            List<Row> rows = asked.rows();
            List<List<Hit>> found = oneByOne
                    ? Contender.eachAlone(index, rows, DEPTH, told)
                    : index.matchAll(rows, asked::inFile, DEPTH, told);
            for (int i = 0; i < found.size(); i++) {
                hits.merge(
                        asked.inFile(rows.get(i).id()),
                        known.inFile(
                                found.get(i).stream().map(QualityRun::rounded).toList()),
                        (one, other) -> SharedIds.best(one, other, DEPTH));
            }
            seconds.put("match", watch.lap());
        }
        return new Answers(register, hits, seconds);
    }

    private record Answers(List<Row> register, Map<String, List<Hit>> hits, Map<String, Double> seconds) {

        List<ScoredPair> written() {
            List<ScoredPair> pairs = new ArrayList<>();
            hits.forEach((query, list) ->
                    list.stream().limit(WRITTEN).forEach(h -> pairs.add(new ScoredPair(query, h.id(), h.score()))));
            return pairs;
        }

        Map<String, Hit> firsts(List<ScoredPair> written) {
            Map<String, Hit> firsts = new LinkedHashMap<>();
            for (ScoredPair pair : ScoredPair.bestOfEach(written, Double.NEGATIVE_INFINITY)) {
                hits.getOrDefault(pair.query(), List.of()).stream()
                        .filter(h -> h.id().equals(pair.partner()))
                        .findFirst()
                        .ifPresent(h -> firsts.put(pair.query(), h));
            }
            return firsts;
        }

        double recallAtDepth(Map<String, Set<String>> right) {
            long found = right.entrySet().stream()
                    .filter(e -> hits.getOrDefault(e.getKey(), List.of()).stream()
                            .anyMatch(h -> e.getValue().contains(h.id())))
                    .count();
            return (double) found / Math.max(1, right.size());
        }

        /** How many of those asked for got no partner at all. */
        double unanswered() {
            return hits.values().stream().filter(List::isEmpty).count();
        }

        /** Share of the answered queries whose first two partners have the same score. */
        double tiedFirst() {
            long answered = hits.values().stream().filter(l -> !l.isEmpty()).count();
            long tied = hits.values().stream()
                    .filter(l -> l.size() > 1 && l.get(0).score() == l.get(1).score())
                    .count();
            return answered == 0 ? Double.NaN : (double) tied / answered;
        }
    }

    /** Of the best partners whose name is not the query's own, the share that has the highest score of all. */
    private static double tiedAtTop(
            Map<String, Hit> firsts, Map<String, String> queryNames, Map<String, String> registerNames) {
        double top = firsts.values().stream().mapToDouble(Hit::score).max().orElse(Double.NaN);
        long differing = 0;
        long tied = 0;
        for (Map.Entry<String, Hit> entry : firsts.entrySet()) {
            String query = queryNames.getOrDefault(entry.getKey(), "").strip().toLowerCase(Locale.ROOT);
            String partner = registerNames
                    .getOrDefault(entry.getValue().id(), "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (!query.equals(partner)) {
                differing++;
                tied += entry.getValue().score() == top ? 1 : 0;
            }
        }
        return differing == 0 ? Double.NaN : (double) tied / differing;
    }

    private record Judged(Hit hit, boolean right) {}

    /** What comes of asking for a precision: the precision got, and the share of all right pairs that are linked then. */
    private static void putAsked(Map<String, Double> figures, List<Judged> judged, int total) {
        double[] probabilities = judged.stream()
                .flatMapToDouble(j -> j.hit().probability().stream())
                .toArray();
        if (probabilities.length == 0) {
            return;
        }
        for (double asked : QualityResult.ASKED) {
            double from = Thresholds.forPrecision(asked, probabilities).link();
            List<Judged> linked = judged.stream()
                    .filter(j -> j.hit().probability().orElse(0) >= from)
                    .toList();
            double right = linked.stream().filter(Judged::right).count();
            figures.put(QualityResult.asked(asked), right / linked.size());
            figures.put("right at " + QualityResult.asked(asked), right / total);
        }
    }

    private static Optional<Calibration> calibration(List<Judged> judged) {
        List<LabelledScore> scores = new ArrayList<>();
        for (Judged item : judged) {
            OptionalDouble probability = item.hit().probability();
            if (probability.isPresent()) {
                scores.add(new LabelledScore(probability.getAsDouble(), item.right()));
            }
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(Calibration.of(scores, CALIBRATION_BINS));
    }

    private static Map<Decision, QualityResult.Decided> decisions(List<Judged> judged, int total) {
        Map<Decision, QualityResult.Decided> table = new LinkedHashMap<>();
        for (Decision decision : Decision.values()) {
            List<Judged> of = judged.stream()
                    .filter(j -> j.hit().decision().filter(d -> d == decision).isPresent())
                    .toList();
            if (!of.isEmpty()) {
                int right = (int) of.stream().filter(Judged::right).count();
                table.put(decision, new QualityResult.Decided(of.size(), right, total));
            }
        }
        return table;
    }

    private static Hit rounded(Hit hit) {
        return new Hit(hit.id(), Double.parseDouble(number(hit.score())), hit.probability(), hit.decision());
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.6f", score);
    }

    /** Wall time in laps. */
    private static final class Stopwatch {
        private long from = System.nanoTime();

        double lap() {
            long now = System.nanoTime();
            double seconds = (now - from) / 1e9;
            from = now;
            return seconds;
        }
    }
}
