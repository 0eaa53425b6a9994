package org.dealtrace.report;

import static java.time.temporal.ChronoUnit.DAYS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.CompanyName;
import org.dealtrace.DealAssessment;
import org.dealtrace.Link;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.TableWriter;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.jspecify.annotations.Nullable;

/** The report as two tables: one row for each company, and one row for each figure. */
final class CsvForm {

    static final List<String> COMPANY_HEADER =
            List.of(("company_id company other_names countries fields recommendations recommended outcome "
                            + "deal_id deal_types deal_status deal_status_date deal_date other_sides elapsed_days "
                            + "elapsed_days_low elapsed_days_high followed_days link_decision link_probability "
                            + "link_bits link_origin linked_deals competing_event competing_date reason as_of note")
                    .split(" "));

    static final List<String> FIGURE_HEADER =
            List.of("part title name days count n share low high level method note".split(" "));

    private CsvForm() {}

    static void write(Path file, List<String> header, Iterable<List<@Nullable Object>> rows) {
        try (TableWriter table = TableWriter.create(file, header.toArray(String[]::new))) {
            rows.forEach(r -> table.row(r.toArray()));
            table.commit();
        }
    }

    static Iterable<List<@Nullable Object>> companies(OutcomeReport report) {
        String note = report.illustrativeInputs().stream()
                .map(i -> i.file() + ": " + i.note())
                .collect(Collectors.joining(" | "));
        List<CompanyRow> rows = CompanyRow.of(report);
        Map<String, List<OutcomeReport.CompetingLine>> ends =
                report.competing().stream().collect(Collectors.groupingBy(OutcomeReport.CompetingLine::companyId));
        return () -> rows.stream()
                .map(r -> company(
                        report, r, ends.getOrDefault(r.outcome().company().id(), List.of()), note))
                .iterator();
    }

