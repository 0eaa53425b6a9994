package org.dealtrace.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.DealAssessment;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;

/**
 * The times that a list of outcomes gives, and the outcomes that give none.
 *
 * <pre>{@code
 * var times = FollowUps.of(outcomes, events, FollowUps.Undetermined.NO_DEAL);
 * CumulativeIncidence.of(times.list())
 * }</pre>
 *
 * @param list one time for each company that has one, in the order of the outcomes
 * @param excluded the companies without a time, and why
 */
public record FollowUps(List<FollowUp> list, List<Excluded> excluded) {

    /**
     * A company without a time.
     *
     * @param id the company
     * @param reason why, in words
     */
    public record Excluded(String id, String reason) {}

    /**
     * A competing event, which ends the watch of a company without a qualifying deal.
     *
     * @param companyId the company
     * @param event {@link FollowUp.Event#BOUGHT_BY_OTHER} or {@link FollowUp.Event#DISSOLVED}
     * @param date when it happened
     */
    public record CompetingEvent(String companyId, FollowUp.Event event, PartialDate date) {

        public CompetingEvent {
            Objects.requireNonNull(companyId, "companyId");
            Objects.requireNonNull(date, "date");
            if (!event.competes()) {
                throw new IllegalArgumentException(
                        "event of " + companyId + " must be a competing one but was " + event);
            }
        }

        /**
         * The events of takeovers by buyers that do not count, given by company id. A deal without a date gives no
         * event.
         */
        public static List<CompetingEvent> takeovers(Map<String, DealAssessment> takeovers) {
            List<CompetingEvent> events = new ArrayList<>();
            takeovers.forEach((id, deal) -> deal.date()
                    .ifPresent(date -> events.add(new CompetingEvent(id, FollowUp.Event.BOUGHT_BY_OTHER, date))));
            return events;
        }
    }

    /** The treatment of companies whose outcome is undetermined. */
    public enum Undetermined {
        /** As watched without a deal: the lower bound of the incidence; the default. */
        NO_DEAL,
        /**
         * As if the deciding deal counted: the upper bound of the incidence. A company whose deal has no date is left
         * out and listed in {@link #excluded}.
         */
        DEAL
    }

    public FollowUps {
        list = List.copyOf(list);
        excluded = List.copyOf(excluded);
    }

    /** The times of outcomes without competing events; undetermined ones count as without a deal. */
    public static FollowUps of(List<Outcome> outcomes) {
        return of(outcomes, List.of(), Undetermined.NO_DEAL);
    }

    /**
     * The times of outcomes.
     *
     * @param competing competing events; those before the company's recommendation are ignored, and so are those of a
     *     company with a deal: a deal after an event shows that the event did not end the chance of one
     */
    public static FollowUps of(List<Outcome> outcomes, List<CompetingEvent> competing, Undetermined undetermined) {
        Map<String, List<CompetingEvent>> byCompany =
                competing.stream().collect(Collectors.groupingBy(CompetingEvent::companyId));
        List<FollowUp> list = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String id = outcome.company().id();
            boolean dealt = outcome.status() == OutcomeStatus.REALIZED
                    || (outcome.status() == OutcomeStatus.UNDETERMINED && undetermined == Undetermined.DEAL);
            Optional<FollowUp> deal = outcome.deciding()
                    .flatMap(DealAssessment::date)
                    .flatMap(date -> time(outcome, date, FollowUp.Event.DEAL));
            String gap = dealt
                    ? gap(outcome).or(() -> gap(outcome, deal)).orElse("")
                    : gap(outcome).orElse("");
            if (!gap.isEmpty()) {
                excluded.add(new Excluded(id, gap));
            } else {
                list.add(dealt ? deal.orElseThrow() : watched(outcome, byCompany.getOrDefault(id, List.of())));
            }
        }
        return new FollowUps(list, excluded);
    }

    /** Why an outcome has no time of watch. */
    private static Optional<String> gap(Outcome outcome) {
        if (outcome.recommended().isEmpty()) {
            return Optional.of("the date of its recommendation is not known");
        }
        if (outcome.followedDays().isEmpty()) {
            return Optional.of("how long it was watched is not known");
        }
        return outcome.followedDays().getAsLong() < 0
                ? Optional.of("it was recommended after the end of the observation")
                : Optional.empty();
    }

    /** Why a watched outcome has no time of its deal. */
    private static Optional<String> gap(Outcome outcome, Optional<FollowUp> deal) {
        if (outcome.deciding().flatMap(DealAssessment::date).isEmpty()) {
            return Optional.of("the date of its deal is not known");
        }
        if (deal.isEmpty()) {
            return Optional.of("its deal lies before its recommendation");
        }
        // A deal after the end of the observation cannot have been observed; the dates disagree.
        return deal.get().earliestDays() > outcome.followedDays().orElse(0)
                ? Optional.of("its deal lies after the end of the observation")
                : Optional.empty();
    }

    /** The watch of a company without a deal, to the first competing event; those on its last day are seen. */
    private static FollowUp watched(Outcome outcome, List<CompetingEvent> events) {
        FollowUp whole =
                FollowUp.of(outcome.company().id(), outcome.followedDays().orElse(0), FollowUp.Event.CENSORED);
        return events.stream()
                .flatMap(event -> time(outcome, event.date(), event.event()).stream())
                .filter(event -> event.days() <= whole.days())
                .min(Comparator.comparingLong(FollowUp::days))
                .orElse(whole);
    }

    /** The time to an event; empty if it is before the recommendation. */
    private static Optional<FollowUp> time(Outcome outcome, PartialDate end, FollowUp.Event event) {
        return outcome.recommended()
                .filter(start -> days(start.earliest(), end.latest()) >= 0)
                .map(start -> {
                    long latest = days(start.earliest(), end.latest());
                    long earliest = Math.max(0, days(start.latest(), end.earliest()));
                    long middle = Math.max(earliest, Math.min(latest, days(start.midpoint(), end.midpoint())));
                    return new FollowUp(outcome.company().id(), middle, event, earliest, latest);
                });
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The longest range of days of a time with an event; 0 if all are known to the day. */
    public long mostImprecisionDays() {
        return list.stream()
                .filter(f -> f.event() != FollowUp.Event.CENSORED)
                .max(Comparator.comparingLong(FollowUp::imprecisionDays))
                .map(FollowUp::imprecisionDays)
                .orElse(0L);
    }
}
