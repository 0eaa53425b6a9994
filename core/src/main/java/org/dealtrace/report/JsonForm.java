package org.dealtrace.report;

import static org.dealtrace.report.JsonValues.date;
import static org.dealtrace.report.JsonValues.list;
import static org.dealtrace.report.JsonValues.map;
import static org.dealtrace.report.JsonValues.number;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dealtrace.Classification;
import org.dealtrace.DealAssessment;
import org.dealtrace.InputReport;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The report as a tree for JSON: everything but the deals that nothing was linked to, which are counted.
 *
 * <p>Keys stand in a fixed order; lists keep the order of the report; what is not known is null; a date has the
 * precision that it is known to. Shares are 0 to 1, weights are bits. Keys are those of JSON Lines and of the CSV
 * forms: words parted by underscores, and a key that ends in {@code _id} for an id.
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
        tree.put("as_of", report.asOf().toString());
        tree.put("illustrative", !report.illustrativeInputs().isEmpty());
        tree.put("headline", headline(report.headline()));
        tree.put("outcome_counts", counts);
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
                "deals_before_recommendation",
                list(
                        EarlierDeal.of(report),
                        d -> map(
                                "company_id",
                                d.outcome().company().id(),
                                "deal_id",
                                d.deal().id(),
                                "types",
                                d.types(),
                                "status",
                                CompanyRow.words(d.assessment().status()),
                                "status_date",
                                date(d.assessment().statusDate()),
                                "date",
                                d.date(),
                                "other_sides",
                                d.otherSides())));
        tree.put(
                "competing_events",
                list(
                        report.competing(),
                        c -> map(
                                "company_id",
                                c.companyId(),
                                "event",
                                c.event(),
                                "date",
                                c.date().map(PartialDate::toString).orElse(null),
                                "detail",
                                c.detail())));
        tree.put("funnel", list(report.funnel(), f -> map("name", f.name(), "count", f.count(), "note", f.note())));
        tree.put("recommendation_counts", list(report.corpus(), CorpusForm::tree));
        tree.put("outcomes", list(report.outcomes(), JsonForm::outcome));
        tree.put("companies", list(report.links().companies(), JsonRecords::company));
        tree.put("merges", list(report.links().merges(), JsonRecords::merge));
        tree.put("recommendations", list(report.links().recommendations(), JsonRecords::recommendation));
        tree.put(
                "deals",
                list(
                        report.links().deals().stream()
                                .filter(d -> linked.contains(d.id()))
                                .toList(),
                        JsonRecords::deal));
        tree.put("deals_without_link", report.links().deals().size() - (long) linked.size());
        tree.put("links", list(report.links().links(), JsonRecords::link));
        return tree;
    }

    private static Map<String, @Nullable Object> headline(Headline headline) {
        return map(
                "share",
                number(headline.share()),
                "interval",
                interval(headline.interval()),
                "found",
                headline.found(),
                "n",
                headline.n(),
                "days",
                number(headline.days()),
                "cause",
                headline.cause(),
                "text",
                headline.sentence(),
                "notes",
                headline.notes());
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
                "doubtful",
                input.doubtful(),
                "merged",
                input.merged(),
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
                                                CurveReading.hasInterval(p) ? p.low() : null,
                                                "high",
                                                CurveReading.hasInterval(p) ? p.high() : null,
                                                "at_risk",
                                                p.atRisk(),
                                                "events",
                                                p.events())))));
    }

    private static Map<String, @Nullable Object> outcome(Outcome outcome) {
        return map(
                "company_id",
                outcome.company().id(),
                "recommended",
                date(outcome.recommended()),
                "outcome",
                CompanyRow.label(outcome.status()),
                "deal_id",
                outcome.deciding().map(a -> a.link().dealId()),
                "elapsed_days",
                number(outcome.elapsedDays()),
                "followed_days",
                number(outcome.followedDays()),
                "reason",
                outcome.reason(),
                "assessments",
                list(outcome.assessments(), JsonForm::assessment));
    }

    private static Map<String, @Nullable Object> assessment(DealAssessment assessment) {
        return map(
                "deal_id",
                assessment.link().dealId(),
                "party",
                assessment.link().party(),
                "classification",
                assessment.classification().map(JsonForm::classification),
                "status",
                CompanyRow.words(assessment.status()),
                "status_date",
                date(assessment.statusDate()),
                "date",
                date(assessment.date()),
                "date_of",
                assessment.compared().map(e -> CompanyRow.words(e.status())),
                "after_recommendation",
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
}
