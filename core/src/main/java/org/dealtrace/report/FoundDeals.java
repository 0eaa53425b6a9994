package org.dealtrace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dealtrace.DealAssessment;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.Rate;

/** The types and states of the realized outcomes, and how long companies were watched. */
final class FoundDeals {

    private FoundDeals() {}

    /** The share of all companies by type and by state of the first qualifying deal; empty if nothing was found. */
    static List<RateTable> tables(OutcomeReport report, Messages words) {
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
                        "type",
                        words,
                        first,
                        n,
                        d -> d.classification().stream()
                                .flatMap(c -> c.types().stream())
                                .map(DealWords::type)
                                .map(words::text)),
                table("state", words, first, n, d -> Stream.of(words.text(DealWords.state(d.status())))));
    }

    private static RateTable table(
            String key,
            Messages words,
            List<DealAssessment> deals,
            int n,
            Function<DealAssessment, Stream<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        for (DealAssessment deal : deals) {
            List<String> mine = values.apply(deal).distinct().toList();
            (mine.isEmpty() ? List.of(words.text("group.type.unknown")) : mine)
                    .forEach(v -> counts.merge(v, 1, Integer::sum));
        }
        List<RateTable.Line> lines = new ArrayList<>();
        counts.forEach((value, found) -> lines.add(RateTable.Line.of(value, Rate.of(found, n))));
        lines.sort(Comparator.comparingInt(line -> -line.successes().orElse(0)));
        return new RateTable(words.text("group." + key), words.text("group." + key + ".note"), lines);
    }

    /** The warning about many intervals. */
    static String multiplicity(OutcomeReport report, Messages words) {
        int intervals = report.sensitivity().size()
                + report.certainty().size()
                + Stream.concat(tables(report, words).stream(), report.groups().stream())
                        .mapToInt(t -> t.lines().size())
                        .sum();
        return words.text("limits.multiplicity", intervals);
    }

    static String watched(OutcomeReport report, Messages words) {
        List<Long> watched = days(report, Outcome::followedDays);
        if (watched.isEmpty()) {
            return "";
        }
        String sentence = words.count("watched", watched.size(), spread(watched, words), report.asOf());
        List<Long> elapsed = days(report, Outcome::elapsedDays);
        return elapsed.isEmpty()
                ? sentence
                : words.text(
                        "sentences", sentence, words.count("watched.elapsed", elapsed.size(), spread(elapsed, words)));
    }

    private static List<Long> days(OutcomeReport report, Function<Outcome, OptionalLong> value) {
        return report.outcomes().stream()
                .map(value)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .sorted()
                .toList();
    }

    private static String spread(List<Long> sorted, Messages words) {
        int n = sorted.size();
        double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
        return words.text(
                "watched.spread",
                words.figure(Figures.months(sorted.get(0))),
                words.figure(Figures.months(sorted.get(n - 1))),
                words.figure(Figures.months(median)));
    }
}
