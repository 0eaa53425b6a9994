package org.dealtrace.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.CompanyMerge;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.EvidenceStep;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.study.Interval;
import org.dealtrace.study.Rate;
import org.jspecify.annotations.Nullable;

/**
 * The report as a tree for JSON: everything but the deals that nothing was linked to, which are counted.
 *
 * <p>Keys stand in a fixed order; lists keep the order of the report; what is not known is null; a date has the precision that it is
 * known to. Shares are 0 to 1, weights are bits.
 */
final class JsonForm {

    private JsonForm() {}

    static Map<String, @Nullable Object> tree(OutcomeReport report) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        for (OutcomeStatus status : CompanyRow.readingOrder()) {
            counts.put(CompanyRow.label(status), report.count(status));
        }
        Set<String> linked = new LinkedHashSet<>();
        report.links().links().forEach(l -> linked.add(l.dealId()));
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("title", report.title());
        tree.put("asOf", report.asOf().toString());
        tree.put("illustrative", !report.illustrativeInputs().isEmpty());
        tree.put("rate", rate(report.rate()));
        tree.put("outcomeCounts", counts);
        tree.put("bounds", list(report.bounds(), JsonForm::line));
        tree.put("warnings", report.warnings());
        tree.put("rule", list(report.rule(), r -> map("name", r.name(), "value", r.value())));
        tree.put("sources", report.sources());
        tree.put("inputs", list(report.inputs(), JsonForm::input));
        tree.put("linking", report.links().method());
        tree.put("classifiers", report.classifiers());
        tree.put("certainty", list(report.certainty(), JsonForm::line));
        tree.put("sensitivity", list(report.sensitivity(), JsonForm::line));
        tree.put("found", list(FoundDeals.tables(report), JsonForm::table));
        tree.put("watched", FoundDeals.watched(report));
        tree.put("groups", list(report.groups(), JsonForm::table));
        tree.put("curves", list(report.curves(), JsonForm::curve));
        tree.put(
                "dealsBeforeRecommendation",
                list(
                        EarlierDeal.of(report),
                        d -> map(
                                "companyId",
                                d.outcome().company().id(),
                                "dealId",
                                d.deal().id(),
                                "types",
                                d.types(),
                                "status",
                                d.status(),
                                "date",
                                d.date(),
                                "otherSides",
                                d.otherSides())));
        tree.put(
                "competingEvents",
                list(
                        report.competing(),
                        c -> map(
                                "companyId",
                                c.companyId(),
                                "event",
                                c.event(),
                                "date",
                                c.date().map(PartialDate::toString).orElse(null),
                                "detail",
                                c.detail())));
        tree.put("funnel", list(report.funnel(), f -> map("name", f.name(), "count", f.count(), "note", f.note())));
        tree.put("recommendationCounts", list(report.corpus(), CorpusForm::tree));
        tree.put("outcomes", list(report.outcomes(), JsonForm::outcome));
        tree.put("companies", list(report.links().companies(), JsonForm::company));
        tree.put("merges", list(report.links().merges(), JsonForm::merge));
        tree.put("recommendations", list(report.links().recommendations(), JsonForm::recommendation));
        tree.put(
                "deals",
                list(
                        report.links().deals().stream()
                                .filter(d -> linked.contains(d.id()))
                                .toList(),
                        JsonForm::deal));
        tree.put("dealsWithoutLink", report.links().deals().size() - (long) linked.size());
        tree.put("links", list(report.links().links(), JsonForm::link));
        return tree;
    }

    private static Map<String, @Nullable Object> rate(Rate rate) {
        return map(
                "successes",
                rate.successes(),
                "n",
                rate.n(),
                "population",
                number(rate.population()),
                "share",
                number(rate.value()),
                "interval",
                interval(rate.interval()),
                "text",
                rate.toString());
    }

    private static Map<String, @Nullable Object> interval(Interval interval) {
        return map(
                "low", interval.low(), "high", interval.high(), "level", interval.level(), "method", interval.method());
    }

    private static Map<String, @Nullable Object> table(RateTable table) {
        return map("title", table.title(), "note", table.note(), "rates", list(table.lines(), JsonForm::line));
    }

    private static Map<String, @Nullable Object> line(RateLine line) {
        return map(
                "name",
                line.name(),
                "successes",
                number(line.successes()),
                "n",
                number(line.n()),
                "share",
                number(line.share()),
                "interval",
                interval(line.interval()),
                "note",
                line.note());
    }

    static Map<String, @Nullable Object> input(InputReport input) {
        return map(
                "file",
                input.file(),
                "format",
                input.format(),
                "note",
                input.note(),
                "rows",
                input.rows(),
                "records",
                input.records(),
                "repaired",
                input.repaired(),
                "rejected",
                input.rejected(),
                "issues",
                list(input.issues(), JsonForm::issue));
    }

    private static Map<String, @Nullable Object> issue(ReadIssue issue) {
        return map(
                "kind",
                CompanyRow.words(issue.kind()),
                "file",
                issue.source().file(),
                "line",
                issue.source().line(),
                "column",
                issue.column(),
                "value",
                issue.value(),
                "message",
                issue.message());
    }

    private static Map<String, @Nullable Object> curve(Curve curve) {
        return map(
                "title",
                curve.title(),
                "note",
                curve.note(),
                "series",
                list(
                        curve.series(),
                        s -> map(
                                "name",
                                s.name(),
                                "steps",
                                list(
                                        s.steps(),
                                        p -> map(
                                                "days",
                                                p.days(),
                                                "share",
                                                p.share(),
                                                "low",
                                                p.low(),
                                                "high",
                                                p.high(),
                                                "atRisk",
                                                p.atRisk(),
                                                "events",
                                                p.events())))));
    }

    private static Map<String, @Nullable Object> outcome(Outcome outcome) {
        return map(
                "company",
                outcome.company().id(),
                "recommended",
                date(outcome.recommended()),
                "outcome",
                CompanyRow.label(outcome.status()),
                "deal",
                outcome.deciding().map(a -> a.link().dealId()),
                "elapsedDays",
                number(outcome.elapsedDays()),
                "followedDays",
                number(outcome.followedDays()),
                "reason",
                outcome.reason(),
                "assessments",
                list(outcome.assessments(), JsonForm::assessment));
    }

    private static Map<String, @Nullable Object> assessment(DealAssessment assessment) {
        return map(
                "deal",
                assessment.link().dealId(),
                "party",
                assessment.link().party(),
                "classification",
                assessment.classification().map(JsonForm::classification),
                "status",
                CompanyRow.words(assessment.status()),
                "date",
                date(assessment.date()),
                "afterRecommendation",
                CompanyRow.answer(assessment.afterRecommendation()),
                "qualifies",
                CompanyRow.answer(assessment.qualifies()),
                "reasons",
                assessment.reasons());
    }

    private static Map<String, @Nullable Object> classification(Classification classification) {
        return map(
                "types",
                list(classification.types(), OutcomeType::id),
                "status",
                CompanyRow.words(classification.status()),
                "confidence",
                classification.confidence(),
                "evidence",
                classification.evidence(),
                "classifier",
                classification.classifier());
    }

    private static Map<String, @Nullable Object> company(Company company) {
        return map(
                "id",
                company.id(),
                "names",
                list(company.names(), JsonForm::name),
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

    private static Map<String, @Nullable Object> merge(CompanyMerge merge) {
        return map(
                "company",
                merge.companyId(),
                "first",
                merge.first(),
                "second",
                merge.second(),
                "reason",
                merge.reason());
    }

    private static Map<String, @Nullable Object> recommendation(Recommendation notice) {
        return map(
                "id",
                notice.id(),
                "date",
                date(notice.date()),
                "post",
                notice.post(),
                "hostCountry",
                notice.hostCountry().map(Country::code),
                "direction",
                CompanyRow.words(notice.direction()),
                "partyKind",
                CompanyRow.words(notice.partyKind()),
                "names",
                list(notice.names(), JsonForm::name),
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

    private static Map<String, @Nullable Object> deal(Deal deal) {
        return map(
                "id",
                deal.id(),
                "parties",
                list(deal.parties(), JsonForm::party),
                "history",
                list(deal.history(), JsonForm::event),
                "typeWords",
                deal.typeWords(),
                "stakePercent",
                deal.stakePercent(),
                "valueMillionUsd",
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
                list(party.names(), JsonForm::name),
                "country",
                party.country().map(Country::code),
                "identifiers",
                list(party.identifiers(), Identifier::toString));
    }

    private static Map<String, @Nullable Object> event(DealEvent event) {
        return map("status", CompanyRow.words(event.status()), "date", date(event.date()));
    }

    private static Map<String, @Nullable Object> link(Link link) {
        return map(
                "company",
                link.companyId(),
                "deal",
                link.dealId(),
                "party",
                link.party(),
                "weight",
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
                list(why.steps(), JsonForm::step),
                "rival",
                why.rival().map(r -> map("company", r.companyId(), "name", r.name(), "weight", r.weight())),
                "note",
                why.note());
    }

    private static Map<String, @Nullable Object> step(EvidenceStep step) {
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

    /** A map from names and values in turn. */
    private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    /** Turned into tree values one by one, while they are written. */
    private static <T> Iterable<Object> list(Collection<T> values, Function<? super T, ? extends Object> form) {
        return () -> values.stream().<Object>map(form).iterator();
    }

    private static Optional<String> date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString);
    }

    private static @Nullable Object number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static @Nullable Object number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Object number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
