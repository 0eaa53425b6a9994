package org.dealtrace.matching.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Ascii;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.FileInPlace;

/** A model as JSON. */
final class ModelFile {

    /** The most characters of a problem in a message. */
    private static final int MOST_CHARACTERS = 300;

    private static final String FORMAT = "dealtrace-model-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFile() {}

    static MatchModel read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("the model " + file + " does not exist; check the path", e);
        } catch (CharacterCodingException e) {
            throw noModel(file.toString(), "it is no text in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + file + " (" + e.getMessage() + ")", e);
        }
    }

    static void write(MatchModel model, Path file) {
        try (FileInPlace out = FileInPlace.beside(file)) {
            out.writer().write(toJson(model));
            out.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the model " + file, e);
        }
    }

    static String checksum(MatchModel model) {
        try {
            return Hashing.murmur3_128()
                    .hashString(toJson(model), StandardCharsets.UTF_8)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String toJson(MatchModel model) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("provenance", model.provenance());
        root.put("priorBits", model.priorBits());
        model.listedShare().ifPresent(share -> root.put("listedShare", share));
        List<Map<String, Object>> comparisons = new ArrayList<>();
        for (ComparisonWeights each : model.weights()) {
            Map<String, Object> comparison = new LinkedHashMap<>();
            comparison.put("comparison", each.comparison());
            comparison.put("knots", each.knots());
            comparison.put("bits", each.bits());
            comparisons.add(comparison);
        }
        root.put("comparisons", comparisons);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /**
     * @param file for messages
     * @throws IllegalArgumentException if it is not a model
     */
    static MatchModel parse(String json, String file) {
        try {
            return model(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw noModel(file, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw noModel(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static IllegalArgumentException noModel(String file, String problem, Exception e) {
        String shown = DisplayText.clean(Ascii.truncate(problem, MOST_CHARACTERS, "…"));
        return new IllegalArgumentException(file + " is no Dealtrace model: " + shown, e);
    }

    private static MatchModel model(JsonNode root) {
        String format = root.path("format").asText();
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("its format is '" + format + "', expected '" + FORMAT + "'");
        }
        List<ComparisonWeights> weights = new ArrayList<>();
        for (JsonNode each : root.path("comparisons")) {
            weights.add(new ComparisonWeights(
                    each.path("comparison").asText(), numbers(each, "knots"), numbers(each, "bits")));
        }
        double priorBits = number(root.path("priorBits"), "priorBits");
        Optional<Double> listedShare = root.has("listedShare") ? Optional.of(listedShare(root)) : Optional.empty();
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("it weighs no comparison; a part of the file may be missing");
        }
        return new MatchModel(provenance(root.path("provenance")), priorBits, listedShare, weights);
    }

    private static ModelProvenance provenance(JsonNode origin) {
        Map<String, String> settings = new LinkedHashMap<>();
        origin.path("settings")
                .properties()
                .forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
        return new ModelProvenance(
                origin.path("name").asText(),
                origin.path("method").asText(),
                origin.path("command").asText(),
                texts(origin.path("data")),
                settings,
                texts(origin.path("notes")));
    }

    private static double listedShare(JsonNode root) {
        double share = number(root.path("listedShare"), "listedShare");
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("listedShare must be above 0 and below 1 but is "
                    + root.path("listedShare").asText());
        }
        return share;
    }

    private static double number(JsonNode value, String name) {
        double number = value.asDouble(Double.NaN);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " must have a number but has '" + value.asText() + "'");
        }
        return number;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static double[] numbers(JsonNode comparison, String name) {
        return StreamSupport.stream(comparison.path(name).spliterator(), false)
                .mapToDouble(each -> number(each, name))
                .toArray();
    }
}
