package org.dealtrace.outcome.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.internal.Sha256;

/**
 * A classifier learned from a user's labelled texts by a {@link ClassifierTrainer}: one logistic regression a type, and
 * one a status.
 *
 * <p>It names each type whose probability reaches its {@linkplain Provenance#confidence() confidence}, and abstains
 * when none does or when the text has no word that it learned. It is saved as text with everything that it is made
 * from, and read back it gives the same answers. To use one, no library beside this one is needed. Immutable; safe for
 * use by several threads.
 */
public final class TrainedClassifier implements OutcomeClassifier {

    private static final String FORMAT = "dealtrace-trained-classifier 1";
    private static final String TYPE = "type:";
    private static final String STATUS = "status:";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** The number of characters of a hash that are shown. */
    private static final int HASH_DIGITS = 8;

    /** Words shown as evidence, those that speak most for the type. */
    private static final int EVIDENCE = 5;

    /**
     * How a class was recognized in cross-validation, over all folds together.
     *
     * @param precision right answers of all given, 0 to 1; 1 when none was given
     * @param recall right answers of all there are, 0 to 1
     * @param f1 their harmonic mean
     * @param support texts that have the class
     */
    public record Figure(double precision, double recall, double f1, int support) {}

    /**
     * What a classifier is made from.
     *
     * @param data the labelled file's name
     * @param sha256 its SHA-256, in hexadecimal digits
     * @param rows the texts learned from
     * @param library the learning library and its version
     * @param settings folds, epochs, least count of a feature, in words
     * @param seed of all that is random
     * @param confidence below this probability the classifier abstains, 0 to 1
     * @param figures by class ({@code type:…}, {@code status:…}), from cross-validation
     */
    public record Provenance(
            String data,
            String sha256,
            int rows,
            String library,
            String settings,
            long seed,
            double confidence,
            SortedMap<String, Figure> figures) {

        public Provenance {
            if (!HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits but was '" + sha256 + "'");
            }
            figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        }
    }

    private final Provenance provenance;
    private final SortedMap<String, SortedMap<String, Double>> weights;
    private final String version;

    /** @param weights by class and feature; the empty feature is the bias */
    TrainedClassifier(Provenance provenance, SortedMap<String, SortedMap<String, Double>> weights) {
        this.provenance = provenance;
        this.weights = weights;
        // Asked for with each answer, and a hash of all weights.
        this.version = shortened(provenance.sha256()) + "-" + shortened(Sha256.hex(text()));
    }

    private static String shortened(String hash) {
        return hash.substring(0, HASH_DIGITS);
    }

    /** What it was made from, and how well it did. */
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public String name() {
        return "trained";
    }

    /** The beginning of the hashes of the data and of the whole model. */
    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<Classification> classify(Deal deal) {
        return deal.text().flatMap(this::classify);
    }

    Optional<Classification> classify(String text) {
        List<String> known = TextFeatures.of(text).stream()
                .filter(f -> weights.values().stream().anyMatch(w -> w.containsKey(f)))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> probabilities = new TreeMap<>();
        weights.forEach((label, w) -> probabilities.put(label, probability(w, known)));
        List<String> types = probabilities.entrySet().stream()
                .filter(e -> e.getKey().startsWith(TYPE) && e.getValue() >= provenance.confidence())
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        DealStatus status = probabilities.entrySet().stream()
                .filter(e -> e.getKey().startsWith(STATUS) && e.getValue() >= provenance.confidence())
                .max(Map.Entry.comparingByValue())
                .map(e ->
                        DealStatus.valueOf(e.getKey().substring(STATUS.length()).toUpperCase(Locale.ROOT)))
                .orElse(DealStatus.UNKNOWN);
        SortedMap<String, Double> main = weights.getOrDefault(types.get(0), new TreeMap<>());
        List<String> evidence = known.stream()
                .filter(f -> main.getOrDefault(f, 0.0) > 0)
                .sorted(Comparator.comparing((String f) -> -main.getOrDefault(f, 0.0))
                        .thenComparing(f -> f))
                .limit(EVIDENCE)
                .toList();
        return Optional.of(new Classification(
                types.stream()
                        .map(t -> OutcomeType.of(t.substring(TYPE.length())))
                        .toList(),
                status,
                probabilities.getOrDefault(types.get(0), 0.0),
                evidence,
                label()));
    }

    static double probability(SortedMap<String, Double> weights, List<String> features) {
        double sum = weights.getOrDefault("", 0.0);
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /**
     * Saves it as text, UTF-8.
     *
     * @throws UncheckedIOException if the file cannot be written; an older one is then as it was
     */
    public void write(Path file) {
        FileInPlace.write(file, text());
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add(String.join(
                "\t",
                "provenance",
                provenance.data(),
                provenance.sha256(),
                Integer.toString(provenance.rows()),
                provenance.library(),
                provenance.settings(),
                Long.toString(provenance.seed()),
                Double.toString(provenance.confidence())));
        provenance
                .figures()
                .forEach((label, f) -> lines.add(String.join(
                        "\t", "figure", label, f.precision() + "", f.recall() + "", f.f1() + "", f.support() + "")));
        weights.forEach((label, w) -> w.forEach(
                (feature, value) -> lines.add(String.join("\t", "weight", label, feature, value.toString()))));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InputException if the file cannot be read or is no saved classifier
     */
    public static TrainedClassifier read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw InputException.in(file, "cannot be read as text; give a file that ClassifierTrainer wrote");
        }
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            throw InputException.in(file, "is not a saved classifier; its first line must be '" + FORMAT + "'");
        }
        String[] made = {};
        SortedMap<String, Figure> figures = new TreeMap<>();
        SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            try {
                switch (cells[0]) {
                    case "provenance" -> made = cells;
                    case "figure" ->
                        figures.put(
                                cells[1],
                                new Figure(
                                        Double.parseDouble(cells[2]),
                                        Double.parseDouble(cells[3]),
                                        Double.parseDouble(cells[4]),
                                        Integer.parseInt(cells[5])));
                    case "weight" ->
                        weights.computeIfAbsent(cells[1], k -> new TreeMap<>())
                                .put(cells[2], Double.parseDouble(cells[3]));
                    default -> throw new IllegalArgumentException("unknown line");
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw InputException.at(
                        new SourceRow(file.toString(), i + 1L),
                        cells[0],
                        lines.get(i),
                        "is damaged; train and save it again");
            }
        }
        try {
            return new TrainedClassifier(
                    new Provenance(
                            made[1],
                            made[2],
                            Integer.parseInt(made[3]),
                            made[4],
                            made[5],
                            Long.parseLong(made[6]),
                            Double.parseDouble(made[7]),
                            figures),
                    weights);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw InputException.in(file, "has no valid line 'provenance'; train and save it again");
        }
    }

    /** Name, version, data, and a line of cross-validated figures for each class. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(label() + " from " + provenance.rows() + " texts of " + provenance.data());
        provenance
                .figures()
                .forEach((label, f) -> text.append(String.format(
                        Locale.ROOT,
                        "\n%-36s precision %.3f  recall %.3f  F1 %.3f  (%d texts)",
                        label,
                        f.precision(),
                        f.recall(),
                        f.f1(),
                        f.support())));
        return text.toString();
    }
}
