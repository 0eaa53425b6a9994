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
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.ReadIssue;
import org.dealtrace.Truth;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.internal.Messages;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.FollowUps;

/** The tables of a report that explain its rate: the funnel, the rule, the sources and the warnings. */
final class OutcomeTables {

    private static final int EXAMPLES = 3;

    private static final int SUSPECTS = 5;

    private static final int SHOWN = 100;

    private final EvaluatedOutcomes outcomes;
    private final ObservationEnd end;
    private final Messages texts;

    OutcomeTables(EvaluatedOutcomes outcomes, ObservationEnd end) {
        this.texts = outcomes.texts();
        this.outcomes = outcomes;
        this.end = end;
    }

    /** How many notices, companies and deals are left at each step. */
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
        int undetermined = outcomes.count(OutcomeStatus.UNDETERMINED);
        List<String> orders = new ArrayList<>();
        if (unknown > 0) {
            orders.add(texts.count("funnel.order.unknown", unknown));
        }
        if (before > 0) {
            orders.add(texts.count("funnel.before", before)
                    + (outcomes.rule().mustFollow() ? texts.text("funnel.apart") : ""));
        }
        return List.of(
                step("notices", links.recommendations().size(), ""),
                step(
                        "companies",
                        outcomes.list().size(),
                        some("funnel.joined", links.merges().size())),
                step("candidates", candidates.size(), texts.text("funnel.near")),
                step("linked", linked.size(), some("funnel.review", onlyReview)),
                step("after", after, texts.clauses(orders)),
                step("realized", realized, some("funnel.undetermined", undetermined)));
    }

    private OutcomeReport.FunnelStep step(String key, long count, String note) {
        return new OutcomeReport.FunnelStep(texts.count("funnel." + key, count), count, note);
    }

    private String some(String key, long count) {
        return count == 0 ? "" : texts.count(key, count);
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

    /** Counts of the recommendations, without attributes that no notice has. */
    List<Corpus.Table> corpus() {
        return Corpus.of(outcomes.links().recommendations()).tables().stream()
                .filter(t -> !t.rows().stream().allMatch(r -> r.value().equals("unknown")))
                .toList();
    }

    List<OutcomeReport.RuleLine> ruleLines() {
        List<OutcomeReport.RuleLine> lines = new ArrayList<>();
        RuleWords.of(outcomes.rule(), texts)
                .forEach((name, value) -> lines.add(new OutcomeReport.RuleLine(name, value)));
        OwnershipTable owners = outcomes.tracking().ownership();
        lines.add(new OutcomeReport.RuleLine(
                texts.text("rule.owners"),
                owners.entries().isEmpty() ? texts.text("rule.owners.none") : owners.words(texts)));
        lines.add(
                new OutcomeReport.RuleLine(texts.text("rule.end"), texts.text("rule.end.day", end.day(), end.note())));
        return lines;
    }

    /**
     * The files of the deals with their numbers of deals. A deal in two files counts in both, because both were
     * searched.
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
                    String counted = texts.count("source.deals", deals);
                    return FileLinks.shown(e.getKey()) + " ("
                            + (also == 0 ? counted : texts.text("source.shared", counted, also)) + ")";
                })
                .toList();
    }

    private static void add(Map<String, Set<String>> files, Deal deal) {
        if (!deal.source().file().isEmpty()) {
            files.computeIfAbsent(deal.source().file(), f -> new LinkedHashSet<>())
                    .add(deal.id());
        }
    }

    /** Adds one sentence for each kind of doubt in an input, with its number and first places. */
    private void doubts(InputReport input, Map<String, Long> warnings) {
        Map<Message, List<ReadIssue>> doubts = input.issues().stream()
                .filter(i -> i.kind() == ReadIssue.Kind.DOUBTFUL)
                .collect(Collectors.groupingBy(ReadIssue::message, LinkedHashMap::new, Collectors.toList()));
        doubts.forEach((kind, issues) -> add(
                warnings,
                "warning.doubt",
                issues.size(),
                FileLinks.shown(input.file()),
                kind,
                texts.some(
                        issues.stream()
                                .map(i -> texts.text(
                                        "warning.line", Long.toString(i.source().line()), shown(i.value())))
                                .toList(),
                        EXAMPLES)));
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** What a reader must know, by the number of companies, deals or rows that it is about. */
    List<String> warnings() {
        Map<String, Long> warnings = new LinkedHashMap<>();
        long companies = outcomes.list().size();
        if (companies == 0) {
            warnings.put(texts.text("warning.nobody"), companies);
        }
        end.warnings().forEach(warning -> warnings.put(texts.text(warning), companies));
        outcomes.links().inputs().forEach(input -> doubts(input, warnings));
        boolean window = outcomes.rule().windowMonths().isPresent();
        Set<String> ended = outcomes.competingDates().stream()
                .map(FollowUps.CompetingEvent::companyId)
                .collect(Collectors.toSet());
        Map<Boolean, Long> pending = outcomes.list().stream()
                .filter(o ->
                        o.status() == OutcomeStatus.PENDING && o.recommended().isPresent())
                .collect(Collectors.partitioningBy(
                        o -> ended.contains(o.company().id()), Collectors.counting()));
        add(
                warnings,
                window ? "warning.pending" : "warning.pending.endless",
                pending.getOrDefault(false, 0L),
                companies);
        add(warnings, "warning.pending.ended", pending.getOrDefault(true, 0L), companies);
        add(
                warnings,
                "warning.undated",
                outcomes.list().stream().filter(o -> o.recommended().isEmpty()).count(),
                companies);
        add(
                warnings,
                "warning.one-party",
                outcomes.list().stream()
                        .flatMap(OutcomeTables::linkedDeals)
                        .filter(a -> DealWarnings.says(a, "why.sides.none"))
                        .count());
        new DealWarnings(outcomes).addTo(warnings);
        List<MergedDeal> merged = outcomes.tracking().merged();
        if (!merged.isEmpty()) {
            String ids = texts.some(merged.stream().map(MergedDeal::ids).toList(), EXAMPLES);
            warnings.put(texts.count("warning.merged", merged.size(), ids), 0L); // changes no outcome
        }
        List<MergedDeal> conflicts =
                merged.stream().filter(m -> !m.conflicts().isEmpty()).toList();
        add(
                warnings,
                "warning.conflicts",
                conflicts.size(),
                some(conflicts.stream()
                        .map(m -> m.ids() + " (" + texts.clauses(m.conflicts()) + ")")
                        .toList()));
        List<Message> suspects = outcomes.tracking().suspects();
        add(
                warnings,
                "warning.suspects",
                suspects.size(),
                some(suspects.stream().map(texts::text).toList()));
        return warnings.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String some(List<String> examples) {
        String shown = examples.stream().limit(SUSPECTS).collect(Collectors.joining("; "));
        return examples.size() > SUSPECTS ? texts.text("list.more.clauses", shown) : shown;
    }

    private void add(Map<String, Long> warnings, String key, long count, Object... more) {
        if (count > 0) {
            warnings.put(texts.count(key, count, more), count);
        }
    }
}
