package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.Repairs;

/** Reads the values of a JSON object and records repairs. */
final class JsonCells {

    private JsonCells() {}

    static Optional<BigDecimal> number(JsonNode node, String key, boolean share, Repairs repairs) {
        JsonNode value = node.path(key);
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean good = Numbers.isReasonable(number) && (share ? Numbers.isShare(number) : number.signum() >= 0);
            if (!good) {
                repairs.repaired(key, shown(value), share ? Numbers.NO_SHARE : Numbers.NO_AMOUNT);
            }
            return good ? Optional.of(number) : Optional.empty();
        }
        String text = text(node, key, repairs);
        return share ? Numbers.percent(key, text, repairs) : Numbers.amount(key, text, repairs);
    }

    static Optional<String> some(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** A text or number as text; empty if the key is missing, null, or holds a list or object, which is recorded. */
    static String text(JsonNode node, String key, Repairs repairs) {
        JsonNode value = node.path(key);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isNumber() && value.isBigDecimal() && !Numbers.isReasonable(value.decimalValue())) {
            repairs.repaired(key, shown(value), Numbers.NO_AMOUNT);
            return "";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        if (!value.isMissingNode() && !value.isNull()) {
            repairs.repaired(key, shown(value), Messages.row("text"));
        }
        return "";
    }

    static List<String> texts(JsonNode node, String key, Repairs repairs) {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            String single = text(node, key, repairs);
            return single.isBlank() ? List.of() : List.of(single);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : value) {
            if (entry.isTextual() && !entry.textValue().isBlank()) {
                texts.add(entry.textValue());
            } else {
                repairs.repaired(key, shown(entry), Messages.row("text.listed"));
            }
        }
        return List.copyOf(texts);
    }

    static List<JsonNode> objects(JsonNode node, String key, Repairs repairs) {
        JsonNode value = node.path(key);
        List<JsonNode> objects = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode entry : value) {
                if (entry.isObject()) {
                    objects.add(entry);
                } else {
                    repairs.repaired(key, shown(entry), Messages.row("object.listed"));
                }
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            repairs.repaired(key, shown(value), Messages.row("list"));
        }
        return objects;
    }

    /** The object of attributes, and every key that the format does not know. */
    static Map<String, String> attributes(JsonNode node, Set<String> known, Repairs repairs) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode own = node.path("attributes");
        if (own.isObject()) {
            own.properties().forEach(e -> attribute(e, map));
        } else if (!own.isMissingNode() && !own.isNull()) {
            repairs.repaired("attributes", shown(own), Messages.row("object"));
        }
        node.properties().forEach(e -> {
            if (!known.contains(e.getKey())) {
                attribute(e, map);
            }
        });
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    /** A null counts as no value. If a name occurs twice, the first value wins. */
    static void attribute(Map.Entry<String, JsonNode> entry, Map<String, String> map) {
        JsonNode value = entry.getValue();
        if (!value.isNull()) {
            map.putIfAbsent(entry.getKey(), value.isTextual() ? value.textValue() : shown(value));
        }
    }

    static SourceRow source(JsonNode node, Repairs repairs) {
        JsonNode source = node.path("source");
        JsonNode line = source.path("line");
        if (source.isObject() && line.canConvertToLong() && line.longValue() >= 0) {
            return new SourceRow(text(source, "file", repairs), line.longValue());
        }
        return repairs.source();
    }

    /** A value for a message; a number keeps its exponent, because 1e999999999 written out would fill the memory. */
    static String shown(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NUMBER ? value.decimalValue().toString() : value.toString();
    }
}
