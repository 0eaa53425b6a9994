package org.dealtrace.report;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TerminalText;
import org.dealtrace.report.OutcomeReport.CompetingLine;
import org.dealtrace.report.OutcomeReport.FunnelStep;
import org.dealtrace.report.OutcomeReport.RuleLine;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.jspecify.annotations.Nullable;

/** The tables of a report, each declared once for all forms that have it. */
final class ReportTables {

    private ReportTables() {}

    /** The sheets of a workbook. */
    static Map<String, List<List<@Nullable Object>>> sheets(OutcomeReport report) {
        List<RuleLine> basis = new ArrayList<>(report.rule());
        basis.add(new RuleLine("linking", report.links().method()));
        Methods.paragraph(report).forEach(sentence -> basis.add(new RuleLine("methods", sentence)));
        basis.addAll(report.run());
        Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
        Stream.of(
                        figures(report),
                        companies(report),
                        deals(report),
                        evidence(report),
                        settings("Rule", basis),
                        inputs(report.inputs(), true))
                .forEach(table -> sheets.put(table.title(), table.sheet()));
        return sheets;
    }

    /** One row for each company, in input order. */
    static ReportTable<CompanyRow> companies(OutcomeReport report) {
        String note = joined(report.illustrativeInputs().stream().map(i -> i.file() + ": " + i.note()), " | ");
        Map<String, List<CompetingLine>> ends =
                report.competing().stream().collect(Collectors.groupingBy(CompetingLine::companyId));
        return new ReportTable<>(
                "Companies",
                new ReportColumns<CompanyRow>()
                        .with("company_id", row -> row.company().id())
                        .with("company", CompanyRow::name)
                        .with(
                                "other_names",
                                row -> joined(row.otherNames().stream().map(CompanyName::text)))
                        .with("countries", CompanyRow::countries)
                        .with("fields", row -> joined(row.company().fields().stream()))
                        .with("recommendations", row -> joined(row.company().recommendations().stream()))
                        .with("recommended", CompanyRow::recommended)
                        .with("outcome", CompanyRow::status)
                        .with("deal_id", CompanyRow::dealId)
                        .with("deal_types", CompanyRow::types)
                        .with("deal_status", row -> row.deciding().map(deal -> CompanyRow.words(deal.status())))
                        .with("deal_status_date", row -> row.deciding().flatMap(DealAssessment::statusDate))
                        .with("deal_date", CompanyRow::dealDate)
                        .with("other_sides", CompanyRow::otherSides)
                        .with("elapsed_days", row -> row.outcome().elapsedDays())
                        .with(
                                "elapsed_days_low",
                                row -> elapsed(row, (from, to) -> DAYS.between(from.latest(), to.earliest())))
                        .with(
                                "elapsed_days_high",
                                row -> elapsed(row, (from, to) -> DAYS.between(from.earliest(), to.latest())))
                        .with("followed_days", row -> row.outcome().followedDays())
                        .with("link_decision", row -> row.link().map(link -> CompanyRow.words(link.decision())))
                        .with("link_probability", row -> row.link().map(link -> Figures.round(link.probability(), 6)))
                        .with("link_bits", row -> row.link().map(link -> Figures.round(link.weight(), 2)))
                        .with("link_origin", row -> row.link().map(link -> CompanyRow.words(link.origin())))
                        .with(
                                "linked_deals",
                                row -> row.outcome().assessments().stream()
                                        .map(deal -> deal.link().dealId())
                                        .distinct()
                                        .count())
                        .with("competing_event", row -> joined(ended(row, ends).map(CompetingLine::event)))
                        .with("competing_date", row -> joined(ended(row, ends).map(CompetingLine::day)))
                        .with("reason", row -> row.outcome().reason())
                        .with("as_of", row -> report.asOf())
                        .with("note", row -> note),
                CompanyRow.of(report));
    }

    private static @Nullable Long elapsed(CompanyRow row, BiFunction<PartialDate, PartialDate, Long> days) {
        PartialDate from = row.outcome().recommended().orElse(null);
        PartialDate to = row.deciding().flatMap(DealAssessment::date).orElse(null);
        return row.outcome().elapsedDays().isPresent() && from != null && to != null ? days.apply(from, to) : null;
    }

    private static Stream<CompetingLine> ended(CompanyRow row, Map<String, List<CompetingLine>> ends) {
        return ends.getOrDefault(row.company().id(), List.of()).stream();
    }

    private static String joined(Stream<String> values) {
        return joined(values, "; ");
    }

    private static String joined(Stream<String> values, String between) {
        return values.collect(Collectors.joining(between));
    }

