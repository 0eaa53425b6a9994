package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.DealAssessment;
import org.dealtrace.LinkTrial;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Truth;
import org.dealtrace.study.LinkUncertainty;

/** What a headline says in words. */
final class HeadlineWords {

    private final EvaluatedOutcomes outcomes;
    private final OutcomeRule rule;

    HeadlineWords(EvaluatedOutcomes outcomes) {
        this.outcomes = outcomes;
        this.rule = outcomes.rule();
    }

    /** Of which companies the share is, and by when. */
    String about(int n, OptionalLong horizon, OptionalLong window) {
        String companies = "of the "
                + (outcomes.population().isPresent()
                        ? number(outcomes.population().getAsInt(), "company", "companies") + ", from which these " + n
                                + " were drawn,"
                        : number(n, "company", "companies"));
        if (horizon.isEmpty()) {
            return companies + " had a qualifying deal by " + outcomes.asOf();
        }
        boolean whole = horizon.getAsLong() >= window.orElse(0);
        int allMonths = rule.windowMonths().orElse(0);
        int months = whole ? allMonths : (int) (horizon.getAsLong() / ObservationWindow.DAYS_A_MONTH);
        return companies + (n == 1 ? " has" : " have") + " a qualifying deal within "
                + number(months, "month", "months") + " of recommendation"
                + (whole ? "" : "; none was watched for all " + allMonths + " months of the window");
    }

    /** What leaves the most companies open. */
    static String cause(List<Outcome> open) {
        Map<String, Integer> causes = new LinkedHashMap<>();
        for (Outcome outcome : open) {
            DealAssessment deal = outcome.deciding().orElseThrow();
            String cause = outcome.recommended().isEmpty()
                    ? "no date of recommendation"
                    : deal.afterRecommendation() == Truth.UNKNOWN
                            ? "a deal that may have come before the recommendation"
                            : deal.classification().isEmpty()
                                    ? "a deal of unknown type"
                                    : "a deal with an unknown country, state or stake";
            causes.merge(cause, 1, Integer::sum);
        }
        String first = causes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        int count = causes.getOrDefault(first, 0);
        return number(count, "company with a deal has ", "companies with a deal have ") + first;
    }

    /** What the interval covers, and what else a reader must know; first what explains the number most. */
    List<String> notes(OptionalInt population, boolean open, Optional<LinkUncertainty.Estimate> estimate) {
        boolean pending = rule.windowMonths().isPresent() && outcomes.count(OutcomeStatus.PENDING) > 0;
        List<String> notes = new ArrayList<>();
        int others = otherCounterparties();
        if (others > outcomes.count(OutcomeStatus.REALIZED)) {
            notes.add(ofOthers(others));
        }
        estimate.ifPresent(e -> corrected(e, pending).ifPresent(notes::add));
        List<String> parts = Stream.of(
                        "uncertain links",
                        open ? "deals with missing facts" : "",
                        pending ? "companies that are still being watched" : "",
                        population.isPresent() ? "the random draw of the companies" : "")
                .filter(part -> !part.isEmpty())
                .toList();
        notes.add("The interval covers "
                + (parts.size() == 1
                        ? parts.get(0)
                        : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1))
                + "."
                + (population.isPresent()
                        ? ""
                        : " The companies are taken as the whole list; with --population N (in the library"
                                + " population(N)) they are a random sample of N."));
        outcomes.judged().ifPresent(judged -> notes.add(judged.told()));
        outcomes.links().trial().ifPresent(trial -> notes.addAll(tried(trial)));
        int later = outcomes.tracking().recommendedLater();
        if (later > 0) {
            notes.add(number(later, "company was", "companies were") + " first recommended after " + outcomes.asOf()
                    + " and " + (later == 1 ? "is" : "are") + " left out.");
        }
        if (others > 0 && others <= outcomes.count(OutcomeStatus.REALIZED)) {
            notes.add(ofOthers(others));
        }
        return notes;
    }

    /** How many more companies would count with a deal with anybody. */
    private int otherCounterparties() {
        return rule.counterparties().isEmpty()
                ? 0
                : outcomes.answers(rule.toBuilder().anyCounterparty().build()).count(OutcomeStatus.REALIZED)
                        - outcomes.count(OutcomeStatus.REALIZED);
    }

    private String ofOthers(int more) {
        return number(more, "more company has", "more companies have") + " deals, but none with a party from "
                + rule.effectiveCounterparties().stream().map(Country::code).collect(Collectors.joining(", "))
                + "; --any-counterparty (in the library anyCounterparty()) counts those too.";
    }

    /** Why the share differs from the count of companies with a deal; empty where it does not. */
    private Optional<String> corrected(LinkUncertainty.Estimate estimate, boolean pending) {
        int found = outcomes.count(OutcomeStatus.REALIZED);
        long right = Math.round(estimate.right());
        // rounded so that the two add up as the share does
        int missed = (int) (Math.round(estimate.right() + estimate.missed()) - right);
        if (right == found && missed == 0) {
            return Optional.empty();
        }
        return Optional.of("The share allows for errors of linking: a deal was found for "
                + number(found, "company", "companies") + ". By the probabilities of their links, about " + right
                + " of all companies have one, and about " + number(missed, "more has", "more have")
                + " one that was missed."
                + (pending
                        ? " A company that is still being watched counts with the chance of a deal in the rest of its"
                                + " window."
                        : ""));
    }

    /** The two findings of a trial. */
    private static List<String> tried(LinkTrial trial) {
        return List.of(
                "Test with " + number(trial.decoys().companies().size(), "company", "companies")
                        + " that no deal is about, made up like those of the list. Wrongly linked to a deal: "
                        + trial.decoysLinked() + ".",
                "Test with " + number(trial.planted(), "other spelling", "other spellings")
                        + " of the companies' names, put among the deals. Linked: " + trial.linked()
                        + ", left for review: " + trial.reviewed() + ", missed: "
                        + (trial.planted() - trial.linked() - trial.reviewed()) + ".");
    }

    private static String number(int count, String one, String several) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one : several);
    }
}
