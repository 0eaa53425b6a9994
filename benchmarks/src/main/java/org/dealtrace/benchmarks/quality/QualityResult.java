package org.dealtrace.benchmarks.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.evaluation.Calibration;
import org.dealtrace.internal.FileInPlace;
import org.jspecify.annotations.Nullable;

/** The result of a run, which is filled while it is measured. */
final class QualityResult {

    static final String SCORES_FILE = "scores.csv";
    static final String METRICS_FILE = "metrics.json";

    /** The precisions for which the best threshold is computed. */
    static final List<Double> BEST_PRECISIONS = List.of(0.95, 0.96, 0.99);

    /** The name of the figure with the recall of the best threshold for a precision. */
    static String bestThreshold(double precision) {
        return "right at best threshold for " + precision;
    }

    /** The precisions that are requested of the product. */
    static final List<Double> REQUESTED_PRECISIONS = List.of(0.9, 0.95, 0.97, 0.99);

    private static final Set<String> COUNTS =
            Set.of("lefts", "goldPairs", "pairs", "positives", "missing", "names", "queries", "unanswered");

    private final DataSet set;
    private final String contender;
    private final List<String> fields;
    /** The figures by their usual short names. */
    private final Map<String, Double> figures = new LinkedHashMap<>();

    Optional<Side> query = Optional.empty();
    private Optional<Calibration> calibration = Optional.empty();
    private Map<Decision, Decided> decisions = Map.of();
    private Map<String, Double> seconds = Map.of();
    private int queries;
    /** In MiB. */
    private double peakHeap;

    private List<List<String>> scores = List.of();

    QualityResult(DataSet set, String contender, List<String> fields) {
        this.set = set;
        this.contender = contender;
        this.fields = fields;
    }

    void add(Map<String, Double> more) {
        figures.putAll(more);
    }

    /** Adds the calibration, the figures of each decision, and the recall at LINK and at REVIEW or LINK. */
    void addDecisions(Optional<Calibration> ofProbabilities, Map<Decision, Decided> made) {
        calibration = ofProbabilities;
        decisions = made;
        if (!made.isEmpty()) {
            double linked = decided(Decision.LINK).recall();
            figures.put("right at LINK", linked);
            figures.put(
                    "right at REVIEW or LINK", linked + decided(Decision.REVIEW).recall());
        }
    }

    /**
     * Adds what is known at the end of the run, and the peak of the heap.
     *
     * @param took the wall time of the phases index, train and match, in seconds
     * @param matched the number of records looked up or pairs scored
     * @param lines the lines of the score file
     */
    QualityResult finish(Map<String, Double> took, int matched, List<List<String>> lines) {
        seconds = took;
        queries = matched;
        scores = lines;
        peakHeap = Stopwatch.peakHeap();
        return this;
    }

    /**
     * The best hits with one decision.
     *
     * @param pairs the number of hits
     * @param right how many of them are right
     * @param total the number of queries that have a right partner
     */
    record Decided(int pairs, int right, int total) {

        @JsonProperty
        double precision() {
            return pairs == 0 ? 1 : (double) right / pairs;
        }

        @JsonProperty
        double recall() {
            return (double) right / Math.max(1, total);
        }
    }

    /**
     * The name of the figure that has the precision of the links if {@code precision} was requested. Without links it
     * is 1.
     */
    static String requested(double precision) {
        return "asked " + precision;
    }

    Map<String, Double> seconds() {
        return seconds;
    }

    int queries() {
        return queries;
    }

    /** The most memory in use, in MiB. */
    double peakHeap() {
        return peakHeap;
    }

    Optional<Calibration> calibration() {
        return calibration;
    }

    /** A figure by its name; NaN if it was not measured. */
    double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /** The best hits with a decision; zero counts if it was never made. */
    Decided decided(Decision decision) {
        return decisions.getOrDefault(decision, new Decided(0, 0, 0));
    }

    /** Refuses a folder in which the files cannot be written. */
    static void requireWritable(Path out) {
        OutFolder.checked(out.resolve(SCORES_FILE));
        OutFolder.checked(out.resolve(METRICS_FILE));
    }

    /** Writes {@code scores.csv} and {@code metrics.json}. */
    void write(Path out) throws IOException {
        Csv.write(
                out.resolve(SCORES_FILE),
                set.shape() == DataSet.Shape.PAIRS
                        ? List.of("pair_id", "score")
                        : List.of("left_id", "right_id", "score"),
                scores);
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        FileInPlace.write(out.resolve(METRICS_FILE), mapper.writeValueAsString(json()) + "\n");
    }

    private Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        figures.forEach((name, value) -> json.put(name, number(name, value)));
        json.put("set", set.name());
        json.put("contender", contender);
        json.put("fields", fields);
        query.ifPresent(side -> json.put("query", side.name().toLowerCase(Locale.ROOT)));
        calibration.ifPresent(c -> json.put("calibration", c));
        if (!decisions.isEmpty()) {
            json.put("decisions", decisions);
        }
        json.put("seconds", seconds);
        json.put("peakHeapMiB", peakHeap);
        json.put("notes", set.notes());
        return json;
    }

    /** The figure for JSON; null if it is not finite. */
    private static @Nullable Object number(String name, double value) {
        if (COUNTS.contains(name)) {
            return Math.round(value);
        }
        return Double.isFinite(value) ? value : null;
    }

    /** All figures, for a terminal. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "set", set.name());
        line(text, "contender", contender);
        line(text, "fields", String.join(",", fields));
        query.ifPresent(side -> line(text, "query", side.name().toLowerCase(Locale.ROOT)));
        text.append('\n');
        figures.forEach((name, value) -> line(
                text,
                name,
                COUNTS.contains(name)
                        ? Long.toString(Math.round(value))
                        : Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value)));
        decisions.forEach((decision, d) -> line(
                text,
                decision.name(),
                String.format(
                        Locale.ROOT,
                        "%,d best partners, precision %.4f, recall %.4f",
                        d.pairs(),
                        d.precision(),
                        d.recall())));
        int linked = decided(Decision.LINK).right();
        decisions.values().stream()
                .findFirst()
                .ifPresent(any -> line(
                        text,
                        "found",
                        String.format(
                                Locale.ROOT,
                                "%,d of %,d at LINK, %,d of %,d at REVIEW or LINK",
                                linked,
                                any.total(),
                                linked + decided(Decision.REVIEW).right(),
                                any.total())));
        calibration.ifPresent(c -> text.append('\n').append(c).append('\n'));
        text.append('\n');
        seconds.forEach((phase, value) -> line(text, phase, String.format(Locale.ROOT, "%.2f s", value)));
        double match = seconds.getOrDefault("match", 0.0);
        line(text, "rate", match == 0 ? "-" : String.format(Locale.ROOT, "%,.0f a second", queries / match));
        line(text, "peak heap", String.format(Locale.ROOT, "%,.0f MiB", peakHeap));
        if (!set.notes().isEmpty()) {
            text.append('\n');
            set.notes().forEach(note -> line(text, "note", note));
        }
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-12s %s%n", name, value));
    }
}