    /** The links with their deals. */
    private static ReportTable<LinkedDeal> deals(OutcomeReport report) {
        return new ReportTable<>(
                "Deals",
                new ReportColumns<LinkedDeal>()
                        .with("company_id", row -> row.link().companyId())
                        .with(
                                "company",
                                row -> report.links()
                                        .company(row.link().companyId())
                                        .map(Company::name))
                        .with("deal_id", row -> row.link().dealId())
                        .with("party", row -> row.party().name())
                        .with("role", row -> CompanyRow.words(row.party().role()))
                        .with("decision", row -> CompanyRow.words(row.link().decision()))
                        .with("probability", row -> Figures.round(row.link().probability(), 6))
                        .with("bits", row -> Figures.round(row.link().weight(), 2))
                        .with(
                                "history",
                                row -> joined(row.deal().history().stream().map(Object::toString)))
                        .with("type", row -> joined(row.deal().typeWords().stream()))
                        .with("stake_percent", row -> row.deal().stakePercent())
                        .with("value_musd", row -> row.deal().value())
                        .with("text", row -> row.deal().text()),
                shown(report)
                        .map(link -> new LinkedDeal(
                                link, report.links().deal(link.dealId()).orElseThrow()))
                        .toList());
    }

    private record LinkedDeal(Link link, Deal deal) {

        DealParty party() {
            return deal.parties().get(link.party());
        }
    }

    private static Stream<Link> shown(OutcomeReport report) {
        return report.links().links().stream().filter(link -> link.decision() != Decision.NO_LINK);
    }

    private record Evidence(Link link, Explanation.Step step) {}

    private static ReportTable<Evidence> evidence(OutcomeReport report) {
        return new ReportTable<>(
                "Evidence",
                new ReportColumns<Evidence>()
                        .with("company_id", row -> row.link().companyId())
                        .with("deal_id", row -> row.link().dealId())
                        .with("party", row -> row.link().party())
                        .with("comparison", row -> row.step().comparison())
                        .with("level", row -> row.step().level())
                        .with("company_has", row -> row.step().left())
                        .with("deal_has", row -> row.step().right())
                        .with("bits", row -> Figures.round(row.step().bits(), 2)),
                shown(report)
                        .flatMap(link -> link.explanation().steps().stream().map(step -> new Evidence(link, step)))
                        .toList());
    }

    static ReportTable<RuleLine> settings(String title, List<RuleLine> lines) {
        return new ReportTable<>(
                title,
                new ReportColumns<RuleLine>()
                        .with("name", RuleLine::name)
                        .words("")
                        .with("value", RuleLine::value)
                        .words(""),
                lines);
    }

    /** The account of each input; where the page is too narrow, its file stands below it. */
    static ReportTable<InputReport> inputs(List<InputReport> inputs, boolean wide) {
        ReportColumns<InputReport> columns = new ReportColumns<InputReport>().with("file", InputReport::file);
        if (wide) {
            columns.left("file", 48);
        } else {
            columns.below(
                    (input, width) -> List.of("  " + TerminalText.end(DisplayText.clean(input.file()), width - 2)));
        }
        return new ReportTable<>(
                "Inputs",
                columns.with("format", InputReport::format)
                        .words("read as")
                        .with("note", InputReport::note)
                        .with("rows", InputReport::rows)
                        .right("rows")
                        .with("records", InputReport::records)
                        .right("records")
                        .with("repaired", InputReport::repaired)
                        .right("repairs")
                        .with("doubtful", InputReport::doubtful)
                        .with("merged", InputReport::merged)
                        .right("merged")
                        .with("rejected", InputReport::rejected)
                        .right("rejected"),
                inputs);
    }

    static ReportTable<OutcomeStatus> statuses(OutcomeReport report) {
        return new ReportTable<>(
                "Result",
                new ReportColumns<OutcomeStatus>()
                        .text(report::count)
                        .right("")
                        .text(CompanyRow::label)
                        .left("", 20)
                        .text(CompanyRow::meaning)
                        .words(""),
                CompanyRow.READING_ORDER);
    }

    static ReportTable<CompetingLine> competing(OutcomeReport report) {
        return new ReportTable<>(
                "Competing events",
                new ReportColumns<CompetingLine>()
                        .with("company_id", CompetingLine::companyId)
                        .text(CompetingLine::company)
                        .left("company", 34)
                        .with("event", CompetingLine::event)
                        .left("event", 24)
                        .with("date", CompetingLine::date)
                        .text(CompetingLine::day)
                        .left("date", 10)
                        .with("detail", CompetingLine::detail)
                        .words(""),
                report.competing());
    }

