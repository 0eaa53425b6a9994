package org.dealtrace.report;

import static org.dealtrace.report.JsonValues.date;
import static org.dealtrace.report.JsonValues.list;
import static org.dealtrace.report.JsonValues.number;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dealtrace.DealAssessment;
import org.dealtrace.InputReport;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.RecordMapper;
import org.dealtrace.study.Headline;

/**
 * The report as a JSON tree. It has everything except the deals without a link, which are only counted.
 *
 * <p>Keys have a fixed order, and lists keep the order of the report. An unknown value is null. A date has the
 * precision to which it is known. Shares are 0 to 1, weights are bits. Keys are those of JSON Lines and of the CSV
 * forms: words separated by underscores, and a key that ends in {@code _id} for an id.
 */
final class JsonForm {

    private JsonForm() {}

    static JsonObject tree(OutcomeReport report) {
        JsonObject counts = new JsonObject();
        for (OutcomeStatus status : CompanyRow.readingOrder()) {
            counts.with(CompanyRow.label(status), report.count(status));
        }
        Set<String> linked = new LinkedHashSet<>();
        report.links().links().forEach(l -> linked.add(l.dealId()));
        return new JsonObject()
                .with("title", report.title())
                .with("as_of", report.asOf().toString())
                .with("illustrative", !report.illustrativeInputs().isEmpty())
                .with("headline", headline(report.headline()))
                .with("outcome_counts", counts)
                .with("warnings", report.warnings())
                .with("rule", list(report.rule(), RecordMapper::tree))
                .with("methods", Methods.paragraph(report))
                .with("run", list(report.run(), RecordMapper::tree))
                .with("sources", report.sources())
                .with("inputs", list(report.inputs(), JsonForm::input))
                .with("linking", report.links().method())
                .with("classifiers", report.classifiers())
                .with("certainty", list(report.certainty(), RecordMapper::tree))
                .with("sensitivity", list(report.sensitivity(), RecordMapper::tree))
                .with("found", list(FoundDeals.tables(report, Messages.ENGLISH), JsonForm::table))
                .with("watched", FoundDeals.watched(report, Messages.ENGLISH))
                .with("groups", list(report.groups(), JsonForm::table))
                .with("curves", list(report.curves(), JsonForm::curve))
                .with(
                        "deals_before_recommendation",
                        list(
                                EarlierDeal.of(report),
                                d -> new JsonObject()
                                        .with(
                                                "company_id",
                                                d.outcome().company().id())
                                        .with("deal_id", d.deal().id())
                                        .with("types", d.types())
                                        .with(
                                                "status",
                                                CompanyRow.words(d.assessment().status()))
                                        .with("status_date", date(d.assessment().statusDate()))
                                        .with("date", d.date())
                                        .with("other_sides", d.otherSides())))
                .with(
                        "competing_events",
                        list(
                                report.competing(),
                                c -> new JsonObject()
                                        .with("company_id", c.companyId())
                                        .with("event", c.event())
                                        .with(
                                                "date",
                                                c.date()
                                                        .map(PartialDate::toString)
                                                        .orElse(null))
                                        .with("detail", c.detail())))
                .with("funnel", list(report.funnel(), RecordMapper::tree))
                .with("recommendation_counts", list(report.corpus(), CorpusForm::tree))
                .with("outcomes", list(report.outcomes(), JsonForm::outcome))
                .with("companies", list(report.links().companies(), RecordMapper::tree))
                .with("merges", list(report.links().merges(), RecordMapper::tree))
                .with("recommendations", list(report.links().recommendations(), RecordMapper::tree))
                .with(
                        "deals",
                        list(
                                report.links().deals().stream()
                                        .filter(d -> linked.contains(d.id()))
                                        .toList(),
                                RecordMapper::tree))
                .with("deals_without_link", report.links().deals().size() - (long) linked.size())
                .with("links", list(report.links().links(), RecordMapper::tree));
    }

    private static JsonObject headline(Headline headline) {
        return new JsonObject()
                .with("share", number(headline.share()))
                .with("interval", RecordMapper.tree(headline.interval()))
                .with("found", headline.found())
                .with("n", headline.n())
                .with("days", number(headline.days()))
                .with("cause", headline.cause())
                .with("text", headline.sentence())
                .with("notes", headline.notes());
    }

    private static JsonObject table(RateTable table) {
        return new JsonObject()
                .with("title", table.title())
                .with("note", table.note())
                .with("rates", list(table.lines(), RecordMapper::tree));
    }

    static JsonObject input(InputReport input) {
        return new JsonObject()
                .with("file", input.file())
                .with("format", input.format())
                .with("note", input.note())
                .with("rows", input.rows())
                .with("records", input.records())
                .with("repaired", input.repaired())
                .with("doubtful", input.doubtful())
                .with("merged", input.merged())
                .with("rejected", input.rejected())
                .with("issues", list(input.issues(), RecordMapper::tree));
    }

    private static JsonObject curve(Curve curve) {
        return new JsonObject()
                .with("title", curve.title())
                .with("note", curve.note())
                .with(
                        "series",
                        list(
                                curve.series(),
                                s -> new JsonObject()
                                        .with("name", s.name())
                                        .with(
                                                "steps",
                                                list(
                                                        s.steps(),
                                                        p -> new JsonObject()
                                                                .with("days", p.days())
                                                                .with("share", p.share())
                                                                .with(
                                                                        "low",
                                                                        CurveReading.hasInterval(p) ? p.low() : null)
                                                                .with(
                                                                        "high",
                                                                        CurveReading.hasInterval(p) ? p.high() : null)
                                                                .with("at_risk", p.atRisk())
                                                                .with("events", p.events())))));
    }

    private static JsonObject outcome(Outcome outcome) {
        return new JsonObject()
                .with("company_id", outcome.company().id())
                .with("recommended", date(outcome.recommended()))
                .with("outcome", CompanyRow.label(outcome.status()))
                .with("deal_id", outcome.deciding().map(a -> a.link().dealId()))
                .with("elapsed_days", number(outcome.elapsedDays()))
                .with("followed_days", number(outcome.followedDays()))
                .with("reason", outcome.reason())
                .with("assessments", list(outcome.assessments(), JsonForm::assessment));
    }

    private static JsonObject assessment(DealAssessment assessment) {
        return new JsonObject()
                .with("deal_id", assessment.link().dealId())
                .with("party", assessment.link().party())
                .with("classification", assessment.classification().map(RecordMapper::tree))
                .with("status", CompanyRow.words(assessment.status()))
                .with("status_date", date(assessment.statusDate()))
                .with("date", date(assessment.date()))
                .with("date_of", assessment.compared().map(e -> CompanyRow.words(e.status())))
                .with("after_recommendation", CompanyRow.answer(assessment.afterRecommendation()))
                .with("qualifies", CompanyRow.answer(assessment.qualifies()))
                .with("reasons", assessment.reasons());
    }
}
