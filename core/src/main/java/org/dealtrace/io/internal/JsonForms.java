package org.dealtrace.io.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.jspecify.annotations.Nullable;

/** How the values of a type are written and read as JSON, each by a function. */
final class JsonForms {

    private JsonForms() {}

    /** Writes what a function makes of a value. */
    static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, @Nullable Object> form;
        private final transient Predicate<T> isEmpty;

        Writer(Class<T> type, Function<T, @Nullable Object> form) {
            this(type, form, value -> false);
        }

        /** @param isEmpty whether a value is left out where empty ones are */
        Writer(Class<T> type, Function<T, @Nullable Object> form, Predicate<T> isEmpty) {
            super(type);
            this.form = form;
            this.isEmpty = isEmpty;
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, T value) {
            return isEmpty.test(value);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Object made = form.apply(value);
            if (made instanceof String text) {
                out.writeString(text);
            } else {
                provider.defaultSerializeValue(made, out);
            }
        }
    }

    /** Reads a value by a function. */
    static final class Reader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<JsonNode, T> form;

        Reader(Class<T> type, Function<JsonNode, T> form) {
            super(type);
            this.form = form;
        }

        static <T> Reader<T> ofText(Class<T> type, Function<String, T> form) {
            return new Reader<>(type, json -> form.apply(json.asText()));
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return form.apply(context.readTree(parser));
        }
    }

    /**
     * A message in JSON: an array of its key and its facts, such as {@code ["why.only", ["why.state.announced"]]}.
     * Words without a key are a text. A list among the facts is an array whose key is empty.
     */
    static Object of(Object fact) {
        if (fact instanceof Message message) {
            return message.key().isEmpty() ? message.english() : array(message.key(), message.facts());
        }
        return fact instanceof List<?> facts ? array("", facts) : fact instanceof Number ? fact : fact.toString();
    }

    private static List<Object> array(String key, List<?> facts) {
        return Stream.concat(Stream.of(key), facts.stream().map(JsonForms::of)).toList();
    }

    static Message message(JsonNode json) {
        Object read = fact(json);
        return read instanceof Message message ? message : Message.of(read.toString());
    }

    private static Object fact(JsonNode json) {
        if (!json.isArray()) {
            return json.isNumber() ? json.numberValue() : json.asText();
        }
        List<Object> facts = new ArrayList<>();
        json.forEach(part -> facts.add(fact(part)));
        String key = facts.isEmpty() ? "" : facts.remove(0).toString();
        return key.isEmpty() ? facts : Messages.message(key, facts.toArray());
    }
}
