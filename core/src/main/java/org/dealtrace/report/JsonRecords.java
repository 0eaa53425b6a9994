package org.dealtrace.report;

import static org.dealtrace.report.JsonValues.date;
import static org.dealtrace.report.JsonValues.list;

import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;

/**
 * The records of the vocabulary as trees for JSON: companies, notices, deals and links. {@link JsonForm} says what
 * holds of all trees.
 */
final class JsonRecords {

    private JsonRecords() {}

    static JsonObject company(Company company) {
        return new JsonObject()
                .with("id", company.id())
                .with("names", list(company.names(), JsonRecords::name))
                .with("countries", list(company.countries(), Country::code))
                .with("city", company.city())
                .with("identifiers", list(company.identifiers(), Identifier::toString))
                .with("fields", company.fields())
                .with("recommendations", company.recommendations());
    }

    private static JsonObject name(CompanyName name) {
        return new JsonObject()
                .with("text", name.text())
                .with("kind", CompanyRow.words(name.kind()))
                .with("language", name.language())
                .with("from", date(name.from()))
                .with("until", date(name.until()));
    }

    static JsonObject merge(DealLinks.Merge merge) {
        return new JsonObject()
                .with("company_id", merge.companyId())
                .with("first", merge.first())
                .with("second", merge.second())
                .with("reason", merge.reason());
    }

    static JsonObject recommendation(Recommendation notice) {
        return new JsonObject()
                .with("id", notice.id())
                .with("date", date(notice.date()))
                .with("post", notice.post())
                .with("host_country", notice.hostCountry().map(Country::code))
                .with("direction", CompanyRow.words(notice.direction()))
                .with("party_kind", CompanyRow.words(notice.partyKind()))
                .with("names", list(notice.names(), JsonRecords::name))
                .with("country", notice.country().map(Country::code))
                .with("city", notice.city())
                .with("identifiers", list(notice.identifiers(), Identifier::toString))
                .with("fields", notice.fields())
                .with("cooperation", notice.cooperation())
                .with("text", notice.text())
                .with("attributes", notice.attributes())
                .with("file", notice.source().file())
                .with("line", notice.source().line());
    }

    static JsonObject deal(Deal deal) {
        return new JsonObject()
                .with("id", deal.id())
                .with("parties", list(deal.parties(), JsonRecords::party))
                .with("history", list(deal.history(), JsonRecords::event))
                .with("type", deal.typeWords())
                .with("stake_percent", deal.stakePercent())
                .with("value_musd", deal.value())
                .with("text", deal.text())
                .with("attributes", deal.attributes())
                .with("file", deal.source().file())
                .with("line", deal.source().line());
    }

    private static JsonObject party(DealParty party) {
        return new JsonObject()
                .with("role", CompanyRow.words(party.role()))
                .with("names", list(party.names(), JsonRecords::name))
                .with("country", party.country().map(Country::code))
                .with("identifiers", list(party.identifiers(), Identifier::toString));
    }

    private static JsonObject event(DealEvent event) {
        return new JsonObject().with("status", CompanyRow.words(event.status())).with("date", date(event.date()));
    }

    static JsonObject link(Link link) {
        return new JsonObject()
                .with("company_id", link.companyId())
                .with("deal_id", link.dealId())
                .with("party", link.party())
                .with("weight_bits", link.weight())
                .with("probability", link.probability())
                .with("decision", CompanyRow.words(link.decision()))
                .with("origin", CompanyRow.words(link.origin()))
                .with("explanation", explanation(link.explanation()));
    }

    private static JsonObject explanation(Explanation why) {
        return new JsonObject()
                .with("left", why.left())
                .with("right", why.right())
                .with("steps", list(why.steps(), JsonRecords::step))
                .with(
                        "rival",
                        why.rival()
                                .map(r -> new JsonObject()
                                        .with("company_id", r.companyId())
                                        .with("company", r.name())
                                        .with("weight_bits", r.weight())))
                .with("note", why.note());
    }

    private static JsonObject step(Explanation.Step step) {
        return new JsonObject()
                .with("comparison", step.comparison())
                .with("level", step.level())
                .with("left", step.left())
                .with("right", step.right())
                .with("bits", step.bits());
    }
}
