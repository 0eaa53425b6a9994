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
import java.util.stream.Stream;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;

/**
 * A message in JSON: an array of its key and its facts, such as {@code ["why.only", ["why.state.announced"]]}. Words
 * without a key are a text. A list among the facts is an array whose key is empty.
 */
final class MessageJson {

    private MessageJson() {}

    static final class Writer extends StdSerializer<Message> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Message.class);
        }

        @Override
        public void serialize(Message value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(json(value));
        }

        private static Object json(Object fact) {
            if (fact instanceof Message message) {
                return message.key().isEmpty() ? message.english() : json(message.key(), message.facts());
            }
            return fact instanceof List<?> facts ? json("", facts) : fact instanceof Number ? fact : fact.toString();
        }

        private static List<Object> json(String key, List<?> facts) {
            return Stream.concat(Stream.of(key), facts.stream().map(Writer::json))
                    .toList();
        }
    }

    static final class Reader extends StdDeserializer<Message> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Message.class);
        }

        @Override
        public Message deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object read = fact(context.readTree(parser));
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
}
