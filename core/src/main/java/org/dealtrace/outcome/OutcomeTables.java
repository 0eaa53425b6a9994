package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.ReadIssue;
import org.dealtrace.Truth;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.study.Corpus;

/**
 * The tables of a report that explain its rate: the funnel from notices to outcomes, the rule, the sources, the bounds
 * and the warnings.
 */
final class OutcomeTables {

    /** Places shown of each kind of doubt. */
    private static final int EXAMPLES = 3;

    /** Code points of a value in doubt that are shown; a name can be a text of any length. */
    private static final int SHOWN = 100;

    private final EvaluatedOutcomes outcomes;
    private final ObservationEnd end;

    OutcomeTables(EvaluatedOutcomes outcomes, ObservationEnd end) {
        this.outcomes = outcomes;
        this.end = end;
    }

    /** From notices to outcomes, how many are left at each step. */
    List<OutcomeReport.FunnelStep> funnel() {
        DealLinks links = outcomes.links();
        Set<String> candidates = companies(links.links().stream());
        Set<String> review = companies(links.links(Decision.REVIEW).stream());
        Set<String> linked = companies(links.links(Decision.LINK).stream());
        long onlyReview = review.stream().filter(id -> !linked.contains(id)).count();
        long after = withDeal(a -> a.afterRecommendation() == Truth.YES);
        long unknown = outcomes.list().stream()
                .filter(o -> linkedDeals(o).noneMatch(a -> a.afterRecommendation() == Truth.YES)
                        && linkedDeals(o).anyMatch(a -> a.afterRecommendation() == Truth.UNKNOWN))
                .count();
        long before = linked.size() - after - unknown;
        long realized = outcomes.count(OutcomeStatus.REALIZED);
        return List.of(
                new OutcomeReport.FunnelStep(
                        number(links.recommendations().size(), "notice", "notices"),
                        links.recommendations().size(),
                        ""),
                new OutcomeReport.FunnelStep(
                        number(outcomes.list().size(), "company behind them", "companies behind them"),
                        outcomes.list().size(),
                        links.merges().isEmpty()
                                ? ""
                                : links.merges().size()
                                        + (links.merges().size() == 1
                                                ? " notice joined another"
                                                : " notices joined another")),
                new OutcomeReport.FunnelStep(
                        number(candidates.size(), "company with a candidate deal", "companies with a candidate deal"),
                        candidates.size(),
                        "had at least one near match"),
                new OutcomeReport.FunnelStep(
                        number(linked.size(), "company with a linked deal", "companies with a linked deal"),
                        linked.size(),
                        onlyReview == 0
                                ? ""
                                : onlyReview
                                        + (onlyReview == 1
                                                ? " more has links under review only"
                                                : " more have links under review only")),
                new OutcomeReport.FunnelStep(
                        number(
                                after,
                                "company with a linked deal after the recommendation",
                                "companies with a linked deal after the recommendation"),
                        after,
                        Stream.of(
                                        unknown == 0 ? "" : "for " + unknown + " more the order is unknown",
                                        before <= 0
                                                ? ""
                                                : before
                                                        + (before == 1
                                                                ? " more has only deals before it"
                                                                : " more have only deals before it")
                                                        + (outcomes.rule().mustFollow() ? ", shown apart" : ""))
                                .filter(n -> !n.isEmpty())
                                .collect(Collectors.joining("; "))),
                new OutcomeReport.FunnelStep(
                        number(realized, "company with a qualifying deal", "companies with a qualifying deal"),
                        realized,
                        outcomes.count(OutcomeStatus.UNDETERMINED) == 0
                                ? ""
                                : outcomes.count(OutcomeStatus.UNDETERMINED)
                                        + (outcomes.count(OutcomeStatus.UNDETERMINED) == 1
                                                ? " more is undetermined"
                                                : " more are undetermined")));
    }

    private static String number(long n, String one, String many) {
        return n == 1 ? one : many;
    }

