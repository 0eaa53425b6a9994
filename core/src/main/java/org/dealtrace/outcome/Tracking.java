package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealWords;
import org.dealtrace.outcome.classify.text.TextReading;

/**
 * The facts of one run, which can be evaluated by any rule.
 *
 * <p>The end of observation does not cut the list of deals: a withdrawal counts whenever it came. With the same deals,
 * a later end can change pending companies only. A company stays pending if a deal after the end qualifies, or could; a
 * window that is over has no deal after the end.
 */
final class Tracking {

    private static final Comparator<RuleEvaluator.Verdict> BY_DATE = Comparator.comparing(
                    (RuleEvaluator.Verdict v) -> v.date().equals(Span.UNKNOWN))
            .thenComparing(v -> v.date().high())
            .thenComparing(v -> v.date().low())
            .thenComparing(v -> v.assessment().link().dealId());

    private final DealLinks links;
    private final OwnershipTable ownership;
    private final KnownCountries known;
    private final CompetingEvents competing;
    private final Map<String, MergedDeal> merged = new LinkedHashMap<>();
    private final List<Message> suspects;
    private final OptionalInt population;
    private final int recommendedLater;
    private final Map<String, Optional<Classification>> classifications = new HashMap<>();
    private final Map<String, List<DealFacts>> dealsOfCompany = new HashMap<>();

