package org.dealtrace.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealStatus;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.Rate;

/** What the realized outcomes are, and how long companies were watched for them: what a bare share hides. */
final class FoundDeals {

    private FoundDeals() {}

    /** The share of all companies by type and by state of the first qualifying deal; none when nothing was found. */
    static List<RateTable> tables(OutcomeReport report) {
        List<DealAssessment> first = report.outcomes().stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED)
                .flatMap(o -> o.deciding().stream())
                .toList();
        if (first.isEmpty()) {
            return List.of();
        }
        int n = report.outcomes().size();
        return List.of(
                table(
                        "type of the first qualifying deal",
                        "a deal of several types counts in each of them",
                        first,
                        n,
                        d -> d.classification().stream()
                                .flatMap(c -> c.types().stream())
                                .map(OutcomeType::label)),
                table(
                        "state of the first qualifying deal",
                        "the latest state that the sources report",
                        first,
                        n,
                        d -> Stream.of(
                                d.status() == DealStatus.UNKNOWN
                                        ? "listed without a state"
                                        : CompanyRow.words(d.status()))));
    }

    private static RateTable table(
            String title,
            String note,
            List<DealAssessment> deals,
            int n,
            Function<DealAssessment, Stream<String>> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (DealAssessment deal : deals) {
            List<String> mine = values.apply(deal).distinct().toList();
            (mine.isEmpty() ? List.of("unknown") : mine).forEach(v -> counts.merge(v, 1, Integer::sum));
        }
        List<RateTable.Line> lines = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> lines.add(RateTable.Line.of(e.getKey(), Rate.of(e.getValue(), n))));
        return new RateTable(title, note, lines);
    }

    /** What a reader of many intervals must know. */
    static String multiplicity(OutcomeReport report, Messages words) {
        int intervals = report.sensitivity().size()
                + report.certainty().size()
                + Stream.concat(tables(report).stream(), report.groups().stream())
                        .mapToInt(t -> t.lines().size())
                        .sum();
        return words.text("limits.multiplicity", intervals);
    }

    /** How long companies were watched, in a sentence; empty when no company has a date. */
    static String watched(OutcomeReport report) {
        List<Long> watched = days(report, Outcome::followedDays);
        if (watched.isEmpty()) {
            return "";
        }
        List<Long> elapsed = days(report, Outcome::elapsedDays);
        return Figures.count(watched.size(), "company was", "companies were") + " watched " + spread(watched)
                + ". The watch begins with the recommendation and ends with the window, at the latest on "
                + report.asOf() + "."
                + (elapsed.isEmpty()
                        ? ""
                        : " From the recommendation to the first qualifying deal: "
                                + Figures.count(elapsed.size(), "company", "companies") + ", " + spread(elapsed) + ".");
    }

    private static List<Long> days(OutcomeReport report, Function<Outcome, OptionalLong> value) {
        return report.outcomes().stream()
                .map(value)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .sorted()
                .toList();
    }

    private static String spread(List<Long> sorted) {
        int n = sorted.size();
        double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
        return Figures.months(sorted.get(0)) + " to " + Figures.months(sorted.get(n - 1)) + " months (median "
                + Figures.months(median) + ")";
    }
}
