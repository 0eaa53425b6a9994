package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dealtrace.CompanyName;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.PartyRole;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableDates;

/** The values of a JSON object with the keys of the format. */
final class JsonValues extends RowValues {

    private final JsonNode object;
    /** The keys that the format knows, because they were asked for. */
    private final Set<String> asked = new HashSet<>(Set.of("attributes", "source"));

    JsonValues(JsonNode object, Repairs repairs, RecordReader.UniqueIds ids) {
        super(repairs, TableDates.NONE, ids);
        this.object = object;
    }

    private JsonValues(JsonNode object, Repairs repairs) {
        this(object, repairs, (column, id) -> id);
    }

    private JsonNode value(String key) {
        asked.add(key);
        return object.path(key);
    }

    @Override
    String column(String name) {
        return name;
    }

    @Override
    List<String> cells() {
        return List.copyOf(SourceLayout.flat(object).values());
    }

    List<DealParty> parties() {
        List<DealParty> parties = new ArrayList<>();
        for (JsonValues side : objects("parties")) {
            List<NoNames.Cell> names = side.names();
            if (names.isEmpty()) {
                repairs.repaired("parties", "", Messages.row("nameless"));
            } else {
                parties.add(new DealParty(
                        side.role(), NoNames.ofParty(names, repairs), side.country("country"), side.identifiers()));
            }
        }
        return parties;
    }

    List<DealEvent> history() {
        return objects("history").stream()
                .map(event -> new DealEvent(
                        EnumCells.status("status", event.text("status"), repairs)
                                .orElse(DealStatus.UNKNOWN),
                        event.date("date")))
                .toList();
    }

    private PartyRole role() {
        String word = text("role");
        PartyRole role = EnumCells.ROLES.get(word.toLowerCase(Locale.ROOT));
        if (role == null) {
            repairs.repaired("role", word, Messages.row("role"));
        }
        return role == null ? PartyRole.OTHER : role;
    }

    @Override
    List<NoNames.Cell> names() {
        List<CompanyName> names = new ArrayList<>();
        String single = text("name");
        if (!single.isBlank()) {
            names.add(CompanyName.of(single));
        }
        JsonNode list = value("names");
        for (JsonNode entry : list.isArray() ? list : List.<JsonNode>of()) {
            if (entry.isTextual() && !entry.textValue().isBlank()) {
                names.add(CompanyName.of(
                        entry.textValue(), names.isEmpty() ? CompanyName.Kind.LEGAL : CompanyName.Kind.ALIAS));
            } else if (!new JsonValues(entry, repairs).text("text").isBlank()) {
                names.add(new JsonValues(entry, repairs).name());
            } else {
                repairs.repaired("names", shown(entry), Messages.row("no-name.left"));
            }
        }
        unlessAbsent(list, "names", "list", JsonNode::isArray);
        return NoNames.cells("names", names);
    }

    private CompanyName name() {
        String word = text("kind");
        CompanyName.Kind kind = EnumCells.NAME_KINDS.get(word.toLowerCase(Locale.ROOT));
        if (kind == null && !word.isEmpty()) {
            repairs.repaired("kind", word, Messages.row("kind"));
        }
        Optional<String> language = some("language");
        Optional<String> tag = language.filter(TypedNames::isLanguage);
        if (!language.equals(tag)) {
            repairs.repaired("language", language.orElse(""), Messages.row("language"));
        }
        return new CompanyName(
                text("text"), kind == null ? CompanyName.Kind.LEGAL : kind, tag, date("from"), date("until"));
    }

    @Override
    Optional<BigDecimal> percent(String name) {
        return value(name).isNumber() ? number(name, Numbers::isShare, Numbers.NO_SHARE) : super.percent(name);
    }

    @Override
    Optional<BigDecimal> amount(String name) {
        return value(name).isNumber()
                ? number(name, amount -> amount.signum() >= 0, Numbers.NO_AMOUNT)
                : super.amount(name);
    }

    private Optional<BigDecimal> number(String key, Predicate<BigDecimal> isRight, Message fault) {
        BigDecimal number = value(key).decimalValue();
        if (Numbers.isReasonable(number) && isRight.test(number)) {
            return Optional.of(number);
        }
        repairs.repaired(key, shown(value(key)), fault);
        return Optional.empty();
    }

    /**
     * The text, number or boolean of a key as text. A missing key and a null give an empty text, and so does a list or
     * an object, which is recorded as a repair.
     */
    @Override
    String text(String key) {
        JsonNode value = value(key);
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
        unlessAbsent(value, key, "text", JsonNode::isValueNode);
        return "";
    }

    /** Records a value that is there and not of the right kind. */
    private void unlessAbsent(JsonNode value, String key, String message, Predicate<JsonNode> isRight) {
        if (!value.isMissingNode() && !value.isNull() && !isRight.test(value)) {
            repairs.repaired(key, shown(value), Messages.row(message));
        }
    }

    @Override
    List<String> texts(String key) {
        return value(key).isArray()
                ? elements(key, e -> e.isTextual() && !e.textValue().isBlank(), JsonNode::textValue, "text.listed")
                : some(key).stream().toList();
    }

    private List<JsonValues> objects(String key) {
        unlessAbsent(value(key), key, "list", JsonNode::isArray);
        return elements(key, JsonNode::isObject, object -> new JsonValues(object, repairs), "object.listed");
    }

    /** The elements of a list; those of another kind are recorded as repairs. */
    private <T> List<T> elements(String key, Predicate<JsonNode> isRight, Function<JsonNode, T> made, String fault) {
        List<T> elements = new ArrayList<>();
        for (JsonNode element : value(key).isArray() ? value(key) : List.<JsonNode>of()) {
            if (isRight.test(element)) {
                elements.add(made.apply(element));
            } else {
                repairs.repaired(key, shown(element), Messages.row(fault));
            }
        }
        return List.copyOf(elements);
    }

    /** The object of attributes, and every key that the format does not know. */
    @Override
    Map<String, String> attributes() {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode own = object.path("attributes");
        unlessAbsent(own, "attributes", "object", JsonNode::isObject);
        own.properties().forEach(e -> attribute(e, map));
        object.properties().forEach(e -> {
            if (!asked.contains(e.getKey())) {
                attribute(e, map);
            }
        });
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    /** A null counts as no value. If a name occurs twice, the first value wins. */
    private static void attribute(Map.Entry<String, JsonNode> entry, Map<String, String> map) {
        JsonNode value = entry.getValue();
        if (!value.isNull()) {
            map.putIfAbsent(entry.getKey(), value.isTextual() ? value.textValue() : shown(value));
        }
    }

    @Override
    SourceRow source() {
        JsonNode source = object.path("source");
        JsonNode line = source.path("line");
        if (source.isObject() && line.canConvertToLong() && line.longValue() >= 0) {
            return new SourceRow(new JsonValues(source, repairs).text("file"), line.longValue());
        }
        return repairs.source();
    }

    /** A value for a message; a number keeps its exponent, because 1e999999999 written out would fill the memory. */
    private static String shown(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NUMBER ? value.decimalValue().toString() : value.toString();
    }
}
