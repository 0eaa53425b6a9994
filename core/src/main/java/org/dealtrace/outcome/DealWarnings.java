package org.dealtrace.outcome;

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
import org.dealtrace.OutcomeType;
import org.dealtrace.Truth;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.internal.Messages;

/**
 * Warnings about single deals that can change the rate: unknown status words, deals that count although their text
 * raises doubts, and unknown type words.
 */
final class DealWarnings {

    private static final int EXAMPLES = 5;

    private final EvaluatedOutcomes outcomes;
    private final Messages texts;

    DealWarnings(EvaluatedOutcomes outcomes) {
        this.texts = outcomes.texts();
        this.outcomes = outcomes;
    }

    /** Adds the warnings, each with the number of deals that it is about. */
    void addTo(Map<String, Long> warnings) {
        unreadable(warnings);
        contradicted(warnings);
        unknownTypes(warnings);
        unusedTypes(warnings);
    }

    private Stream<DealAssessment> linked() {
        return outcomes.list().stream()
                .flatMap(o -> o.assessments().stream())
                .filter(a -> a.link().decision() == Decision.LINK);
    }

    /** Whether one of the keys of an assessment's reasons is this one, or one below it. */
    static boolean says(DealAssessment assessment, String key) {
        return assessment.reasons().stream()
                .anyMatch(reason -> reason.key().equals(key) || reason.key().startsWith(key + "."));
    }

    private void unreadable(Map<String, Long> warnings) {
        String reason = "why.unread";
        List<String> deals = deals(linked().filter(a -> says(a, reason)));
        if (!deals.isEmpty()) {
            String examples = texts.some(deals.stream().map(this::withPlace).toList(), EXAMPLES);
            warnings.put(texts.count("warning.unreadable", deals.size(), examples, undeterminedBy(reason)), (long)
                    deals.size());
        }
    }

    /** Looks at realized companies only, because no other company has a deal that counts. */
    private void contradicted(Map<String, Long> warnings) {
        String reason = "why.against";
        List<String> deals = deals(outcomes.list().stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED)
                .flatMap(o -> o.assessments().stream())
                .filter(a -> a.qualifies() == Truth.YES && says(a, reason)));
        if (!deals.isEmpty()) {
            String examples = deals.stream().limit(EXAMPLES).map(this::withText).collect(Collectors.joining("; "));
            String shown = deals.size() > EXAMPLES ? texts.text("list.more.clauses", examples) : examples;
            warnings.put(texts.count("warning.contradicted", deals.size(), shown), (long) deals.size());
        }
    }

    private String withText(String deal) {
        String text = outcomes.links().deal(deal).flatMap(Deal::text).orElse("");
        int end = Math.min(text.length(), TEXT);
        return deal + " (“" + text.substring(0, end).strip() + (end < text.length() ? "…" : "") + "”)";
    }

    private static final int TEXT = 80;

    private void unknownTypes(Map<String, Long> warnings) {
        String reason = "why.type.unknown";
        Map<String, Set<String>> words = new TreeMap<>();
        linked().filter(a -> says(a, reason)).forEach(a -> {
            String id = a.link().dealId();
            outcomes.links().deal(id).stream()
                    .flatMap(d -> d.typeWords().stream())
                    .filter(w -> !w.isBlank())
                    .forEach(w -> words.computeIfAbsent(w, k -> new TreeSet<>()).add(id));
        });
        if (words.isEmpty()) {
            return;
        }
        List<String> often = words.entrySet().stream()
                .sorted(Map.Entry.<String, Set<String>>comparingByValue((a, b) -> Integer.compare(b.size(), a.size())))
                .map(Map.Entry::getKey)
                .toList();
        String examples = texts.some(
                often.stream()
                        .map(word -> inDeals(word, words.getOrDefault(word, Set.of())))
                        .toList(),
                EXAMPLES);
        warnings.put(
                texts.text("warning.types", examples, undeterminedBy(reason), often.get(0)),
                words.values().stream().flatMap(Set::stream).distinct().count());
    }

    /** A type of the rule that is neither shipped nor found is probably misspelt. */
    private void unusedTypes(Map<String, Long> warnings) {
        Set<OutcomeType> own = new LinkedHashSet<>(outcomes.rule().types());
        OutcomeType.STANDARD.forEach(own::remove);
        linked().flatMap(a -> a.classification().stream())
                .flatMap(c -> c.types().stream())
                .forEach(own::remove);
        long companies = outcomes.list().size();
        own.forEach(type -> warnings.put(texts.text("warning.types.unused", type.id()), companies));
    }

    private String inDeals(String word, Set<String> deals) {
        String first = deals.iterator().next();
        return texts.count("warning.types.word", deals.size(), word, first);
    }

    /**
     * The number of companies left undetermined for this reason, as the end of a sentence; empty if there are none.
     * Links under review do not count, because they leave their companies undetermined anyway.
     */
    private String undeterminedBy(String reason) {
        long open = outcomes.list().stream()
                .filter(o -> o.status() == OutcomeStatus.UNDETERMINED)
                .map(Outcome::deciding)
                .flatMap(Optional::stream)
                .filter(a -> a.link().decision() == Decision.LINK && says(a, reason))
                .count();
        return open == 0 ? "" : texts.count("warning.undetermined", open);
    }

    private static List<String> deals(Stream<DealAssessment> assessments) {
        return assessments.map(a -> a.link().dealId()).distinct().toList();
    }

    private String withPlace(String deal) {
        return deal
                + outcomes.links()
                        .deal(deal)
                        .map(d -> " (" + FileLinks.shown(d.source()) + ")")
                        .orElse("");
    }
}
