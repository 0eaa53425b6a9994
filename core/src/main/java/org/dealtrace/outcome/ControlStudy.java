package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;
import org.dealtrace.internal.Messages;
import org.dealtrace.outcome.ControlledComparison.Contrast;
import org.dealtrace.report.Curve;
import org.dealtrace.study.ComparisonGroup;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.LogRank;

/** Tracks recommended companies and their controls by the same rule from the same days on. */
final class ControlStudy {

    private static final int PLACEBO_MONTHS = 24;

    /** The size of a list that stands for a process. */
    private static final int VERY_MANY = 1_000_000;

    private static final LocalDate EVER = LocalDate.of(1800, 1, 1);

    private final OutcomeTracker tracker;
    private final DealLinks links;
    private final DealLinks controls;
    private final OutcomeRule rule;
    private final LocalDate asOf;
    private final Map<String, LocalDate> recommended = new LinkedHashMap<>();
    private final ControlMatching matching;
    private final Map<String, LocalDate> firstDeals;
    private final Map<String, LocalDate> firstDealsOfControls;

    ControlStudy(OutcomeTracker tracker, DealLinks links, DealLinks controls, long seed) {
        this.tracker = tracker;
        this.links = links;
        Outcomes outcomes = tracker.track(links);
        this.rule = outcomes.rule();
        this.asOf = outcomes.asOf();
        outcomes.list()
                .forEach(outcome -> outcome.recommended()
                        .ifPresent(date -> recommended.put(outcome.company().id(), date.midpoint())));
        this.controls = withoutTaken(controls, links);
        this.matching = new ControlMatching(links, this.controls, seed);
        this.firstDeals = firstDeals(links);
        this.firstDealsOfControls = firstDeals(this.controls);
    }

    /** Without links to parties that are surely recommended companies. */
    private static DealLinks withoutTaken(DealLinks controls, DealLinks links) {
        record Side(String deal, int party) {}
        Set<Side> taken = links.links(Decision.LINK).stream()
                .map(link -> new Side(link.dealId(), link.party()))
                .collect(Collectors.toSet());
        return with(
                controls,
                controls.recommendations(),
                controls.links().stream()
                        .filter(link -> !taken.contains(new Side(link.dealId(), link.party())))
                        .toList());
    }

    private static DealLinks with(DealLinks run, List<Recommendation> notices, List<Link> kept) {
        return new DealLinks(notices, run.companies(), run.merges(), run.deals(), kept, run.inputs(), run.method())
                .withParties(run.parties())
                .withTrial(run.trial());
    }

    /** For each company, the earliest day of a linked deal that counts or may count. */
    private Map<String, LocalDate> firstDeals(DealLinks run) {
        Map<String, LocalDate> starts =
                run.companies().stream().collect(Collectors.toMap(Company::id, company -> EVER));
        Outcomes ever =
                tracker.with(rule.toBuilder().openWindow().build(), asOf).track(from(run, starts));
        Map<String, LocalDate> first = new HashMap<>();
        for (Outcome outcome : ever.list()) {
            for (DealAssessment deal : outcome.assessments()) {
                if (deal.link().decision() == Decision.LINK && deal.qualifies() != Truth.NO) {
                    first.merge(
                            outcome.company().id(),
                            deal.date().map(PartialDate::earliest).orElse(EVER),
                            (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }
        return first;
    }

    /** The companies with a start, as if first recommended then. */
    private static DealLinks from(DealLinks run, Map<String, LocalDate> starts) {
        Set<String> others = run.companies().stream().map(Company::id).collect(Collectors.toCollection(HashSet::new));
        others.removeAll(starts.keySet());
        DealLinks kept = run.without(others);
        return dated(kept, starts).withTrial(run.trial().filter(trial -> !starts.isEmpty()));
    }

    private static DealLinks dated(DealLinks run, Map<String, LocalDate> starts) {
        Map<String, LocalDate> byNotice = new HashMap<>();
        run.companies()
                .forEach(company -> company.recommendations()
                        .forEach(notice -> byNotice.put(notice, starts.getOrDefault(company.id(), EVER))));
        return with(
                run,
                run.recommendations().stream()
                        .map(notice -> notice.on(PartialDate.of(byNotice.getOrDefault(notice.id(), EVER))))
                        .toList(),
                run.links());
    }

    ControlledComparison comparison() {
        ComparisonGroup matched = matching.match(recommended, firstDeals, firstDealsOfControls);
        if (matched.matchOf().isEmpty()) {
            throw new IllegalArgumentException("no recommended company could be matched with a control; each needs the"
                    + " country, a field and the founding year of one, where these are known");
        }
        Outcomes own = side(links, recommended, matched, true, rule);
        Outcomes others = side(controls, recommended, matched, false, rule);
        List<FollowUp> ownTimes = own.followUps().list();
        List<FollowUp> otherTimes = others.followUps().list();
        Map<String, List<FollowUp>> groups = new LinkedHashMap<>();
        groups.put(ControlledComparison.RECOMMENDED, ownTimes);
        groups.put(ControlledComparison.MATCHED, otherTimes);
        List<Message> trials = new ArrayList<>();
        links.trial().ifPresent(t -> trials.add(ControlledComparison.trial("recommended", t)));
        controls.trial().ifPresent(t -> trials.add(ControlledComparison.trial("matched", t)));
        return new ControlledComparison(
                Contrast.of(rule.windowMonths().orElse(0), matched, own.headline(), others.headline()),
                placebo(),
                LogRank.of(ownTimes, otherTimes),
                matching.balance(matched),
                new Curve(
                        Messages.ENGLISH.text("control.curve"),
                        Messages.ENGLISH.text("control.curve.note"),
                        groups.entrySet().stream()
                                .map(group -> OutcomeTimes.series(group.getKey(), group.getValue()))
                                .toList()),
                matching.told(matched, recommended),
                trials);
    }

    private Optional<Contrast> placebo() {
        Map<String, LocalDate> earlier = new LinkedHashMap<>();
        recommended.forEach((id, day) -> earlier.put(id, day.minusMonths(PLACEBO_MONTHS)));
        ComparisonGroup matched = matching.match(earlier, firstDeals, firstDealsOfControls);
        if (matched.matchOf().isEmpty()) {
            return Optional.empty();
        }
        OutcomeRule before = rule.toBuilder().windowMonths(PLACEBO_MONTHS).build();
        return Optional.of(Contrast.of(
                PLACEBO_MONTHS,
                matched,
                side(links, earlier, matched, true, before).headline(),
                side(controls, earlier, matched, false, before).headline()));
    }

    /** One side of a matching, tracked from the starts of the recommended companies. */
    private Outcomes side(
            DealLinks run, Map<String, LocalDate> starts, ComparisonGroup matched, boolean own, OutcomeRule by) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        matched.matchOf().forEach((id, control) -> days.put(own ? id : control, starts.getOrDefault(id, EVER)));
        return tracker.with(by, asOf).drawnFrom(VERY_MANY).track(from(run, days));
    }
}
