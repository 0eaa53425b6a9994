package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.Company;
import org.dealtrace.EvidenceStep;
import org.dealtrace.matching.internal.compare.FieldComparer;
import org.dealtrace.matching.internal.compare.RecordWords;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.internal.index.CandidateIndex;
import org.dealtrace.matching.internal.index.IndexSnapshot;
import org.dealtrace.matching.internal.link.Calibrated;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.model.FellegiSunter;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * Matches records of several fields, whatever they are about, with weights learned from the records themselves.
 *
 * <p>For companies known by name use {@link CompanyMatcher}, which knows what names are made of. Here every field is a comparison with
 * ordered levels and one for missing; m and u are estimated by expectation-maximisation over the candidates of each query (see
 * {@link FellegiSunter#estimateExclusive}). An equal value is worth more the rarer it is (term-frequency adjustment), and two further comparisons hold what
 * the records have in common as a whole: the cosine of their words, and their codes.
 *
 * <p>The constructor learns; afterwards matching is safe for several threads.
 */
public final class RecordMatcher implements AutoCloseable {

    private static final int CANDIDATES = 20;
    /** Of more queries every second or third is learned from, and so on; so many at least. */
    private static final int TRAINING_QUERIES = 4000;
    /** One candidate of {@value #CANDIDATES}, as if each query had its record. */
    private static final double STARTING_SHARE = 0.05;

    /** Upper ends of the levels of the cosine. */
    private static final double[] COSINE_LEVELS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    /** The comparisons of whole records, after those of the fields. */
    private static final int EXTRA = 2;

    private static final List<FieldComparer.Level> LEVELS = List.of(FieldComparer.Level.values());
    private static final List<RecordWords.Codes> CODES = List.of(RecordWords.Codes.values());
    private static final double LN2 = Math.log(2);

    private final List<String> fields;
    private final CandidateIndex index;
    private volatile boolean closed;
    private final Map<String, Map<String, String>> records = new LinkedHashMap<>();
    private final List<FieldComparer> comparers = new ArrayList<>();
    private final RecordWords words;
    private final FellegiSunter model;

    /**
     * @param fields the fields to compare, at least one
     * @param records the records searched, by id
     * @param queries the records that will be asked for, by id; the weights are learned from them and their candidates, without labels
     * @throws IllegalArgumentException if there are no fields, one stands twice or holds nothing in any record, or if there are no records or no
     *     queries, or none of which the one finds the other
     */
    public RecordMatcher(
            List<String> fields, Map<String, Map<String, String>> records, Map<String, Map<String, String>> queries) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one field to compare");
        }
        if (records.isEmpty() || queries.isEmpty()) {
            throw new IllegalArgumentException("there must be records to search and records to ask for, but there are "
                    + records.size() + " and " + queries.size());
        }
        checkFields(fields, records);
        this.index = CandidateIndex.inMemory();
        this.fields = List.copyOf(fields);
        this.records.putAll(records);
        records.forEach((id, record) -> {
            String text = text(record);
            // a record without text can be found by nothing
            if (!text.isBlank()) {
                index.put(Company.of(id, text));
            }
        });
        index.refresh();
        for (String field : this.fields) {
            List<String> cells = new ArrayList<>();
            records.values().forEach(r -> cells.add(cell(r, field)));
            queries.values().forEach(r -> cells.add(cell(r, field)));
            comparers.add(new FieldComparer(cells));
        }
        List<String> texts = new ArrayList<>();
        records.values().forEach(r -> texts.add(text(r)));
        queries.values().forEach(r -> texts.add(text(r)));
        this.words = new RecordWords(texts);
        this.model = estimate(queries);
    }

    /** A misspelt field would be missing everywhere, and one that stands twice would count twice. */
    private static void checkFields(List<String> fields, Map<String, Map<String, String>> records) {
        Set<String> known = new HashSet<>();
        for (String field : fields) {
            if (!known.add(field)) {
                throw new IllegalArgumentException("the field '" + field + "' stands twice; name each field once");
            }
            if (records.values().stream().allMatch(r -> cell(r, field).isBlank())) {
                Set<String> all = new TreeSet<>();
                records.values().forEach(r -> all.addAll(r.keySet()));
                throw new IllegalArgumentException("no record has a value in the field '" + field
                        + "'; their fields are " + String.join(", ", all));
            }
        }
    }

    private FellegiSunter estimate(Map<String, Map<String, String>> queries) {
        List<Map<String, String>> asked = new ArrayList<>(queries.values());
        List<List<int[]>> candidates = new ArrayList<>();
        int step = Math.max(1, asked.size() / TRAINING_QUERIES);
        for (int i = 0; i < asked.size(); i += step) {
            List<int[]> levels = new ArrayList<>();
            for (Map<String, String> record : candidates(asked.get(i)).values()) {
                levels.add(levels(record, asked.get(i)));
            }
            candidates.add(levels);
        }
        int[] counts = new int[fields.size() + EXTRA];
        double[][] start = new double[counts.length][];
        for (int c = 0; c < fields.size(); c++) {
            counts[c] = LEVELS.size();
            start[c] = falling(counts[c]);
        }
        counts[cosine()] = COSINE_LEVELS.length + 1;
        start[cosine()] = rising(counts[cosine()]);
        counts[codes()] = CODES.size();
        start[codes()] = falling(counts[codes()]);
        return FellegiSunter.estimateExclusive(counts, candidates, start, STARTING_SHARE);
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

    private static double[] rising(int levels) {
        double[] falling = falling(levels);
        double[] start = new double[levels];
        for (int i = 0; i < levels; i++) {
            start[i] = falling[levels - 1 - i];
        }
        return start;
    }

    /** How the weights were found: convergence and levels without data. */
    public String convergence() {
        return model.convergence();
    }

    /**
     * The records that another can be, the likeliest first.
     *
     * @param query the record asked for, by field
     * @param limit how many to return at most, 0 or more
     * @throws IllegalArgumentException if the limit is negative
     * @throws IllegalStateException if the matcher is closed
     */
    public List<Match> match(Map<String, String> query, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be 0 or more but was " + limit);
        }
        List<Map.Entry<String, Map<String, String>>> candidates =
                List.copyOf(candidates(query).entrySet());
        Posterior posterior = new Posterior(candidates.stream()
                .mapToDouble(c -> weight(c.getValue(), query))
                .toArray());
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            matches.add(Match.of(
                    candidates.get(i).getKey(),
                    text(candidates.get(i).getValue()),
                    Calibrated.of(ListCalibration.SHIPPED, posterior, i),
                    Thresholds.STANDARD));
        }
        matches.sort(Comparator.comparingDouble(Match::weight).reversed().thenComparing(Match::companyId));
        return List.copyOf(matches.subList(0, Math.min(limit, matches.size())));
    }

    /**
     * What each comparison says of two records, the prior first; the steps sum to the weight without rivals.
     *
     * @param record the record searched
     * @param query the record asked for
     */
    public List<EvidenceStep> explain(Map<String, String> record, Map<String, String> query) {
        List<EvidenceStep> steps = new ArrayList<>();
        steps.add(new EvidenceStep("prior", "before any comparison", "", "", model.priorBits()));
        for (int c = 0; c < fields.size(); c++) {
            String left = cell(record, fields.get(c));
            FieldComparer.Level level = comparers.get(c).level(left, cell(query, fields.get(c)));
            String words = level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            steps.add(new EvidenceStep(fields.get(c), words, left, cell(query, fields.get(c)), bits(c, level, left)));
        }
        Whole whole = whole(record, query);
        steps.add(new EvidenceStep(
                "words in common",
                String.format(Locale.ROOT, "%.0f %%", 100 * whole.cosine()),
                "",
                "",
                cosineBits(whole)));
        String agreement = whole.codes().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        steps.add(new EvidenceStep("codes", agreement, "", "", model.bits(codes(), CODES.indexOf(whole.codes()))));
        return steps;
    }

    private double weight(Map<String, String> record, Map<String, String> query) {
        Whole whole = whole(record, query);
        double sum = model.priorBits() + cosineBits(whole) + model.bits(codes(), CODES.indexOf(whole.codes()));
        for (int c = 0; c < fields.size(); c++) {
            String left = cell(record, fields.get(c));
            sum += bits(c, comparers.get(c).level(left, cell(query, fields.get(c))), left);
        }
        return sum;
    }

    private int cosine() {
        return fields.size();
    }

    private int codes() {
        return fields.size() + 1;
    }

    /**
     * What two whole records have in common.
     *
     * @param cosine 0 to 1
     */
    private record Whole(double cosine, RecordWords.Codes codes) {}

    private Whole whole(Map<String, String> record, Map<String, String> query) {
        String left = text(record);
        String right = text(query);
        return new Whole(words.cosine(left, right), words.codes(left, right));
    }

    private double cosineBits(Whole whole) {
        return between(cosine(), COSINE_LEVELS, whole.cosine());
    }

    /** The bits of a measured value, by a straight line between the middles of its level and the next; so ties are few. */
    private double between(int comparison, double[] ends, double value) {
        int level = levelOf(ends, value);
        if (level == 0 || level == ends.length) {
            return model.bits(comparison, level);
        }
        double middle = (ends[level - 1] + ends[level]) / 2;
        int other = value < middle ? level - 1 : level + 1;
        double otherMiddle = other == 0
                ? ends[0]
                : other == ends.length ? ends[ends.length - 1] : (ends[other - 1] + ends[other]) / 2;
        double share = otherMiddle == middle ? 0 : (value - middle) / (otherMiddle - middle);
        return (1 - share) * model.bits(comparison, level) + share * model.bits(comparison, other);
    }

    private static int levelOf(double[] ends, double value) {
        int level = 0;
        while (level < ends.length && value >= ends[level]) {
            level++;
        }
        return level;
    }

    /** The bits of a level; an equal value by its own rarity in place of the average u. */
    private double bits(int comparison, FieldComparer.Level level, String value) {
        return level == FieldComparer.Level.EQUAL
                ? Math.log(model.m(comparison, index(level))) / LN2
                        + comparers.get(comparison).valueBits(value)
                : model.bits(comparison, index(level));
    }

    private int[] levels(Map<String, String> record, Map<String, String> query) {
        int[] levels = new int[fields.size() + EXTRA];
        for (int c = 0; c < fields.size(); c++) {
            levels[c] = index(comparers.get(c).level(cell(record, fields.get(c)), cell(query, fields.get(c))));
        }
        Whole whole = whole(record, query);
        levels[cosine()] = levelOf(COSINE_LEVELS, whole.cosine());
        levels[codes()] = CODES.indexOf(whole.codes());
        return levels;
    }

    private static int index(FieldComparer.Level level) {
        return LEVELS.indexOf(level);
    }

    private Map<String, Map<String, String>> candidates(Map<String, String> query) {
        IndexSnapshot snapshot = index.snapshot();
        if (!snapshot.acquire()) {
            throw new IllegalStateException("the matcher is closed");
        }
        try {
            return candidates(snapshot, query);
        } finally {
            snapshot.release();
        }
    }

    private Map<String, Map<String, String>> candidates(IndexSnapshot snapshot, Map<String, String> query) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        IndexSnapshot.Search search = snapshot.search(NameAnalyzer.standard().analyze(text(query)));
        for (List<Candidate> candidates : List.of(search.byWords(CANDIDATES), search.byLetters(CANDIDATES))) {
            for (Candidate candidate : candidates) {
                Map<String, String> record = records.get(candidate.companyId());
                if (record != null) {
                    found.put(candidate.companyId(), record);
                }
            }
        }
        return found;
    }

    private String text(Map<String, String> record) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(text.isEmpty() ? "" : " ").append(cell(record, field));
        }
        return text.toString();
    }

    private static String cell(Map<String, String> record, String field) {
        String value = record.get(field);
        return value == null ? "" : value;
    }

    /** What is compared, among how many records. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "matcher of %,d records by %s%s",
                records.size(),
                String.join(", ", fields),
                closed ? ", closed" : "");
    }

    @Override
    public void close() {
        closed = true;
        index.close();
    }
}
