package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DoubtfulNames;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.Repairs;
import org.jspecify.annotations.Nullable;

/** Reads recommendations, companies and deals from JSON objects; repairs and records what does not fit. */
final class JsonRecords {

    private static final Set<String> RECOMMENDATION_KEYS = Set.of(
            ("id date post host_country direction party_kind name names country city identifiers fields cooperation"
                            + " text attributes source")
                    .split(" "));
    private static final Set<String> DEAL_KEYS =
            Set.of("id parties history type stake_percent value_musd text attributes source".split(" "));

    private JsonRecords() {}

    /** Id and names of a company or a recommendation; null if it has no name or repeats an earlier one. */
    private static ListColumns.@Nullable Party named(
            JsonNode node, String prefix, Repairs repairs, RecordReader.UniqueIds ids) {
        List<CompanyName> given = names(node, repairs);
        List<CompanyName> names = NoNames.known(NoNames.cells("names", given), repairs);
        if (names.isEmpty()) {
            String all = given.stream().map(CompanyName::text).collect(Collectors.joining(" "));
            repairs.rejected("names", all, Messages.row("no-name"));
            return null;
        }
        String id = ids.unique("id", Ids.orLine(text(node, "id", repairs), "id", prefix, repairs));
        if (id == null) {
            return null;
        }
        DoubtfulNames.several("name", names.get(0).text(), repairs);
        return new ListColumns.Party(id, names);
    }

    /** A recommendation; null if it has no name or repeats an earlier one, which is recorded. */
    static @Nullable Recommendation recommendation(JsonNode node, Repairs repairs, RecordReader.UniqueIds ids) {
        ListColumns.Party named = named(node, "R", repairs, ids);
        if (named == null) {
            return null;
        }
        return new Recommendation(
                named.id(),
                Dates.read("date", text(node, "date", repairs), repairs),
                some(text(node, "post", repairs)),
                EnumCells.country("host_country", text(node, "host_country", repairs), repairs),
                EnumCells.direction("direction", text(node, "direction", repairs), repairs),
                EnumCells.partyKind("party_kind", text(node, "party_kind", repairs), repairs),
                named.names(),
                EnumCells.country("country", text(node, "country", repairs), repairs),
                some(text(node, "city", repairs)),
                identifiers(node, repairs),
                texts(node, "fields", repairs),
                some(text(node, "cooperation", repairs)),
                some(text(node, "text", repairs)),
                attributes(node, RECOMMENDATION_KEYS, repairs),
                source(node, repairs));
    }

    /** A company; null if it has no name or repeats an earlier one, which is recorded. */
    static @Nullable Company company(JsonNode node, Repairs repairs, RecordReader.UniqueIds ids) {
        ListColumns.Party named = named(node, "C", repairs, ids);
        if (named == null) {
            return null;
        }
        return new Company(
                named.id(),
                named.names(),
                texts(node, "countries", repairs).stream()
                        .flatMap(c -> EnumCells.country("countries", c, repairs).stream())
                        .toList(),
                some(text(node, "city", repairs)),
                identifiers(node, repairs),
                texts(node, "fields", repairs),
                texts(node, "recommendations", repairs));
    }

    /** A deal; null if it has no party or repeats an earlier one, which is recorded. */
    static @Nullable Deal deal(JsonNode node, Repairs repairs, RecordReader.UniqueIds ids) {
        List<DealParty> parties = new ArrayList<>();
        for (JsonNode side : objects(node, "parties", repairs)) {
            List<CompanyName> names = names(side, repairs);
            if (names.isEmpty()) {
                repairs.repaired("parties", "", Messages.row("nameless"));
            } else {
                parties.add(new DealParty(
                        role(text(side, "role", repairs), repairs),
                        NoNames.ofParty(NoNames.cells("names", names), repairs),
                        EnumCells.country("country", text(side, "country", repairs), repairs),
                        identifiers(side, repairs)));
            }
        }
        if (parties.isEmpty()) {
            repairs.rejected("parties", "", Messages.row("no-party"));
            return null;
        }
        String id = ids.unique("id", Ids.orLine(text(node, "id", repairs), "id", "D", repairs));
        if (id == null) {
            return null;
        }
        List<DealEvent> history = new ArrayList<>();
        for (JsonNode event : objects(node, "history", repairs)) {
            history.add(new DealEvent(
                    EnumCells.status("status", text(event, "status", repairs), repairs)
                            .orElse(DealStatus.UNKNOWN),
                    Dates.read("date", text(event, "date", repairs), repairs)));
        }
        return new Deal(
                id,
                parties,
                history,
                texts(node, "type", repairs),
                number(node, "stake_percent", true, repairs),
                number(node, "value_musd", false, repairs),
                some(text(node, "text", repairs)),
                attributes(node, DEAL_KEYS, repairs),
                source(node, repairs));
    }