    /** Notices that became one company, with the reasons, because a wrong merge hides a company. */
    static ReportTable<DealLinks.Merge> merges(OutcomeReport report) {
        return new ReportTable<>(
                "Notices made one company",
                new ReportColumns<DealLinks.Merge>()
                        .text(DealLinks.Merge::second)
                        .left("notice", 24)
                        .text(DealLinks.Merge::first)
                        .left("joined", 24)
                        .text(DealLinks.Merge::reason)
                        .words("because"),
                report.links().merges());
    }

    static ReportTable<FunnelStep> funnel(OutcomeReport report) {
        return new ReportTable<>(
                "From notices to outcomes",
                new ReportColumns<FunnelStep>()
                        .text(FunnelStep::count)
                        .right("")
                        .text(FunnelStep::name)
                        .words("")
                        .text(FunnelStep::note)
                        .words(""),
                report.funnel());
    }

    /** Linked deals before the recommendation, which do not count. */
    static ReportTable<CompanyRow> earlier(OutcomeReport report) {
        return new ReportTable<>(
                "Deals before the recommendation, not counted",
                new ReportColumns<CompanyRow>()
                        .with("company_id", row -> row.company().id())
                        .text(CompanyRow::name)
                        .left("company", 34)
                        .text(CompanyRow::recommended)
                        .left("recommended", 11)
                        .with("deal_id", CompanyRow::dealId)
                        .with("types", CompanyRow::types)
                        .with("status", row -> row.deciding().map(DealAssessment::status))
                        .with("status_date", row -> row.deciding().flatMap(DealAssessment::statusDate))
                        .with("date", row -> row.deciding().flatMap(DealAssessment::date))
                        .left("deal", 10)
                        .with("other_sides", CompanyRow::otherSides)
                        .below(ReportTables::below),
                CompanyRow.earlier(report));
    }

    /**
     * The companies as text. A deal has its own lines below its company, because one line is too short for both parties
     * and the dates.
     */
    static ReportTable<CompanyRow> companies(List<CompanyRow> rows, boolean wide) {
        ReportColumns<CompanyRow> columns =
                new ReportColumns<CompanyRow>().text(CompanyRow::name).left("company", wide ? 60 : 29);
        if (wide) {
            columns.text(CompanyRow::countries).left("country", 12);
        }
        return new ReportTable<>(
                wide ? "Companies" : "Companies with a qualifying deal",
                columns.text(CompanyRow::status)
                        .left("outcome", 12)
                        .text(CompanyRow::recommended)
                        .left("recommended", 11)
                        .text(CompanyRow::dealDate)
                        .left("deal", 10)
                        .text(row -> row.probability(Messages.ENGLISH))
                        .right("p(link)")
                        .below((row, width) -> row.deal().isEmpty() ? List.of() : below(row, width)),
                rows);
    }

    /** The types, the other sides and the dates of a deal; the dates have their own line if the first is full. */
    private static List<String> below(CompanyRow row, int width) {
        String what = "  " + row.dealId() + " " + (row.types().isEmpty() ? "deal of unknown type" : row.types())
                + (row.otherSides().isEmpty() ? "" : " with " + row.otherSides());
        String both = what + ", " + row.course();
        return TerminalText.width(both) <= width ? List.of(both) : List.of(what, "    " + row.course());
    }

    /** A curve as its values at whole years, and at its end. */
    static ReportTable<Map.Entry<String, Curve.Step>> curve(Curve curve) {
        return new ReportTable<>(
                curve.title(),
                new ReportColumns<Map.Entry<String, Curve.Step>>()
                        .text(Map.Entry::getKey)
                        .left("", 40)
                        .text(point -> Figures.months(point.getValue().days()))
                        .right("months")
                        .text(point -> Figures.percent(point.getValue().share()))
                        .right("share")
                        .text(point -> interval(point.getValue()))
                        .left("interval", 20)
                        .text(point -> point.getValue().atRisk())
                        .right("at risk"),
                curve.series().stream()
                        .flatMap(series ->
                                CurveReading.yearly(series).stream().map(step -> Map.entry(series.name(), step)))
                        .toList());
    }

    private static String interval(Curve.Step step) {
        return CurveReading.hasInterval(step) ? Figures.range(step.low(), step.high()) : "none yet";
    }

