package org.dealtrace.report;

import static org.dealtrace.report.JsonValues.date;
import static org.dealtrace.report.JsonValues.list;
import static org.dealtrace.report.JsonValues.map;

import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * The records of the vocabulary as trees for JSON: companies, notices, deals and links. {@link JsonForm} says what
 * holds of all trees.
 */
final class JsonRecords {

    private JsonRecords() {}

    static Map<String, @Nullable Object> company(Company company) {
        return map(
                "id",
                company.id(),
                "names",
                list(company.names(), JsonRecords::name),
                "countries",
                list(company.countries(), Country::code),
                "city",
                company.city(),
                "identifiers",
                list(company.identifiers(), Identifier::toString),
                "fields",
                company.fields(),
                "recommendations",
                company.recommendations());
    }

    private static Map<String, @Nullable Object> name(CompanyName name) {
        return map(
                "text",
                name.text(),
                "kind",
                CompanyRow.words(name.kind()),
                "language",
                name.language(),
                "from",
                date(name.from()),
                "until",
                date(name.until()));
    }

    static Map<String, @Nullable Object> merge(DealLinks.Merge merge) {
        return map(
                "company_id",
                merge.companyId(),
                "first",
                merge.first(),
                "second",
                merge.second(),
                "reason",
                merge.reason());
    }

    static Map<String, @Nullable Object> recommendation(Recommendation notice) {
        return map(
                "id",
                notice.id(),
                "date",
                date(notice.date()),
                "post",
                notice.post(),
                "host_country",
                notice.hostCountry().map(Country::code),
                "direction",
                CompanyRow.words(notice.direction()),
                "party_kind",
                CompanyRow.words(notice.partyKind()),
                "names",
                list(notice.names(), JsonRecords::name),
                "country",
                notice.country().map(Country::code),
                "city",
                notice.city(),
                "identifiers",
                list(notice.identifiers(), Identifier::toString),
                "fields",
                notice.fields(),
                "cooperation",
                notice.cooperation(),
                "text",
                notice.text(),
                "attributes",
                notice.attributes(),
                "file",
                notice.source().file(),
                "line",
                notice.source().line());
    }

    static Map<String, @Nullable Object> deal(Deal deal) {
        return map(
                "id",
                deal.id(),
                "parties",
                list(deal.parties(), JsonRecords::party),
                "history",
                list(deal.history(), JsonRecords::event),
                "type",
                deal.typeWords(),
                "stake_percent",
                deal.stakePercent(),
                "value_musd",
                deal.value(),
                "text",
                deal.text(),
                "attributes",
                deal.attributes(),
                "file",
                deal.source().file(),
                "line",
                deal.source().line());
    }

    private static Map<String, @Nullable Object> party(DealParty party) {
        return map(
                "role",
                CompanyRow.words(party.role()),
                "names",
                list(party.names(), JsonRecords::name),
                "country",
                party.country().map(Country::code),
                "identifiers",
                list(party.identifiers(), Identifier::toString));
    }

    private static Map<String, @Nullable Object> event(DealEvent event) {
        return map("status", CompanyRow.words(event.status()), "date", date(event.date()));
    }

    static Map<String, @Nullable Object> link(Link link) {
        return map(
                "company_id",
                link.companyId(),
                "deal_id",
                link.dealId(),
                "party",
                link.party(),
                "weight_bits",
                link.weight(),
                "probability",
                link.probability(),
                "decision",
                CompanyRow.words(link.decision()),
                "origin",
                CompanyRow.words(link.origin()),
                "explanation",
                explanation(link.explanation()));
    }

    private static Map<String, @Nullable Object> explanation(Explanation why) {
        return map(
                "left",
                why.left(),
                "right",
                why.right(),
                "steps",
                list(why.steps(), JsonRecords::step),
                "rival",
                why.rival().map(r -> map("company_id", r.companyId(), "company", r.name(), "weight_bits", r.weight())),
                "note",
                why.note());
    }

    private static Map<String, @Nullable Object> step(Explanation.Step step) {
        return map(
                "comparison",
                step.comparison(),
                "level",
                step.level(),
                "left",
                step.left(),
                "right",
                step.right(),
                "bits",
                step.bits());
    }
}
