package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.Decision;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Truth;

/**
 * Warnings about single deals that concern the rate: unknown status words, deals that count although their text gives
 * reason to doubt them, and unknown type words. Each would move the rate if it were read otherwise.
 */
final class DealWarnings {

    /** Examples in one warning; the reasons of the companies have all. */
    private static final int EXAMPLES = 5;

    private final EvaluatedOutcomes outcomes;

    DealWarnings(EvaluatedOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    List<String> list() {
        List<String> warnings = new ArrayList<>();
        unreadable(warnings);
        contradicted(warnings);
        unknownTypes(warnings);
        return warnings;
    }

    private Stream<DealAssessment> linked() {
        return outcomes.list().stream()
                .flatMap(o -> o.assessments().stream())
                .filter(a -> a.link().decision() == Decision.LINK);
    }

    private static boolean says(DealAssessment assessment, String beginning) {
        return assessment.reasons().stream().anyMatch(r -> r.startsWith(beginning));
    }

    private void unreadable(List<String> warnings) {
        Set<String> deals = deals(linked().filter(a -> says(a, DealState.NOT_READ)));
        if (!deals.isEmpty()) {
            long open = undeterminedBy(DealState.NOT_READ);
            warnings.add((deals.size() == 1 ? "a linked deal has a state" : deals.size() + " linked deals have states")
                    + " that cannot be read and may have failed: " + some(deals)
                    + (open == 0 ? "" : "; " + companies(open) + " undetermined for that reason")
                    + ". Correct the states in the file; the words are among the repaired values");
        }
    }

    /** A company's deciding deal is one of those that count; of other companies no deal counts. */
    private void contradicted(List<String> warnings) {
        Set<String> deals = deals(outcomes.list().stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED)
                .flatMap(o -> o.assessments().stream())
                .filter(a -> a.qualifies() == Truth.YES && says(a, DealState.TEXT_AGAINST)));
        if (!deals.isEmpty()) {
            warnings.add((deals.size() == 1 ? "a deal counts" : deals.size() + " deals count")
                    + " by the history of the source, although the text says otherwise: "
                    + deals.stream().limit(EXAMPLES).map(this::withText).collect(Collectors.joining("; "))
                    + (deals.size() > EXAMPLES ? "; …" : ""));
        }
    }

    private String withText(String deal) {
        String text = outcomes.links().deal(deal).flatMap(Deal::text).orElse("");
        int end = Math.min(text.length(), TEXT);
        return deal + " (“" + text.substring(0, end).strip() + (end < text.length() ? "…" : "") + "”)";
    }

    /** Letters of a text that are shown. */
    private static final int TEXT = 80;

    private void unknownTypes(List<String> warnings) {
        Map<String, Set<String>> words = new TreeMap<>();
        linked().filter(a -> says(a, RuleEvaluator.TYPE_NOT_TOLD)).forEach(a -> {
            String id = a.link().dealId();
            outcomes.links().deal(id).stream()
                    .flatMap(d -> d.typeWords().stream())
                    .filter(w -> !w.isBlank())
                    .forEach(w -> words.computeIfAbsent(w, k -> new TreeSet<>()).add(id));
        });
        if (words.isEmpty()) {
            return;
        }
        long open = undeterminedBy(RuleEvaluator.TYPE_NOT_TOLD);
        Map<String, String> shown = new LinkedHashMap<>();
        words.entrySet().stream()
                .sorted(Map.Entry.<String, Set<String>>comparingByValue((a, b) -> Integer.compare(b.size(), a.size())))
                .limit(EXAMPLES)
                .forEach(e -> shown.put(
                        e.getKey(),
                        "'" + e.getKey() + "' ("
                                + (e.getValue().size() == 1
                                        ? "deal " + e.getValue().iterator().next()
                                        : e.getValue().size() + " deals")
                                + ")"));
        warnings.add("words for types of deals that are not known: " + String.join(", ", shown.values())
                + (words.size() > EXAMPLES ? ", …" : "")
                + (open == 0 ? "" : "; " + companies(open) + " undetermined for that reason")
                + ". Say what they mean in a table with the columns source,field,word,types,status,confidence"
                + " and give it"
                + " with --codes, or by OutcomeClassifiers.standard(file); a line is: my list,type,"
                + shown.keySet().iterator().next() + ",acquisition,,");
    }

    /**
     * Companies that a linked deal leaves undetermined for this reason. Links under review leave theirs undetermined
     * anyway, so they are not counted.
     */
    private long undeterminedBy(String reason) {
        return outcomes.list().stream()
                .filter(o -> o.status() == OutcomeStatus.UNDETERMINED)
                .map(Outcome::deciding)
                .flatMap(Optional::stream)
                .filter(a -> a.link().decision() == Decision.LINK && says(a, reason))
                .count();
    }

    private static String companies(long n) {
        return n == 1 ? "1 company is" : n + " companies are";
    }

    private static Set<String> deals(Stream<DealAssessment> assessments) {
        return assessments.map(a -> a.link().dealId()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String some(Set<String> deals) {
        return deals.stream()
                        .limit(EXAMPLES)
                        .map(id -> id
                                + outcomes.links()
                                        .deal(id)
                                        .map(d -> " (" + d.source() + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(", "))
                + (deals.size() > EXAMPLES ? ", …" : "");
    }
}