    private static List<@Nullable Object> company(
            OutcomeReport report, CompanyRow row, List<OutcomeReport.CompetingLine> ends, String note) {
        Optional<Link> link = row.link();
        Optional<PartialDate> from = row.outcome().recommended();
        Optional<PartialDate> to = row.outcome().deciding().flatMap(DealAssessment::date);
        boolean timed = row.outcome().elapsedDays().isPresent() && from.isPresent() && to.isPresent();
        return SheetForm.row(
                row.outcome().company().id(),
                row.name(),
                joined(row.otherNames().stream().map(CompanyName::text)),
                row.countries(),
                joined(row.outcome().company().fields().stream()),
                joined(row.outcome().company().recommendations().stream()),
                row.recommended(),
                row.status(),
                row.dealId(),
                row.types(),
                row.dealStatus(),
                row.dealStatusDate(),
                row.dealDate(),
                row.otherSides(),
                number(row.outcome().elapsedDays()),
                timed ? DAYS.between(from.get().latest(), to.get().earliest()) : null,
                timed ? DAYS.between(from.get().earliest(), to.get().latest()) : null,
                number(row.outcome().followedDays()),
                link.map(l -> CompanyRow.words(l.decision())).orElse(""),
                link.map(l -> Figures.round(l.probability(), 6)).orElse(null),
                link.map(l -> Figures.round(l.weight(), 2)).orElse(null),
                link.map(l -> CompanyRow.words(l.origin())).orElse(""),
                row.outcome().assessments().stream()
                        .map(DealAssessment::link)
                        .map(Link::dealId)
                        .distinct()
                        .count(),
                joined(ends.stream().map(OutcomeReport.CompetingLine::event)),
                joined(ends.stream().map(OutcomeReport.CompetingLine::day)),
                row.outcome().reason(),
                report.asOf().toString(),
                note);
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining("; "));
    }

    /** Every figure of the report's tables and charts. */
    static List<List<@Nullable Object>> figures(OutcomeReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Headline headline = report.headline();
        rows.add(figure(
                "headline",
                report.title(),
                "headline",
                headline.days().isPresent() ? (double) headline.days().getAsLong() : null,
                (long) headline.found(),
                (long) headline.n(),
                headline.share(),
                headline.interval(),
                headline.sentence() + " " + String.join(" ", headline.notes())));
        report.certainty().forEach(l -> rows.add(rate("certainty of links", "", l)));
        report.sensitivity().forEach(l -> rows.add(rate("other rules", "", l)));
        FoundDeals.tables(report, Messages.ENGLISH)
                .forEach(g -> g.lines().forEach(l -> rows.add(rate("what was found", g.title(), l))));
        report.groups().forEach(g -> g.lines().forEach(l -> rows.add(rate("group", g.title(), l))));
        for (Curve curve : report.curves()) {
            for (Curve.Series series : curve.series()) {
                for (Curve.Step step : series.steps()) {
                    List<@Nullable Object> row = figure(
                            "curve",
                            curve.title(),
                            series.name(),
                            step.days(),
                            step.events(),
                            step.atRisk(),
                            OptionalDouble.of(step.share()),
                            null,
                            "count is events, n is at risk");
                    if (CurveReading.hasInterval(step)) {
                        row.set(FIGURE_HEADER.indexOf("low"), Figures.round(step.low(), 6));
                        row.set(FIGURE_HEADER.indexOf("high"), Figures.round(step.high(), 6));
                    }
                    rows.add(row);
                }
            }
        }
        EarlierDeal.of(report)
                .forEach(d -> rows.add(words(
                        "deal before the recommendation",
                        d.company(),
                        d.deal().id(),
                        "recommended " + d.recommended() + "; " + d.types() + ", " + d.course() + ", with "
                                + d.otherSides())));
        report.competing()
                .forEach(c -> rows.add(words(
                        "competing event",
                        c.company(),
                        c.event(),
                        c.day() + (c.detail().isEmpty() ? "" : "; ") + c.detail())));
        report.links()
                .merges()
                .forEach(m -> rows.add(words("notices made one company", m.second(), m.first(), m.reason())));
        report.funnel()
                .forEach(f -> rows.add(
                        figure("funnel", "", f.name(), null, f.count(), null, OptionalDouble.empty(), null, f.note())));
        report.corpus()
                .forEach(t -> t.rows()
                        .forEach(r -> rows.add(figure(
                                "recommendations",
                                "notices by " + t.title(),
                                r.label(),
                                null,
                                (long) r.count(),
                                (long) t.total(),
                                OptionalDouble.of(r.share()),
                                null,
                                t.note()))));
        return rows;
    }

    private static List<@Nullable Object> words(String part, String title, String name, String note) {
        return figure(part, title, name, null, null, null, OptionalDouble.empty(), null, note);
    }

    private static List<@Nullable Object> rate(String part, String title, RateTable.Line line) {
        return figure(
                part,
                title,
                line.name(),
                null,
                number(line.successes()),
                number(line.n()),
                line.share(),
                line.interval(),
                line.note());
    }

    private static List<@Nullable Object> figure(
            String part,
            String title,
            String name,
            @Nullable Double days,
            @Nullable Long count,
            @Nullable Long n,
            OptionalDouble share,
            @Nullable Interval interval,
            String note) {
        return SheetForm.row(
                part,
                title,
                name,
                days == null ? null : Figures.round(days, 1).stripTrailingZeros(),
                count,
                n,
                share.isPresent() ? Figures.round(share.getAsDouble(), 6) : null,
                interval == null ? null : Figures.round(interval.low(), 6),
                interval == null ? null : Figures.round(interval.high(), 6),
                interval == null ? null : Figures.round(interval.level(), 4).stripTrailingZeros(),
                interval == null ? "" : interval.method(),
                note);
    }

    private static @Nullable Long number(OptionalInt value) {
        return value.isPresent() ? (long) value.getAsInt() : null;
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
