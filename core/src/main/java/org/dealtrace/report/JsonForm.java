package org.dealtrace.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.Headline;

/**
 * The report as a JSON tree, with everything except the deals without a link, which are only counted.
 *
 * <p>Keys have a fixed order, and lists keep the order of the report. An unknown value is null. A date has its known
 * precision. Shares are 0 to 1, weights are bits. Keys are those of JSON Lines and CSV: words with underscores, and
 * {@code _id} at the end for an id.
 */
final class JsonForm {

    private JsonForm() {}

    static JsonObject tree(OutcomeReport report) {
        JsonObject counts = new JsonObject();
        for (OutcomeStatus status : CompanyRow.READING_ORDER) {
            counts.with(CompanyRow.label(status), report.count(status));
        }
        Set<String> linked = report.links().links().stream().map(Link::dealId).collect(Collectors.toSet());
        return new JsonObject()
                .with("title", report.title())
                .with("as_of", report.asOf().toString())
                .with("illustrative", !report.illustrativeInputs().isEmpty())
                .with("headline", headline(report.headline()))
                .with("outcome_counts", counts)
                .with("warnings", report.warnings())
                .with("rule", report.rule())
                .with("methods", Methods.paragraph(report))
                .with("run", report.run())
                .with("sources", report.sources())
                .with("inputs", report.inputs().stream().map(JsonForm::input))
                .with("linking", report.links().method())
                .with("classifiers", report.classifiers())
                .with("certainty", report.certainty())
                .with("sensitivity", report.sensitivity())
                .with(
                        "found",
                        FoundDeals.tables(report, Messages.ENGLISH).stream().map(JsonForm::table))
                .with("watched", FoundDeals.watched(report, Messages.ENGLISH))
                .with("groups", report.groups().stream().map(JsonForm::table))
                .with("curves", report.curves().stream().map(JsonForm::curve))
                .with(
                        "deals_before_recommendation",
                        ReportTables.earlier(report).objects())
                .with("competing_events", ReportTables.competing(report).objects())
                .with("funnel", report.funnel())
                .with("recommendation_counts", report.corpus())
                .with("outcomes", report.outcomes().stream().map(JsonForm::outcome))
                .with("companies", report.links().companies())
                .with("merges", report.links().merges())
                .with("recommendations", report.links().recommendations())
                .with("deals", report.links().deals().stream().filter(d -> linked.contains(d.id())))
                .with("deals_without_link", report.links().deals().size() - (long) linked.size())
                .with("links", report.links().links());
    }

    private static JsonObject headline(Headline headline) {
        return new JsonObject()
                .with("share", headline.share())
                .with("interval", headline.interval())
                .with("found", headline.found())
                .with("n", headline.n())
                .with("days", headline.days())
                .with("cause", headline.cause())
                .with("text", headline.sentence())
                .with("notes", headline.notes())
                .with("next", headline.next());
    }

    private static JsonObject table(RateTable table) {
        return new JsonObject()
                .with("title", table.title())
                .with("note", table.note())
                .with("rates", table.lines());
    }

    static JsonObject input(InputReport input) {
        return ReportTables.inputs(List.of(input), true).columns().object(input).with("issues", input.issues());
    }

    private static JsonObject curve(Curve curve) {
        return new JsonObject()
                .with("title", curve.title())
                .with("note", curve.note())
                .with(
                        "series",
                        curve.series().stream()
                                .map(series -> new JsonObject()
                                        .with("name", series.name())
                                        .with("steps", series.steps().stream().map(JsonForm::step))));
    }

    private static JsonObject step(Curve.Step step) {
        boolean bounded = CurveReading.hasInterval(step);
        return new JsonObject()
                .with("days", step.days())
                .with("share", step.share())
                .with("low", bounded ? step.low() : null)
                .with("high", bounded ? step.high() : null)
                .with("at_risk", step.atRisk())
                .with("events", step.events());
    }

    private static JsonObject outcome(Outcome outcome) {
        return new JsonObject()
                .with("company_id", outcome.company().id())
                .with("recommended", outcome.recommended())
                .with("outcome", CompanyRow.label(outcome.status()))
                .with("deal_id", outcome.deciding().map(a -> a.link().dealId()))
                .with("elapsed_days", outcome.elapsedDays())
                .with("followed_days", outcome.followedDays())
                .with("reason", outcome.reason())
                .with("assessments", outcome.assessments().stream().map(JsonForm::assessment));
    }

    private static JsonObject assessment(DealAssessment assessment) {
        return new JsonObject()
                .with("deal_id", assessment.link().dealId())
                .with("party", assessment.link().party())
                .with("classification", assessment.classification())
                .with("status", assessment.status())
                .with("status_date", assessment.statusDate())
                .with("date", assessment.date())
                .with("date_of", assessment.compared().map(DealEvent::status))
                .with("after_recommendation", assessment.afterRecommendation())
                .with("qualifies", assessment.qualifies())
                .with("reasons", assessment.reasons());
    }
}
