package org.dealtrace.matching.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.base.Ascii;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.StringWriter;
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
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.FileInPlace;
import org.jspecify.annotations.Nullable;

/**
 * A model as JSON, read and written token by token, because loading the four hundred classes of the library's tree
 * would slow down every start.
 */
final class ModelFile {

    /** The most characters of a problem in a message. */
    private static final int MOST_CHARACTERS = 300;

    private static final String FORMAT = "dealtrace-model-1";

    private static final JsonFactory JSON = new JsonFactory();

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
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeObjectFieldStart("provenance");
            ModelProvenance provenance = model.provenance();
            json.writeStringField("name", provenance.name());
            json.writeStringField("method", provenance.method());
            json.writeStringField("command", provenance.command());
            texts(json, "data", provenance.data());
            json.writeObjectFieldStart("settings");
            for (Map.Entry<String, String> setting : provenance.settings().entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
            }
            json.writeEndObject();
            texts(json, "notes", provenance.notes());
            json.writeEndObject();
            json.writeNumberField("priorBits", model.priorBits());
            if (model.listedShare().isPresent()) {
                json.writeNumberField("listedShare", model.listedShare().get());
            }
            json.writeArrayFieldStart("comparisons");
            for (ComparisonWeights each : model.weights()) {
                json.writeStartObject();
                json.writeStringField("comparison", each.comparison());
                numbers(json, "knots", each.knots());
                numbers(json, "bits", each.bits());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, String name, double[] values) throws IOException {
        json.writeArrayFieldStart(name);
        for (double value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    /**
     * @param file for messages
     * @throws IllegalArgumentException if it is not a model
     */
    static MatchModel parse(String json, String file) {
        try (JsonParser parser = JSON.createParser(json)) {
            return model(parser.nextToken() == JsonToken.START_OBJECT ? object(parser) : Map.of());
        } catch (JsonProcessingException e) {
            throw noModel(file, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw noModel(file, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalArgumentException noModel(String file, String problem, Exception e) {
        String shown = DisplayText.clean(Ascii.truncate(problem, MOST_CHARACTERS, "…"));
        return new IllegalArgumentException(file + " is no Dealtrace model: " + shown, e);
    }

    private static MatchModel model(Map<String, Object> root) {
        String format = text(root.get("format"));
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("its format is '" + format + "', expected '" + FORMAT + "'");
        }
        List<ComparisonWeights> weights = new ArrayList<>();
        for (Object each : elements(root.get("comparisons"))) {
            Map<?, ?> comparison = members(each);
            weights.add(new ComparisonWeights(
                    text(comparison.get("comparison")),
                    numbers(comparison.get("knots"), "knots"),
                    numbers(comparison.get("bits"), "bits")));
        }
        double priorBits = number(root.get("priorBits"), "priorBits");
        Optional<Double> listedShare =
                root.containsKey("listedShare") ? listedShare(root.get("listedShare")) : Optional.empty();
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("it weighs no comparison; a part of the file may be missing");
        }
        return new MatchModel(provenance(members(root.get("provenance"))), priorBits, listedShare, weights);
    }

    private static ModelProvenance provenance(Map<?, ?> origin) {
        Map<String, String> settings = new LinkedHashMap<>();
        members(origin.get("settings")).forEach((name, value) -> settings.put(text(name), text(value)));
        return new ModelProvenance(
                text(origin.get("name")),
                text(origin.get("method")),
                text(origin.get("command")),
                texts(origin.get("data")),
                settings,
                texts(origin.get("notes")));
    }

    /** Reads an object after its opening brace. Values are maps, lists, or texts. */
    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return members;
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                elements.add(value(parser, next));
            }
            return elements;
        }
        return parser.getText();
    }

    private static Optional<Double> listedShare(@Nullable Object value) {
        double share = number(value, "listedShare");
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("listedShare must be above 0 and below 1 but is " + value);
        }
        return Optional.of(share);
    }

    private static Map<?, ?> members(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> elements(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** A single value as text; else empty. */
    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static double number(@Nullable Object value, String name) {
        double number;
        try {
            number = Double.parseDouble(text(value));
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " must have a number but has '" + text(value) + "'");
        }
        return number;
    }

    private static List<String> texts(@Nullable Object array) {
        List<String> texts = new ArrayList<>();
        elements(array).forEach(each -> texts.add(text(each)));
        return texts;
    }

    private static double[] numbers(@Nullable Object array, String name) {
        return elements(array).stream().mapToDouble(each -> number(each, name)).toArray();
    }
}
