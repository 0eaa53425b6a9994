package org.dealtrace.io.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.FileInPlace;
import org.jspecify.annotations.Nullable;

/**
 * Results as JSON Lines that can be read back. The first line has the kind of file and its version; each further line
 * is an object whose only key names its content. A record is an object of its components.
 */
public final class ResultFile {

    /** Incremented when earlier files can no longer be read. */
    public static final int VERSION = 1;

    private static final String KIND = "dealtrace";
    private static final String VERSION_KEY = "version";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(PartialDate.class, ToStringSerializer.instance)
                    .addDeserializer(PartialDate.class, JsonForms.Reader.ofText(PartialDate.class, PartialDate::parse))
                    .addSerializer(Identifier.class, ToStringSerializer.instance)
                    .addDeserializer(Identifier.class, JsonForms.Reader.ofText(Identifier.class, Identifier::parse))
                    .addSerializer(new JsonForms.Writer<>(Message.class, JsonForms::of))
                    .addDeserializer(Message.class, new JsonForms.Reader<>(Message.class, JsonForms::message))
                    .addSerializer(Country.class, ToStringSerializer.instance)
                    .addDeserializer(Country.class, JsonForms.Reader.ofText(Country.class, Country::new)))
            // a record has methods beside its components that look like properties
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ResultFile() {}

    /** The value of a key. */
    public static final class Value {
        private final JsonNode json;

        private Value(JsonNode json) {
            this.json = json;
        }

        /** The value as text. */
        public String text() {
            return json.asText();
        }

        /**
         * The value as a record.
         *
         * @throws IllegalArgumentException if it is something else
         */
        public <T> T as(Class<T> type) {
            return value(json, type);
        }

        /**
         * The value as a record of which some components are given.
         *
         * @param given the other components, by their names
         * @throws IllegalArgumentException if a component is missing or something else
         */
        public <T extends Record> T as(Class<T> type, Map<String, Object> given) {
            return record(type, json, given);
        }
    }

    /** A record as JSON on one line. */
    public static String json(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a text of {@link #json}.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static <T> T value(String json, Class<T> type) {
        return read(type, () -> MAPPER.readValue(json, type));
    }

    private static <T> T value(JsonNode json, Class<T> type) {
        return read(type, () -> MAPPER.treeToValue(json, type));
    }

    private interface Reading<T> {
        T value() throws JacksonException, ReflectiveOperationException;
    }

    private static <T> T read(Class<T> type, Reading<T> reading) {
        try {
            return reading.value();
        } catch (JacksonException | ReflectiveOperationException e) {
            String why = e instanceof JacksonException jackson ? jackson.getOriginalMessage() : e.getMessage();
            throw new IllegalArgumentException("is no " + type.getSimpleName() + " as JSON (" + why + ")", e);
        }
    }

    /** The components of a record by their names. */
    public static Map<String, Object> components(Record record) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return components;
    }

    /**
     * A record from its components.
     *
     * @param json the components that are not given
     * @param given the other components, by their names
     * @throws IllegalArgumentException if a component is missing or something else
     */
    private static <T extends Record> T record(Class<T> type, JsonNode json, Map<String, Object> given) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        return read(type, () -> {
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                types[i] = components[i].getType();
                values[i] = given.containsKey(name)
                        ? given.get(name)
                        : MAPPER.treeToValue(json.path(name), MAPPER.constructType(components[i].getGenericType()));
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        });
    }

    /**
     * Writes a file beside its target and moves it into place.
     *
     * @param kind the kind of file
     * @param content gives the lines in their order, each with its key
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, String kind, Consumer<BiConsumer<String, Object>> content) {
        try (FileInPlace target = FileInPlace.beside(file);
                JsonGenerator out = MAPPER.createGenerator(target.writer())) {
            out.setRootValueSeparator(null);
            out.writeStartObject();
            out.writeStringField(KIND, kind);
            out.writeNumberField(VERSION_KEY, VERSION);
            out.writeEndObject();
            out.writeRaw('\n');
            content.accept((key, value) -> {
                try {
                    out.writeStartObject();
                    out.writeFieldName(key);
                    MAPPER.writeValue(out, value);
                    out.writeEndObject();
                    out.writeRaw('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
                }
            });
            out.flush();
            target.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file of {@link #write}.
     *
     * @param kind the kind that the file must have
     * @param reader receives the lines, each with its key
     * @throws InputException if it is something else, or of another version
     */
    public static void read(Path file, String kind, BiConsumer<String, Value> reader) {
        try (BufferedReader lines = new BufferedReader(DecodedText.open(file))) {
            check(file, kind, lines.readLine());
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    JsonNode node = MAPPER.readTree(line);
                    node.properties().forEach(entry -> reader.accept(entry.getKey(), new Value(entry.getValue())));
                } catch (JacksonException | IllegalArgumentException e) {
                    throw InputException.in(file + ":" + number, "cannot be read as a result: " + e.getMessage(), e);
                }
            }
        } catch (IOException e) {
            throw DecodedText.unreadable(file.toString(), e);
        }
    }

    private static void check(Path file, String kind, @Nullable String first) throws IOException {
        JsonNode head;
        try {
            head = first == null ? MAPPER.createObjectNode() : MAPPER.readTree(first);
        } catch (JacksonException e) {
            head = MAPPER.createObjectNode();
        }
        String found = head.path(KIND).asText();
        if (!found.equals(kind)) {
            throw InputException.in(
                    file,
                    "is no file of " + kind + (found.isEmpty() ? "" : " but of " + found)
                            + "; give one that this program wrote");
        }
        int version = head.path(VERSION_KEY).asInt();
        if (version != VERSION) {
            throw InputException.in(
                    file,
                    "has version " + version + "; this program reads version " + VERSION
                            + ". Write the result again with it");
        }
    }
}