    private static Set<String> companies(Stream<Link> links) {
        return links.map(Link::companyId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<DealAssessment> linkedDeals(Outcome outcome) {
        return outcome.assessments().stream().filter(a -> a.link().decision() == Decision.LINK);
    }

    private long withDeal(Predicate<DealAssessment> condition) {
        return outcomes.list().stream()
                .filter(o -> linkedDeals(o).anyMatch(condition))
                .count();
    }

    /** What the recommendations consist of; an attribute that no notice has is left out. */
    List<Corpus.Table> corpus() {
        return Corpus.of(outcomes.links().recommendations()).tables().stream()
                .filter(t -> !t.rows().stream().allMatch(r -> r.value().equals("unknown")))
                .toList();
    }

    List<OutcomeReport.RuleLine> ruleLines() {
        List<OutcomeReport.RuleLine> lines = new ArrayList<>();
        outcomes.rule().describe().forEach((name, value) -> lines.add(new OutcomeReport.RuleLine(name, value)));
        lines.add(new OutcomeReport.RuleLine(
                "owners of parties",
                outcomes.tracking().ownership().entries().isEmpty()
                        ? "no table given; each party goes by its own country"
                        : outcomes.tracking().ownership().toString()));
        lines.add(new OutcomeReport.RuleLine("end of observation", end.day() + ", " + end.note()));
        return lines;
    }

    /**
     * The files that the deals come from, with the number of deals in each. A deal in two files counts in both, because
     * both files were searched.
     */
    List<String> sources() {
        Map<String, Set<String>> files = new LinkedHashMap<>();
        outcomes.links().inputs().forEach(i -> files.put(i.file(), new LinkedHashSet<>()));
        Map<String, Set<String>> shared = new LinkedHashMap<>();
        outcomes.links().deals().forEach(d -> add(files, d));
        outcomes.tracking().merged().stream().flatMap(m -> m.rows().stream()).forEach(row -> {
            add(files, row);
            add(shared, row);
        });
        return files.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> {
                    int deals = e.getValue().size();
                    int also = shared.getOrDefault(e.getKey(), Set.of()).size();
                    return e.getKey() + " (" + deals + (deals == 1 ? " deal" : " deals")
                            + (also == 0 ? "" : ", " + also + " of which other rows report too") + ")";
                })
                .toList();
    }

    private static void add(Map<String, Set<String>> files, Deal deal) {
        if (!deal.source().file().isEmpty()) {
            files.computeIfAbsent(deal.source().file(), f -> new LinkedHashSet<>())
                    .add(deal.id());
        }
    }

    /** A sentence for each kind of doubt in an input, with its number and its first places. */
    private static List<String> doubts(InputReport input) {
        Map<String, List<ReadIssue>> doubts = input.issues().stream()
                .filter(i -> i.kind() == ReadIssue.Kind.DOUBTFUL)
                .collect(Collectors.groupingBy(ReadIssue::message, LinkedHashMap::new, Collectors.toList()));
        return doubts.entrySet().stream()
                .map(e -> input.file() + ", "
                        + (e.getValue().size() == 1 ? "1 row: " : e.getValue().size() + " rows: ")
                        + e.getKey() + " ("
                        + e.getValue().stream()
                                .limit(EXAMPLES)
                                .map(i -> "line " + i.source().line() + " '" + shown(i.value()) + "'")
                                .collect(Collectors.joining(", "))
                        + (e.getValue().size() > EXAMPLES ? ", …)" : ")"))
                .toList();
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (outcomes.list().isEmpty()) {
            warnings.add("there are no companies, so there is no rate");
        }
        warnings.addAll(end.warnings());
        outcomes.links().inputs().forEach(input -> warnings.addAll(doubts(input)));
        int pending = outcomes.count(OutcomeStatus.PENDING);
        if (pending > 0) {
            warnings.add(pending + " of " + outcomes.list().size()
                    + number(pending, " companies is", " companies are")
                    + " pending: a deal may still come"
                    + (outcomes.rule().windowMonths().isPresent()
                            ? " before the window ends"
                            : ", because the window has no end"));
        }
        long undated =
                outcomes.list().stream().filter(o -> o.recommended().isEmpty()).count();
        if (undated > 0) {
            warnings.add(undated + " of " + outcomes.list().size()
                    + number(undated, " companies has", " companies have")
                    + " no date of recommendation, so it is unknown whether a deal came after it");
        }
        long blind = outcomes.list().stream()
                .flatMap(OutcomeTables::linkedDeals)
                .filter(a -> a.reasons().contains(OtherSides.NONE_NAMED))
                .count();
        if (blind > 0) {
            warnings.add(blind
                    + number(
                            blind,
                            " linked deal names only one party, so it does not count",
                            " linked deals name only one party, so they do not count")
                    + "; --any-counterparty (in the library anyCounterparty()) counts deals with anybody");
        }
        warnings.addAll(new DealWarnings(outcomes).list());
        for (MergedDeal deal : outcomes.tracking().merged()) {
            warnings.add("several rows report one deal: " + deal);
        }
        if (!outcomes.tracking().suspects().isEmpty()) {
            int suspects = outcomes.tracking().suspects().size();
            warnings.add(suspects
                    + number(
                            suspects,
                            " pair of rows may report one deal but was",
                            " pairs of rows may report one deal but were")
                    + " kept apart: "
                    + outcomes.tracking().suspects().stream().limit(5).collect(Collectors.joining("; "))
                    + (outcomes.tracking().suspects().size() > 5 ? "; …" : ""));
        }
        return warnings;
    }
}
