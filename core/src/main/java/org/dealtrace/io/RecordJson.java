package org.dealtrace.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PairExplanation;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;

/**
 * Recommendations, deals, links and answers as JSON objects; the keys are described in docs/formats.md. Written by
 * hand, key by key, so that the form of the files does not hang on the form of the records. {@link JsonRecords} reads
 * them.
 */
final class RecordJson {

    private RecordJson() {}

    static void write(JsonGenerator out, Recommendation r) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", r.id());
        write(out, "date", r.date());
        write(out, "post", r.post());
        write(out, "host_country", r.hostCountry());
        out.writeStringField("direction", EnumCells.word(r.direction()));
        out.writeStringField("party_kind", EnumCells.word(r.partyKind()));
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
            out.writeStringField("role", EnumCells.word(party.role()));
            writeNames(out, party.names());
            write(out, "country", party.country());
            writeTexts(out, "identifiers", party.identifiers());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("history");
        for (DealEvent event : d.history()) {
            out.writeStartObject();
            out.writeStringField("status", EnumCells.word(event.status()));
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
        out.writeStringField("role", EnumCells.word(party.role()));
        out.writeStringField("party_name", party.name());
        out.writeStringField("decision", EnumCells.word(link.decision()));
        out.writeStringField("origin", EnumCells.word(link.origin()));
        out.writeNumberField("weight_bits", link.weight());
        out.writeNumberField("probability", link.probability());
        out.writeStringField("left", why.left());
        out.writeStringField("right", why.right());
        out.writeArrayFieldStart("steps");
        for (Explanation.Step step : why.steps()) {
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

    /**
     * A question with its answer: the decision, and for each party of the deal the judged pair and the nearest other
     * company.
     */
    static void write(JsonGenerator out, PairExplanation why) throws IOException {
        out.writeStartObject();
        out.writeStringField("company_id", why.company().id());
        out.writeStringField("company", why.company().name());
        out.writeStringField("deal_id", why.deal().id());
        out.writeStringField("decision", EnumCells.word(why.decision()));
        out.writeArrayFieldStart("parties");
        for (PairExplanation.Side side : why.sides()) {
            out.writeStartObject();
            out.writeStringField("role", EnumCells.word(side.party().role()));
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

    static void write(JsonGenerator out, Company company) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", company.id());
        writeNames(out, company.names());
        writeTexts(out, "countries", company.countries());
        write(out, "city", company.city());
        writeTexts(out, "identifiers", company.identifiers());
        writeTexts(out, "fields", company.fields());
        writeTexts(out, "recommendations", company.recommendations());
        out.writeEndObject();
    }

    private static void writeNames(JsonGenerator out, List<CompanyName> names) throws IOException {
        out.writeArrayFieldStart("names");
        for (CompanyName name : names) {
            out.writeStartObject();
            out.writeStringField("text", name.text());
            if (name.kind() != CompanyName.Kind.LEGAL) {
                out.writeStringField("kind", EnumCells.word(name.kind()));
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
}
