package org.dealtrace.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.dealtrace.Company;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PairExplanation;
import org.dealtrace.io.internal.RecordMapper;

/** The lines that JSON Lines consist of: records by {@link RecordMapper}, and links with the names of both sides. */
final class RecordJson {

    private RecordJson() {}

    static void record(JsonGenerator out, Object record) throws IOException {
        out.writeRawValue(RecordMapper.line(record));
    }

    private static void record(JsonGenerator out, String key, Object record) throws IOException {
        out.writeFieldName(key);
        record(out, record);
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
        record(out, "steps", why.steps());
        if (why.rival().isPresent()) {
            record(out, "rival", why.rival().get());
        }
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
            if (side.nearest().isPresent()) {
                record(out, "nearest", side.nearest().get());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
