package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.DealAssessment;
import org.dealtrace.LinkTrial;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Truth;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.LinkUncertainty;

/** The words of a headline. */
final class HeadlineWords {

    private final EvaluatedOutcomes outcomes;
    private final OutcomeRule rule;
    private final Messages texts;
    private final List<String> next = new ArrayList<>();

    HeadlineWords(EvaluatedOutcomes outcomes) {
        this.outcomes = outcomes;
        this.texts = outcomes.texts();
        this.rule = outcomes.rule();
    }

    /** The companies that the share is about, and the time. */
    String about(int n, OptionalLong horizon, OptionalLong window) {
        String companies = outcomes.population().isPresent()
                ? texts.text("headline.drawn", outcomes.population().getAsInt(), n)
                : texts.count("headline.companies", n);
        int allMonths = rule.windowMonths().orElse(0);
        if (horizon.isEmpty()) {
            return rule.windowMonths().isEmpty()
                    ? texts.text("headline.by", companies, outcomes.asOf())
                    : texts.text("headline.undated", companies, outcomes.asOf(), allMonths);
        }
        String end = n == 1 ? ".one" : "";
        if (horizon.getAsLong() >= window.orElse(0)) {
            return texts.text("headline.within" + end, companies, texts.count("months", allMonths));
        }
        int months = (int) (horizon.getAsLong() / ObservationWindow.DAYS_A_MONTH);
        String longest = months > 0 ? texts.count("months", months) : texts.count("days", horizon.getAsLong());
        return texts.text("headline.short" + end, companies, longest, allMonths);
    }

    /** Why there is only a range: the cause that leaves the most companies open, or too few known facts. */
    String cause(List<Outcome> open, boolean nothing) {
        if (open.size() <= outcomes.count(OutcomeStatus.REALIZED)) {
            return texts.text(nothing ? "cause.nothing" : "cause.few");
        }
        Map<String, Integer> causes = new LinkedHashMap<>();
        for (Outcome outcome : open) {
            DealAssessment deal = outcome.deciding().orElseThrow();
            String cause = outcome.recommended().isEmpty()
                    ? "undated"
                    : deal.afterRecommendation() == Truth.UNKNOWN
                            ? "order"
                            : deal.classification().isEmpty() ? "type" : "facts";
            causes.merge(cause, 1, Integer::sum);
        }
        Map.Entry<String, Integer> first =
                causes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return texts.count("cause", first.getValue(), texts.text("cause." + first.getKey()));
    }

    /** What the interval covers and what else a reader must know, the most important first. */
    List<String> notes(OptionalInt population, boolean open, Optional<LinkUncertainty.Estimate> estimate) {
        boolean pending = rule.windowMonths().isPresent()
                && outcomes.list().stream()
                        .anyMatch(o -> o.status() == OutcomeStatus.PENDING
                                && o.recommended().isPresent());
        List<String> notes = new ArrayList<>();
        List<Outcome> undecided = withAnyCounterparty(OutcomeStatus.UNDETERMINED);
        if (outcomes.count(OutcomeStatus.UNDETERMINED) > 0) {
            next.add(texts.text("next.judge"));
        }
        if (!undecided.isEmpty()) {
            notes.add(texts.count("note.countries", undecided.size(), countries()));
            next.add(texts.text("next.countries"));
        }
        int others = withAnyCounterparty(OutcomeStatus.PENDING).size()
                + withAnyCounterparty(OutcomeStatus.NOT_REALIZED).size();
        boolean mostly = others > outcomes.count(OutcomeStatus.REALIZED);
        if (others > 0) {
            next.add(texts.text("next.others"));
        }
        if (mostly) {
            notes.add(ofOthers(others));
        }
        estimate.ifPresent(e -> corrected(e, pending).ifPresent(notes::add));
        outcomes.links().trial().ifPresent(trial -> notes.add(tried(trial)));
        String covered = texts.joined(
                "list.and",
                Stream.of("links", open ? "facts" : "", pending ? "watched" : "", population.isPresent() ? "drawn" : "")
                        .filter(part -> !part.isEmpty())
                        .map(part -> texts.text("covers." + part))
                        .toList());
        notes.add(texts.text(population.isPresent() ? "note.covers" : "note.covers.whole", covered));
        if (population.isEmpty()) {
            next.add(texts.text("next.population"));
        }
        outcomes.judged().ifPresent(judged -> notes.add(texts.text(judged.told())));
        int later = outcomes.tracking().recommendedLater();
        if (later > 0) {
            notes.add(texts.count("note.later", later, outcomes.asOf()));
        }
        if (others > 0 && !mostly) {
            notes.add(ofOthers(others));
        }
        return notes;
    }

    /** What can be done about what the notes say, in their order. */
    List<String> next() {
        return next;
    }

    /** Companies of this status that would count if a deal with any counterparty did. */
    private List<Outcome> withAnyCounterparty(OutcomeStatus status) {
        if (rule.counterparties().isEmpty()) {
            return List.of();
        }
        List<Outcome> any =
                outcomes.answers(rule.toBuilder().anyCounterparty().build()).list();
        List<Outcome> these = outcomes.list();
        return IntStream.range(0, these.size())
                .filter(i -> any.get(i).status() == OutcomeStatus.REALIZED)
                .mapToObj(these::get)
                .filter(outcome -> outcome.status() == status)
                .toList();
    }

    private String ofOthers(int more) {
        return texts.count("note.others", more, countries());
    }

    private List<String> countries() {
        return rule.effectiveCounterparties().stream().map(Country::code).toList();
    }

    /** Why the share differs from the count of companies with a deal; empty if it does not. */
    private Optional<String> corrected(LinkUncertainty.Estimate estimate, boolean pending) {
        int found = outcomes.count(OutcomeStatus.REALIZED);
        long right = Math.round(estimate.right());
        // rounded so that both add up to the share
        long missed = Math.round(estimate.right() + estimate.missed()) - right;
        long later = Math.round(estimate.value() * outcomes.list().size()) - right - missed;
        if (right == found && missed == 0 && later <= 0) {
            return Optional.empty();
        }
        String note = texts.count("note.corrected", found, right, texts.count("note.missed", missed));
        return Optional.of(
                pending && later > 0 ? texts.text("sentences", note, texts.count("note.chance", later)) : note);
    }

    private String tried(LinkTrial trial) {
        return texts.count(
                "note.planted",
                trial.planted(),
                trial.linked(),
                trial.reviewed(),
                trial.planted() - trial.linked() - trial.reviewed());
    }
}
