package org.dealtrace.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.EvidenceStep;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.NameKind;
import org.dealtrace.PairExplanation;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Recommendations, deals and links as JSON objects; the keys are described in docs/formats.md. Written by hand, key by key, so that the form of
 * the files does not hang on the form of the records.
 */
final class RecordJson {

    private static final Set<String> RECOMMENDATION_KEYS = Set.of(
            "id",
            "date",
            "post",
            "host_country",
            "direction",
            "party_kind",
            "name",
            "names",
            "country",
            "city",
            "identifiers",
            "fields",
            "cooperation",
            "text",
            "attributes",
            "source");

    private static final Set<String> DEAL_KEYS =
            Set.of("id", "parties", "history", "type", "stake_percent", "value_musd", "text", "attributes", "source");

    private RecordJson() {}

    // ---- writing ----

    static void write(JsonGenerator out, Recommendation r) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", r.id());
        write(out, "date", r.date());
        write(out, "post", r.post());
        write(out, "host_country", r.hostCountry());
        out.writeStringField("direction", Words.word(r.direction()));
        out.writeStringField("party_kind", Words.word(r.partyKind()));
        writeNames(out, r.names());
        write(out, "country", r.country());
        write(out, "city", r.city());
        writeTexts(out, "identifiers", r.identifiers());
        writeTexts(out, "fields", r.fields());
        write(out, "cooperation", r.cooperation());
        write(out, "text", r.text());
        writeRest(out, r.attributes(), r.source());
        out.writeEndObject();
    }

    static void write(JsonGenerator out, Deal d) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", d.id());
        writeTexts(out, "type", d.typeWords());
        out.writeArrayFieldStart("parties");
        for (DealParty party : d.parties()) {
            out.writeStartObject();
            out.writeStringField("role", Words.word(party.role()));
            writeNames(out, party.names());
            write(out, "country", party.country());
            writeTexts(out, "identifiers", party.identifiers());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("history");
        for (DealEvent event : d.history()) {
            out.writeStartObject();
            out.writeStringField("status", Words.word(event.status()));
            write(out, "date", event.date());
            out.writeEndObject();
        }
        out.writeEndArray();
        write(out, "stake_percent", d.stakePercent());
        write(out, "value_musd", d.value());
        write(out, "text", d.text());
        writeRest(out, d.attributes(), d.source());
        out.writeEndObject();
    }

    /** A judged pair with its names, so that a line can be read without the lists; its steps sum to the weight. */
    static void write(JsonGenerator out, Link link, Company company, DealParty party) throws IOException {
        Explanation why = link.explanation();
        out.writeStartObject();
        out.writeStringField("company_id", company.id());
        out.writeStringField("company", company.name());
        out.writeStringField("deal_id", link.dealId());
        out.writeNumberField("party", link.party());
        out.writeStringField("role", Words.word(party.role()));
        out.writeStringField("party_name", party.name());
        out.writeStringField("decision", Words.word(link.decision()));
        out.writeStringField("origin", Words.word(link.origin()));
        out.writeNumberField("weight_bits", link.weight());
        out.writeNumberField("probability", link.probability());
        out.writeStringField("left", why.left());
        out.writeStringField("right", why.right());
        out.writeArrayFieldStart("steps");
        for (EvidenceStep step : why.steps()) {
            out.writeStartObject();
            out.writeStringField("comparison", step.comparison());
            out.writeStringField("level", step.level());
            out.writeStringField("left", step.left());
            out.writeStringField("right", step.right());
            out.writeNumberField("bits", step.bits());
            out.writeEndObject();
        }
        out.writeEndArray();
        write(out, "rival", why.rival());
        out.writeStringField("note", why.note());
        out.writeEndObject();
    }

    /** A question with its answer: the decision, and for each party of the deal the judged pair and the nearest other company. */
    static void write(JsonGenerator out, PairExplanation why) throws IOException {
        out.writeStartObject();
        out.writeStringField("company_id", why.company().id());
        out.writeStringField("company", why.company().name());
        out.writeStringField("deal_id", why.deal().id());
        out.writeStringField("decision", Words.word(why.decision()));
        out.writeArrayFieldStart("parties");
        for (PairExplanation.Side side : why.sides()) {
            out.writeStartObject();
            out.writeStringField("role", Words.word(side.party().role()));
            out.writeStringField("party_name", side.party().name());
            if (side.link().isPresent()) {
                out.writeFieldName("link");
                write(out, side.link().get(), why.company(), side.party());
            }
            write(out, "nearest", side.nearest());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeNames(JsonGenerator out, List<CompanyName> names) throws IOException {
        out.writeArrayFieldStart("names");
        for (CompanyName name : names) {
            out.writeStartObject();
            out.writeStringField("text", name.text());
            if (name.kind() != NameKind.LEGAL) {
                out.writeStringField("kind", Words.word(name.kind()));
            }
            write(out, "language", name.language());
            write(out, "from", name.from());
            write(out, "until", name.until());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeRest(JsonGenerator out, Map<String, String> attributes, SourceRow source)
            throws IOException {
        if (!attributes.isEmpty()) {
            out.writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> entry : attributes.entrySet()) {
                out.writeStringField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        }
        if (!source.equals(SourceRow.NONE)) {
            out.writeObjectFieldStart("source");
            out.writeStringField("file", source.file());
            out.writeNumberField("line", source.line());
            out.writeEndObject();
        }
    }

    private static void write(JsonGenerator out, String key, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            if (value.get() instanceof BigDecimal number) {
                out.writeNumberField(key, number);
            } else if (value.get() instanceof Explanation.Rival rival) {
                out.writeObjectFieldStart(key);
                out.writeStringField("company_id", rival.companyId());
                out.writeStringField("company", rival.name());
                out.writeNumberField("weight_bits", rival.weight());
                out.writeEndObject();
            } else {
                out.writeStringField(key, value.get().toString());
            }
        }
    }

    private static void writeTexts(JsonGenerator out, String key, List<?> values) throws IOException {
        if (!values.isEmpty()) {
            out.writeArrayFieldStart(key);
            for (Object value : values) {
                out.writeString(value.toString());
            }
            out.writeEndArray();
        }
    }

    // ---- reading ----

    /** A recommendation, or null when the object has no name or repeats an earlier one, which is then taken down. */
    static @Nullable Recommendation recommendation(JsonNode node, Repairs repairs, TableSource.UniqueIds ids) {
        List<CompanyName> names = names(node, repairs);
        if (names.isEmpty()) {
            repairs.rejected("names", "", "no name; the row was left out");
            return null;
        }
        String id = ids.unique("id", Ids.orLine(text(node, "id", repairs), "id", "R", repairs));
        if (id == null) {
            return null;
        }
        return new Recommendation(
                id,
                Dates.read("date", text(node, "date", repairs), repairs),
                some(text(node, "post", repairs)),
                Words.country("host_country", text(node, "host_country", repairs), repairs),
                Words.direction("direction", text(node, "direction", repairs), repairs),
                Words.partyKind("party_kind", text(node, "party_kind", repairs), repairs),
                names,
                Words.country("country", text(node, "country", repairs), repairs),
                some(text(node, "city", repairs)),
                identifiers(node, repairs),
                texts(node, "fields", repairs),
                some(text(node, "cooperation", repairs)),
                some(text(node, "text", repairs)),
                attributes(node, RECOMMENDATION_KEYS, repairs),
                source(node, repairs));
    }

    /** A deal, or null when the object has no party or repeats an earlier one, which is then taken down. */
    static @Nullable Deal deal(JsonNode node, Repairs repairs, TableSource.UniqueIds ids) {
        List<DealParty> parties = new ArrayList<>();
        for (JsonNode side : objects(node, "parties", repairs)) {
            List<CompanyName> names = names(side, repairs);
            if (names.isEmpty()) {
                repairs.repaired("parties", "", "a party without a name was left out");
            } else {
                parties.add(new DealParty(
                        role(text(side, "role", repairs), repairs),
                        names,
                        Words.country("country", text(side, "country", repairs), repairs),
                        identifiers(side, repairs)));
            }
        }
        if (parties.isEmpty()) {
            repairs.rejected("parties", "", "no party; the row was left out");
            return null;
        }
        String id = ids.unique("id", Ids.orLine(text(node, "id", repairs), "id", "D", repairs));
        if (id == null) {
            return null;
        }
        List<DealEvent> history = new ArrayList<>();
        for (JsonNode event : objects(node, "history", repairs)) {
            history.add(new DealEvent(
                    Words.status("status", text(event, "status", repairs), repairs)
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
        for (PartyRole role : PartyRole.values()) {
            if (Words.word(role).equalsIgnoreCase(word)) {
                return role;
            }
        }
        repairs.repaired("role", word, "no role of a party; taken as other");
        return PartyRole.OTHER;
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
                names.add(CompanyName.of(entry.textValue(), names.isEmpty() ? NameKind.LEGAL : NameKind.ALIAS));
            } else if (!text(entry, "text", repairs).isBlank()) {
                names.add(name(entry, repairs));
            } else {
                repairs.repaired("names", shown(entry), "no name; it was left out");
            }
        }
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            repairs.repaired("names", shown(list), "no list; write it in square brackets; it was left out");
        }
        return names;
    }

    private static CompanyName name(JsonNode entry, Repairs repairs) {
        String word = text(entry, "kind", repairs);
        NameKind kind = Words.NAME_KINDS.get(word.toLowerCase(java.util.Locale.ROOT));
        if (kind == null && !word.isEmpty()) {
            repairs.repaired("kind", word, "no kind of a name; taken as legal");
        }
        return new CompanyName(
                text(entry, "text", repairs),
                kind == null ? NameKind.LEGAL : kind,
                some(text(entry, "language", repairs)),
                Dates.read("from", text(entry, "from", repairs), repairs),
                Dates.read("until", text(entry, "until", repairs), repairs));
    }

    private static List<Identifier> identifiers(JsonNode node, Repairs repairs) {
        return Words.identifiers("identifiers", texts(node, "identifiers", repairs), repairs);
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

    /** A text or number as text; empty when the key is missing, null, or holds a list or object, which is a repair. */
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
        if (!value.isMissingNode() && !value.isNull()) {
            repairs.repaired(key, shown(value), "no text; write it in quotation marks; it was left out");
        }
        return "";
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
                repairs.repaired(key, shown(entry), "no text; it was left out of the list");
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
                    repairs.repaired(key, shown(entry), "no object in braces; it was left out of the list");
                }
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            repairs.repaired(key, shown(value), "no list; write it in square brackets; it was left out");
        }
        return objects;
    }

    /** The object of attributes, and every key that the form does not know. */
    private static Map<String, String> attributes(JsonNode node, Set<String> known, Repairs repairs) {
        Map<String, String> map = new LinkedHashMap<>();
        JsonNode own = node.path("attributes");
        if (own.isObject()) {
            own.properties().forEach(e -> map.put(e.getKey(), attribute(e.getValue())));
        } else if (!own.isMissingNode() && !own.isNull()) {
            repairs.repaired("attributes", shown(own), "no object in braces; it was left out");
        }
        node.properties().forEach(e -> {
            if (!known.contains(e.getKey())) {
                map.putIfAbsent(e.getKey(), attribute(e.getValue()));
            }
        });
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    private static String attribute(JsonNode value) {
        return value.isTextual() ? value.textValue() : shown(value);
    }

    private static SourceRow source(JsonNode node, Repairs repairs) {
        JsonNode source = node.path("source");
        JsonNode line = source.path("line");
        if (source.isObject() && line.canConvertToLong() && line.longValue() >= 0) {
            return new SourceRow(text(source, "file", repairs), line.longValue());
        }
        return repairs.source();
    }

    /** A value for a message; a number is not written out, for 1e999999999 would fill the memory. */
    private static String shown(JsonNode value) {
        return value.getNodeType() == JsonNodeType.NUMBER ? value.decimalValue().toString() : value.toString();
    }
}