    /**
     * @param competing events by ids of companies
     * @param population the size of the list that the companies were drawn from
     * @param recommendedLater companies that are not in the study
     */
    Tracking(
            DealMerger.Result deals,
            DealReadings readings,
            OwnershipTable ownership,
            CompetingEvents competing,
            OptionalInt population,
            int recommendedLater) {
        this.population = population;
        this.recommendedLater = recommendedLater;
        this.links = deals.links();
        this.ownership = ownership;
        this.known = new KnownCountries(links.deals());
        this.competing = competing;
        this.suspects = deals.suspects();
        deals.merged().forEach(m -> merged.put(m.deal().id(), m));
        Map<String, Map<String, List<Link>>> linksOfCompany = new LinkedHashMap<>();
        for (Link link : links.links()) {
            if (link.decision() != Decision.NO_LINK) {
                linksOfCompany
                        .computeIfAbsent(link.companyId(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(link.dealId(), id -> new ArrayList<>())
                        .add(link);
            }
        }
        linksOfCompany.forEach((company, linked) -> {
            List<DealFacts> of = new ArrayList<>(linked.size());
            linked.forEach((id, pairs) -> {
                Deal deal = links.deal(id).orElseThrow();
                TextReading reading = readings.of(deal);
                classifications.put(id, reading.answer());
                of.add(DealFacts.of(
                        pairs,
                        deal,
                        reading.answer(),
                        reading.doubt(),
                        DealStake.of(deal, reading),
                        Optional.ofNullable(merged.get(id))));
            });
            dealsOfCompany.put(company, of);
        });
    }

    DealLinks links() {
        return links;
    }

    OwnershipTable ownership() {
        return ownership;
    }

    CompetingEvents competing() {
        return competing;
    }

    List<MergedDeal> merged() {
        return List.copyOf(merged.values());
    }

    List<Message> suspects() {
        return suspects;
    }

    OptionalInt population() {
        return population;
    }

    int recommendedLater() {
        return recommendedLater;
    }

    List<String> classifiers() {
        return classifications.values().stream()
                .flatMap(Optional::stream)
                .map(Classification::classifier)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The outcomes under a rule.
     *
     * @param outcomes one per company, in the order of the companies
     * @param competing by company id, the takeover by a buyer that the rule does not count, before any qualifying deal
     */
    record Evaluation(List<Outcome> outcomes, Map<String, DealAssessment> competing) {}

    /** @param reasons whether the outcomes have reasons */
    Evaluation evaluate(OutcomeRule rule, LocalDate asOf, boolean reasons) {
        RuleEvaluator judge = new RuleEvaluator(rule, ownership, known, reasons);
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, DealAssessment> competing = new LinkedHashMap<>();
        for (Company company : links.companies()) {
            outcomes.add(outcome(company, rule, judge, asOf, competing, reasons));
        }
        return new Evaluation(outcomes, competing);
    }

    private Outcome outcome(
            Company company,
            OutcomeRule rule,
            RuleEvaluator judge,
            LocalDate asOf,
            Map<String, DealAssessment> competing,
            boolean reasons) {
        List<PartialDate> dates = company.recommendations().stream()
                .flatMap(id -> links.recommendation(id).stream())
                .map(Recommendation::date)
                .flatMap(Optional::stream)
                .toList();
        Optional<PartialDate> recommended = dates.stream().min(DealDate.FIRST_TO_END);
        Span first = Span.earliest(dates);

        List<RuleEvaluator.Verdict> verdicts = verdicts(company, judge, first);
        Optional<RuleEvaluator.Verdict> realized =
                first(verdicts, v -> qualifies(v, Truth.YES) && v.date().isReached(asOf));
        Optional<RuleEvaluator.Verdict> ahead = first(verdicts, v -> qualifies(v, Truth.YES));
        Optional<RuleEvaluator.Verdict> unclear = verdicts.stream()
                .filter(v -> qualifies(v, Truth.UNKNOWN) && v.date().isBegun(asOf))
                .min(Comparator.comparing(v -> v.assessment().link().decision() != Decision.LINK));

        OutcomeStatus status;
        Optional<RuleEvaluator.Verdict> deciding = Optional.empty();
        Supplier<Message> why;
        if (realized.isPresent()) {
            status = OutcomeStatus.REALIZED;
            deciding = realized;
            why = () -> OutcomeReasons.realized(realized.get(), recommended, verdicts);
        } else if (ahead.isPresent()) {
            status = OutcomeStatus.PENDING;
            why = () -> OutcomeReasons.ahead(ahead.get(), asOf);
        } else if (unclear.isPresent()) {
            status = OutcomeStatus.UNDETERMINED;
            deciding = unclear;
            why = () -> OutcomeReasons.unclear(unclear.get());
        } else {
            Optional<LocalDate> end = ObservationWindow.windowEnd(rule, first);
            boolean over = end.isPresent() && !end.get().isAfter(asOf);
            status = over ? OutcomeStatus.NOT_REALIZED : OutcomeStatus.PENDING;
            why = () -> OutcomeReasons.none(rule, first, end, asOf, verdicts);
        }

        Message reason = reasons ? why.get() : Message.NONE;
        OptionalLong elapsed = OptionalLong.empty();
        if (status == OutcomeStatus.REALIZED) {
            elapsed = ObservationWindow.days(
                    recommended, deciding.flatMap(v -> v.assessment().date()));
        }
        Optional<RuleEvaluator.Verdict> taken =
                first(verdicts, v -> v.boughtByOther() && v.date().isReached(asOf));
        if (taken.isPresent()) {
            OptionalLong when =
                    ObservationWindow.days(recommended, taken.get().assessment().date());
            boolean before = status != OutcomeStatus.REALIZED
                    || (when.isPresent() && elapsed.isPresent() && when.getAsLong() < elapsed.getAsLong());
            if (before) {
                competing.put(company.id(), taken.get().assessment());
                if (reasons) {
                    reason = reason.and(DealWords.then(
                            DealWords.why("taken", Counterparty.all(taken.get().sides())),
                            taken.get()
                                    .assessment()
                                    .date()
                                    .<Object>map(date -> date)
                                    .orElseGet(() -> DealWords.why("undated"))));
                }
            }
        }
        for (CompetingEvents.Entry event : this.competing.of(company.id())) {
            if (reasons) {
                reason = reason.and(DealWords.then(OutcomeReasons.event(event.event()), event.date()));
            }
        }
        return new Outcome(
                company,
                recommended,
                status,
                deciding.map(RuleEvaluator.Verdict::assessment),
                elapsed,
                ObservationWindow.followed(rule, recommended, asOf),
                verdicts.stream().map(RuleEvaluator.Verdict::assessment).toList(),
                reason);
    }

    private List<RuleEvaluator.Verdict> verdicts(Company company, RuleEvaluator judge, Span recommended) {
        List<RuleEvaluator.Verdict> verdicts = new ArrayList<>();
        for (DealFacts deal : dealsOfCompany.getOrDefault(company.id(), List.of())) {
            RuleEvaluator.Verdict verdict = judge.judge(deal, recommended);
            // if the most probable party cannot be the company, another that may be it still can
            verdicts.add(
                    qualifies(verdict, Truth.NO)
                            ? deal.others().stream()
                                    .map(other -> judge.judge(deal.by(other), recommended))
                                    .filter(other -> !qualifies(other, Truth.NO))
                                    .findFirst()
                                    .orElse(verdict)
                            : verdict);
        }
        verdicts.sort(BY_DATE);
        return verdicts;
    }

    private static Optional<RuleEvaluator.Verdict> first(
            List<RuleEvaluator.Verdict> verdicts, Predicate<RuleEvaluator.Verdict> condition) {
        return verdicts.stream().filter(condition).findFirst();
    }

    private static boolean qualifies(RuleEvaluator.Verdict verdict, Truth answer) {
        return verdict.assessment().qualifies() == answer;
    }
}