    private static PartyRole role(String word, Repairs repairs) {
        PartyRole role = EnumCells.ROLES.get(word.toLowerCase(Locale.ROOT));
        if (role == null) {
            repairs.repaired("role", word, Messages.row("role"));
        }
        return role == null ? PartyRole.OTHER : role;
    }

    private static List<CompanyName> names(JsonNode node, Repairs repairs) {
        List<CompanyName> names = new ArrayList<>();
        String single = text(node, "name", repairs);
        if (!single.isBlank()) {
            names.add(CompanyName.of(single));
        }
        JsonNode list = node.path("names");
        for (JsonNode entry : list.isArray() ? list : List.<JsonNode>of()) {
            if (entry.isTextual() && !entry.textValue().isBlank()) {
                names.add(CompanyName.of(
                        entry.textValue(), names.isEmpty() ? CompanyName.Kind.LEGAL : CompanyName.Kind.ALIAS));
            } else if (!text(entry, "text", repairs).isBlank()) {
                names.add(name(entry, repairs));
            } else {
                repairs.repaired("names", shown(entry), Messages.row("no-name.left"));
            }
        }
        if (!list.isArray()) {
            unlessAbsent(list, "names", "list", repairs);
        }
        return names;
    }

    private static CompanyName name(JsonNode entry, Repairs repairs) {
        String word = text(entry, "kind", repairs);
        CompanyName.Kind kind = EnumCells.NAME_KINDS.get(word.toLowerCase(Locale.ROOT));
        if (kind == null && !word.isEmpty()) {
            repairs.repaired("kind", word, Messages.row("kind"));
        }
        Optional<String> language = some(text(entry, "language", repairs));
        Optional<String> tag = language.filter(TypedNames::isLanguage);
        if (!language.equals(tag)) {
            repairs.repaired("language", language.orElse(""), Messages.row("language"));
        }
        return new CompanyName(
                text(entry, "text", repairs),
                kind == null ? CompanyName.Kind.LEGAL : kind,
                tag,
                Dates.read("from", text(entry, "from", repairs), repairs),
                Dates.read("until", text(entry, "until", repairs), repairs));
    }

    private static List<Identifier> identifiers(JsonNode node, Repairs repairs) {
        return EnumCells.identifiers("identifiers", texts(node, "identifiers", repairs), repairs);
    }

    private static Optional<BigDecimal> number(JsonNode node, String key, boolean share, Repairs repairs) {
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

    private static Optional<String> some(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /**
     * The text, number or boolean of a key as text. A missing key and a null give an empty text, and so does a list or
     * an object, which is recorded as a repair.
     */
    private static String text(JsonNode node, String key, Repairs repairs) {
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
        unlessAbsent(value, key, "text", repairs);
        return "";
    }

    /** Records a value of the wrong kind. */
    private static void unlessAbsent(JsonNode value, String key, String message, Repairs repairs) {
        if (!value.isMissingNode() && !value.isNull()) {
            repairs.repaired(key, shown(value), Messages.row(message));
        }
    }

    private static List<String> texts(JsonNode node, String key, Repairs repairs) {
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

    private static List<JsonNode> objects(JsonNode node, String key, Repairs repairs) {
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
        } else {
            unlessAbsent(value, key, "list", repairs);
        }
        return objects;
    }

    /** The object of attributes, and every key that the format does not know. */
    private static Map<String, String> attributes(JsonNode node, Set<String> known, Repairs repairs) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode own = node.path("attributes");
        if (own.isObject()) {
            own.properties().forEach(e -> attribute(e, map));
        } else {
            unlessAbsent(own, "attributes", "object", repairs);
        }
        node.properties().forEach(e -> {
            if (!known.contains(e.getKey())) {
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

    private static SourceRow source(JsonNode node, Repairs repairs) {
        JsonNode source = node.path("source");
        JsonNode line = source.path("line");
        if (source.isObject() && line.canConvertToLong() && line.longValue() >= 0) {
            return new SourceRow(text(source, "file", repairs), line.longValue());
        }
        return repairs.source();
    }

    /** A value for a message; a number keeps its exponent, because 1e999999999 written out would fill the memory. */
    private static String shown(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NUMBER ? value.decimalValue().toString() : value.toString();
    }
}
