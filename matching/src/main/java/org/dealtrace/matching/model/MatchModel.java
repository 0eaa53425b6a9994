package org.dealtrace.matching.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealtrace.matching.compare.Comparison;

/**
 * Turns comparison values into bits.
 *
 * <p>The weight of a pair is the prior plus the bits of every comparison; it is the log2 odds that both names mean the same company.
 * Immutable; safe for several threads.
 */
public final class MatchModel {

    private static final String RESOURCE = "default-model.json";

    private final ModelProvenance provenance;
    private final double priorBits;
    private final Optional<Double> listedShare;
    private final ComparisonWeights[] weights;

    MatchModel(
            ModelProvenance provenance,
            double priorBits,
            Optional<Double> listedShare,
            List<ComparisonWeights> weights) {
        this.provenance = provenance;
        this.priorBits = priorBits;
        this.listedShare = listedShare;
        this.weights = new ComparisonWeights[Comparison.values().length];
        for (ComparisonWeights each : weights) {
            Comparison comparison = Comparison.named(each.comparison())
                    .orElseThrow(() -> new IllegalArgumentException("model " + provenance.name()
                            + " weighs a comparison that does not exist: " + each.comparison()));
            this.weights[comparison.index()] = each;
        }
    }

    /** The shipped model; {@link #provenance()} says how it was made. */
    public static MatchModel standard() {
        return Standard.MODEL;
    }

    /** A model that knows only that names with more words and letters in common are likelier the same; training starts from it. */
    public static MatchModel starting() {
        double[] ends = {0, 1};
        return new MatchModel(
                new ModelProvenance("starting", "set by hand, for ranking only", "", List.of(), Map.of(), List.of()),
                -10,
                Optional.empty(),
                List.of(
                        new ComparisonWeights(Comparison.WORDS.name(), ends, new double[] {0, 10}),
                        new ComparisonWeights(Comparison.LETTERS.name(), ends, new double[] {0, 10})));
    }

    private static final class Standard {
        static final MatchModel MODEL = load();

        private static MatchModel load() {
            try (InputStream in = MatchModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks the resource " + RESOURCE);
                }
                return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a model that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the file is no model, or one of another version
     * @throws UncheckedIOException if the file cannot be read
     */
    public static MatchModel read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + file, e);
        }
    }

    /** Writes the model as JSON, to the side and moved into place. */
    public void write(Path file) {
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(aside, toJson());
            Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the model " + file, e);
        }
    }

    public ModelProvenance provenance() {
        return provenance;
    }

    /** The log2 odds before any comparison. */
    public double priorBits() {
        return priorBits;
    }

    /**
     * Of the names asked for where the model learned, the share, above 0 and below 1, that had a right company among their candidates, weighed as
     * they were in learning; empty for a model that does not say.
     */
    public Optional<Double> listedShare() {
        return listedShare;
    }

    /** Whether the model weighs this comparison. */
    public boolean weighs(Comparison comparison) {
        return weight(comparison).isPresent();
    }

    private Optional<ComparisonWeights> weight(Comparison comparison) {
        return Optional.ofNullable(weights[comparison.index()]);
    }

    /** The bits that a value of a comparison is worth; 0 when the model does not weigh it. */
    public double bits(Comparison comparison, double value) {
        return weight(comparison).map(w -> w.bitsAt(value)).orElse(0.0);
    }

    /**
     * The log2 odds that both names mean the same company.
     *
     * @param values a comparison vector, by {@link Comparison#index()}
     */
    public double weight(double[] values) {
        double sum = priorBits;
        for (int i = 0; i < weights.length; i++) {
            ComparisonWeights each = weights[i];
            if (each != null) {
                sum += each.bitsAt(values[i]);
            }
        }
        return sum;
    }

    private String toJson() {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("format", "dealtrace-model-1");
        ObjectNode origin = root.putObject("provenance");
        origin.put("name", provenance.name());
        origin.put("method", provenance.method());
        origin.put("command", provenance.command());
        ArrayNode data = origin.putArray("data");
        provenance.data().forEach(data::add);
        ObjectNode settings = origin.putObject("settings");
        new TreeMap<>(provenance.settings()).forEach(settings::put);
        ArrayNode notes = origin.putArray("notes");
        provenance.notes().forEach(notes::add);
        root.put("priorBits", priorBits);
        listedShare.ifPresent(share -> root.put("listedShare", share));
        ArrayNode comparisons = root.putArray("comparisons");
        for (ComparisonWeights each : weights) {
            if (each != null) {
                ObjectNode node = comparisons.addObject();
                node.put("comparison", each.comparison());
                numbers(node.putArray("knots"), each.knots());
                numbers(node.putArray("bits"), each.bits());
            }
        }
        try {
            return mapper.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void numbers(ArrayNode array, double[] values) {
        for (double value : values) {
            array.add(value);
        }
    }

    private static MatchModel parse(String json, String file) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            if (!"dealtrace-model-1".equals(root.path("format").asText())) {
                throw new IllegalArgumentException(file + " is no Dealtrace model: its format is '"
                        + root.path("format").asText() + "', expected 'dealtrace-model-1'");
            }
            JsonNode origin = root.path("provenance");
            Map<String, String> settings = new LinkedHashMap<>();
            origin.path("settings")
                    .properties()
                    .forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
            List<ComparisonWeights> weights = new ArrayList<>();
            for (JsonNode node : root.path("comparisons")) {
                weights.add(new ComparisonWeights(
                        node.path("comparison").asText(), numbers(node.path("knots")), numbers(node.path("bits"))));
            }
            return new MatchModel(
                    new ModelProvenance(
                            origin.path("name").asText(),
                            origin.path("method").asText(),
                            origin.path("command").asText(),
                            texts(origin.path("data")),
                            settings,
                            texts(origin.path("notes"))),
                    root.path("priorBits").asDouble(),
                    listedShare(root.path("listedShare"), file),
                    weights);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is no Dealtrace model: " + e.getOriginalMessage(), e);
        }
    }

    private static Optional<Double> listedShare(JsonNode node, String file) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        double share = node.asDouble();
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    file + " is no Dealtrace model: listedShare must be above 0 and below 1 but is " + node);
        }
        return Optional.of(share);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
