package org.dealtrace.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.report.RateTable;

/** The rate of a study under other rules, and with uncertain links. */
final class RateVariations {

    private final EvaluatedOutcomes outcomes;

    RateVariations(EvaluatedOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** The rate under other rules, each with the one difference that it names. */
    List<RateTable.Line> sensitivity() {
        Map<String, OutcomeRule> rules = new LinkedHashMap<>();
        rules.put(name("this"), outcomes.rule());
        for (int months : new int[] {12, 24, 36, 60}) {
            rules.put(name("window", months), rule(b -> b.windowMonths(months)));
        }
        rules.put(name("open-window"), rule(b -> b.openWindow()));
        rules.put(name("completed"), rule(b -> b.statuses(DealStatus.COMPLETED)));
        rules.put(name("signed"), rule(b -> b.statuses(DealStatus.SIGNED, DealStatus.COMPLETED)));
        rules.put(
                name("announced"),
                rule(b ->
                        b.statuses(DealStatus.ANNOUNCED, DealStatus.SIGNED, DealStatus.COMPLETED, DealStatus.UNKNOWN)));
        rules.put(name("stake", 10), rule(b -> b.minimumStakePercent(10)));
        rules.put(name("stake", 50), rule(b -> b.minimumStakePercent(50)));
        rules.put(name("ended-never"), rule(b -> b.ended(OutcomeRule.Ended.EXCLUDE)));
        rules.put(name("ended-too"), rule(b -> b.ended(OutcomeRule.Ended.COUNT)));
        rules.put(name("certain"), rule(b -> b.reviewLinks(OutcomeRule.ReviewLinks.IGNORE)));
        rules.put(name("review"), rule(b -> b.reviewLinks(OutcomeRule.ReviewLinks.COUNT)));
        return made(rules.entrySet().stream()
                .map(r -> (Supplier<RateTable.Line>) () -> line(r.getKey(), r.getValue()))
                .toList());
    }

    /** Makes the lines in parallel on the common pool, because each goes through all linked deals. */
    private static List<RateTable.Line> made(List<Supplier<RateTable.Line>> lines) {
        return lines.parallelStream().map(Supplier::get).toList();
    }

    private String name(String key, Object... values) {
        return outcomes.texts().text("variation." + key, values);
    }

    private RateTable.Line line(String name, OutcomeRule other) {
        EvaluatedOutcomes answers = outcomes.answers(other);
        boolean same = !name.equals(name("this")) && other.equals(outcomes.rule());
        return answers.line(
                name,
                Stream.of(same ? name("same") : "", open(answers))
                        .filter(n -> !n.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    private String open(EvaluatedOutcomes answers) {
        return Stream.of(OutcomeStatus.UNDETERMINED, OutcomeStatus.PENDING)
                .filter(s -> answers.count(s) > 0)
                .map(s -> name(s.name().toLowerCase(Locale.ROOT), answers.count(s)))
                .collect(Collectors.joining(", "));
    }

    List<RateTable.Line> certainty() {
        return made(List.of(
                () -> line(name("certain"), rule(b -> b.reviewLinks(OutcomeRule.ReviewLinks.IGNORE))),
                () -> line(name("review"), rule(b -> b.reviewLinks(OutcomeRule.ReviewLinks.COUNT)))));
    }

    private OutcomeRule rule(UnaryOperator<OutcomeRule.Builder> change) {
        return change.apply(outcomes.rule().toBuilder()).build();
    }
}
