package org.dealtrace.benchmarks.contender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.matching.internal.fit.FellegiSunter;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.internal.index.CandidateIndex;
import org.dealtrace.matching.internal.index.NameSearch;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Matches records of several columns, whatever they are about, with weights learned from the records themselves.
 *
 * <p>Each column is a comparison with ordered levels and one for missing; m and u are estimated by
 * expectation-maximisation over the candidates of each query (see {@link FellegiSunter#estimateExclusive}). An equal
 * value is worth more the rarer it is (term-frequency adjustment). Two more comparisons look at whole records: the
 * cosine of their words, and their codes.
 */
final class RecordMatcher implements Contender.Register {

    private static final int CANDIDATES = 20;
    /** Of more queries, every second or third is learned from, and so on; at least this many. */
    private static final int TRAINING_QUERIES = 4000;
    /** One candidate of {@value #CANDIDATES}, as if each query had its record. */
    private static final double STARTING_SHARE = 0.05;

    /** Upper ends of the levels of the cosine. */
    private static final double[] COSINE_LEVELS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private static final List<FieldComparer.Level> LEVELS = List.of(FieldComparer.Level.values());
    private static final List<RecordWords.Codes> CODES = List.of(RecordWords.Codes.values());
    private static final double LN2 = Math.log(2);

    private final List<String> fields;
    private final Map<String, Row> records = new LinkedHashMap<>();
    private final CandidateIndex index = CandidateIndex.inMemory();
    private @Nullable Trained trained;

    /** What was learned from the texts of both sides. */
    private record Trained(List<FieldComparer> comparers, RecordWords words, FellegiSunter model) {}

    /**
     * What two whole records have in common.
     *
     * @param cosine 0 to 1
     */
    private record Whole(double cosine, RecordWords.Codes codes) {}

    RecordMatcher(List<Row> rows, List<String> fields) {
        this.fields = List.copyOf(fields);
        for (Row row : rows) {
            records.put(row.id(), row);
            String text = row.text(fields);
            // a record without text can be found by nothing
            if (!text.isBlank()) {
                index.put(Company.of(row.id(), text));
            }
        }
        index.refresh();
    }

    @Override
    public void train(List<Row> queries) {
        List<Row> all = new ArrayList<>(records.values());
        all.addAll(queries);
        List<FieldComparer> comparers = fields.stream()
                .map(field -> new FieldComparer(
                        all.stream().map(row -> row.value(field)).toList()))
                .toList();
        RecordWords words =
                new RecordWords(all.stream().map(row -> row.text(fields)).toList());
        trained = new Trained(comparers, words, estimate(queries, comparers, words));
    }

    private FellegiSunter estimate(List<Row> queries, List<FieldComparer> comparers, RecordWords words) {
        List<List<int[]>> candidates = new ArrayList<>();
        int step = Math.max(1, queries.size() / TRAINING_QUERIES);
        for (int i = 0; i < queries.size(); i += step) {
            Row query = queries.get(i);
            candidates.add(candidates(query).stream()
                    .map(record -> levels(comparers, words, record, query))
                    .toList());
        }
        int[] counts = new int[fields.size() + 2];
        double[][] start = new double[counts.length][];
        for (int c = 0; c < fields.size(); c++) {
            counts[c] = LEVELS.size();
            start[c] = falling(counts[c]);
        }
        counts[cosine()] = COSINE_LEVELS.length + 1;
        start[cosine()] = reversed(falling(counts[cosine()]));
        counts[codes()] = CODES.size();
        start[codes()] = falling(counts[codes()]);
        return FellegiSunter.estimateExclusive(counts, candidates, start, STARTING_SHARE);
    }

    private int[] levels(List<FieldComparer> comparers, RecordWords words, Row record, Row query) {
        int[] levels = new int[fields.size() + 2];
        for (int c = 0; c < fields.size(); c++) {
            String field = fields.get(c);
            levels[c] = LEVELS.indexOf(comparers.get(c).level(record.value(field), query.value(field)));
        }
        Whole whole = whole(words, record, query);
        levels[cosine()] = levelOf(whole.cosine());
        levels[codes()] = CODES.indexOf(whole.codes());
        return levels;
    }

    /** A starting distribution in which each level is half as likely as the one before. */
    private static double[] falling(int levels) {
        double[] start = new double[levels];
        double sum = 0;
        for (int i = 0; i < levels; i++) {
            start[i] = Math.pow(0.5, i);
            sum += start[i];
        }
        for (int i = 0; i < levels; i++) {
            start[i] /= sum;
        }
        return start;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    @Override
    public List<Hit> match(Row query, int limit) {
        if (trained == null) {
            throw new IllegalStateException("train comes before match");
        }
        Trained learned = trained;
        List<Row> candidates = candidates(query);
        Posterior posterior = new Posterior(candidates.stream()
                .mapToDouble(record -> weight(learned, record, query))
                .toArray());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            double probability = Posterior.probability(posterior.weight(i));
            hits.add(new Hit(
                    candidates.get(i).id(),
                    posterior.weight(i),
                    OptionalDouble.of(probability),
                    Optional.of(Thresholds.STANDARD.decide(probability))));
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /** The bits of a pair before its rivals are taken into account. */
    private double weight(Trained learned, Row record, Row query) {
        FellegiSunter model = learned.model();
        Whole whole = whole(learned.words(), record, query);
        double sum = model.priorBits()
                + cosineBits(model, whole.cosine())
                + model.bits(codes(), CODES.indexOf(whole.codes()));
        for (int c = 0; c < fields.size(); c++) {
            String value = record.value(fields.get(c));
            FieldComparer comparer = learned.comparers().get(c);
            int level = LEVELS.indexOf(comparer.level(value, query.value(fields.get(c))));
            // an equal value counts by its own rarity in place of the average u
            sum += LEVELS.get(level) == FieldComparer.Level.EQUAL
                    ? Math.log(model.m(c, level)) / LN2 + comparer.valueBits(value)
                    : model.bits(c, level);
        }
        return sum;
    }

    private int cosine() {
        return fields.size();
    }

    private int codes() {
        return fields.size() + 1;
    }

    private Whole whole(RecordWords words, Row record, Row query) {
        String left = record.text(fields);
        String right = query.text(fields);
        return new Whole(words.cosine(left, right), words.codes(left, right));
    }

    /** The bits of a cosine, by a straight line between the middles of its level and the next; so ties are few. */
    private double cosineBits(FellegiSunter model, double value) {
        double[] ends = COSINE_LEVELS;
        int level = levelOf(value);
        if (level == 0 || level == ends.length) {
            return model.bits(cosine(), level);
        }
        double middle = (ends[level - 1] + ends[level]) / 2;
        int other = value < middle ? level - 1 : level + 1;
        double otherMiddle = other == 0
                ? ends[0]
                : other == ends.length ? ends[ends.length - 1] : (ends[other - 1] + ends[other]) / 2;
        double share = otherMiddle == middle ? 0 : (value - middle) / (otherMiddle - middle);
        return (1 - share) * model.bits(cosine(), level) + share * model.bits(cosine(), other);
    }

    private static int levelOf(double cosine) {
        int level = 0;
        while (level < COSINE_LEVELS.length && cosine >= COSINE_LEVELS[level]) {
            level++;
        }
        return level;
    }

    private List<Row> candidates(Row query) {
        NameSearch search = index.snapshot().search(NameAnalyzer.standard().analyze(query.text(fields)));
        Map<String, Row> found = new LinkedHashMap<>();
        for (List<Candidate> candidates : List.of(search.byWords(CANDIDATES), search.byLetters(CANDIDATES))) {
            for (Candidate candidate : candidates) {
                Optional.ofNullable(records.get(candidate.companyId()))
                        .ifPresent(record -> found.put(record.id(), record));
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public void close() {
        index.close();
    }
}