    /**
     * Rates, or the ranges that they are in; an interval names its method if it differs from that of the first line.
     */
    static ReportTable<RateTable.Line> rates(String title, RateTable rates) {
        return new ReportTable<>(
                title,
                new ReportColumns<RateTable.Line>()
                        .text(RateTable.Line::name)
                        .words("")
                        .text(line -> Chart.count(line, Messages.ENGLISH))
                        .right("count")
                        .text(Figures::share)
                        .right("rate")
                        .text(line -> !isUsual(line, rates.lines())
                                ? line.interval()
                                : line.share().isPresent() ? Figures.range(line.interval()) : "")
                        .words("interval")
                        .text(RateTable.Line::note)
                        .words(""),
                rates.lines());
    }

    /** Whether the method of a rate's interval is that of the first line, which is named once. */
    static boolean isUsual(RateTable.Line line, List<RateTable.Line> all) {
        return Chart.method(line.interval(), Messages.ENGLISH)
                .equals(Chart.method(all.get(0).interval(), Messages.ENGLISH));
    }

    private static final List<String> FIGURE =
            List.of("part title name days count n share low high level method note".split(" "));

    /** Every figure of the report's tables and charts. */
    static ReportTable<JsonObject> figures(OutcomeReport report) {
        List<JsonObject> figures = new ArrayList<>();
        Headline headline = report.headline();
        String sentences = headline.sentence() + " " + String.join(" ", headline.notes());
        figures.add(estimate(
                figure("headline", report.title(), "headline", sentences)
                        .with("days", headline.days())
                        .with("count", headline.found())
                        .with("n", headline.n()),
                headline.share(),
                headline.interval()));
        addRates(figures, "certainty of links", "", report.certainty());
        addRates(figures, "other rules", "", report.sensitivity());
        FoundDeals.tables(report, Messages.ENGLISH)
                .forEach(table -> addRates(figures, "what was found", table.title(), table.lines()));
        report.groups().forEach(table -> addRates(figures, "group", table.title(), table.lines()));
        report.curves()
                .forEach(curve -> curve.series()
                        .forEach(series -> series.steps().forEach(step -> figures.add(step(curve, series, step)))));
        CompanyRow.earlier(report)
                .forEach(row -> figures.add(figure(
                        "deal before the recommendation",
                        row.name(),
                        row.dealId(),
                        "recommended " + row.recommended() + "; " + row.types() + ", " + row.course() + ", with "
                                + row.otherSides())));
        report.competing()
                .forEach(line -> figures.add(figure(
                        "competing event",
                        line.company(),
                        line.event(),
                        line.day() + (line.detail().isEmpty() ? "" : "; ") + line.detail())));
        report.links()
                .merges()
                .forEach(merge ->
                        figures.add(figure("notices made one company", merge.second(), merge.first(), merge.reason())));
        report.funnel()
                .forEach(step -> figures.add(
                        figure("funnel", "", step.name(), step.note()).with("count", step.count())));
        report.corpus()
                .forEach(table -> table.rows()
                        .forEach(row -> figures.add(
                                figure("recommendations", "notices by " + table.title(), row.label(), table.note())
                                        .with("count", row.count())
                                        .with("n", table.total())
                                        .with("share", Figures.round(row.share(), 6)))));
        return ReportTable.of("Result", FIGURE, figures);
    }

    private static JsonObject figure(String part, String title, String name, Object note) {
        return new JsonObject()
                .with("part", part)
                .with("title", title)
                .with("name", name)
                .with("note", note);
    }

    private static JsonObject estimate(JsonObject figure, OptionalDouble share, Interval interval) {
        return figure.with("share", share.isPresent() ? Figures.round(share.getAsDouble(), 6) : null)
                .with("low", Figures.round(interval.low(), 6))
                .with("high", Figures.round(interval.high(), 6))
                .with("level", Figures.round(interval.level(), 4).stripTrailingZeros())
                .with("method", interval.method());
    }

    private static void addRates(List<JsonObject> figures, String part, String title, List<RateTable.Line> lines) {
        lines.forEach(line -> figures.add(estimate(
                figure(part, title, line.name(), line.note())
                        .with("count", line.successes())
                        .with("n", line.n()),
                line.share(),
                line.interval())));
    }

    private static JsonObject step(Curve curve, Curve.Series series, Curve.Step step) {
        boolean bounded = CurveReading.hasInterval(step);
        return figure("curve", curve.title(), series.name(), "count is events, n is at risk")
                .with("days", Figures.round(step.days(), 1).stripTrailingZeros())
                .with("count", step.events())
                .with("n", step.atRisk())
                .with("share", Figures.round(step.share(), 6))
                .with("low", bounded ? Figures.round(step.low(), 6) : null)
                .with("high", bounded ? Figures.round(step.high(), 6) : null);
    }
}
