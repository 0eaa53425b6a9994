package org.dealtrace.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.DealAssessment;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The times that a list of outcomes gives, and the outcomes that give none.
 *
 * <pre>{@code
 * var times = FollowUps.from(outcomes).competing(events).build();
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

    /** Starts from outcomes. */
    public static Builder from(List<Outcome> outcomes) {
        return new Builder(outcomes);
    }

    /** Builds {@link FollowUps}. Not safe for several threads. */
    public static final class Builder {
        private final List<Outcome> outcomes;
        private List<CompetingEvent> competing = List.of();
        private Undetermined undetermined = Undetermined.NO_DEAL;

        private Builder(List<Outcome> outcomes) {
            this.outcomes = List.copyOf(outcomes);
        }

        /**
         * Competing events. Those before the company's recommendation are ignored, and so are those of a company with a
         * deal: a deal after an event shows that the event did not end the chance of one.
         */
        public Builder competing(List<CompetingEvent> events) {
            this.competing = List.copyOf(Objects.requireNonNull(events, "events"));
            return this;
        }

        /** The treatment of undetermined outcomes; by default as without a deal. */
        public Builder undetermined(Undetermined value) {
            this.undetermined = Objects.requireNonNull(value, "undetermined");
            return this;
        }

        public FollowUps build() {
            Map<String, List<CompetingEvent>> byCompany = new LinkedHashMap<>();
            competing.forEach(e -> byCompany
                    .computeIfAbsent(e.companyId(), c -> new ArrayList<>())
                    .add(e));
            List<FollowUp> list = new ArrayList<>();
            List<Excluded> excluded = new ArrayList<>();
            for (Outcome outcome : outcomes) {
                String id = outcome.company().id();
                Time time = time(outcome, byCompany.getOrDefault(id, List.of()));
                time.followUp().ifPresentOrElse(list::add, () -> excluded.add(new Excluded(id, time.whyNot())));
            }
            return new FollowUps(list, excluded);
        }

        private record Time(Optional<FollowUp> followUp, String whyNot) {

            static Time of(FollowUp followUp) {
                return new Time(Optional.of(followUp), "");
            }

            static Time none(String whyNot) {
                return new Time(Optional.empty(), whyNot);
            }
        }

        private Time time(Outcome outcome, List<CompetingEvent> events) {
            String id = outcome.company().id();
            if (outcome.recommended().isEmpty()) {
                return Time.none("the date of its recommendation is not known");
            }
            if (outcome.followedDays().isEmpty()) {
                return Time.none("how long it was watched is not known");
            }
            long followed = outcome.followedDays().getAsLong();
            if (followed < 0) {
                return Time.none("it was recommended after the end of the observation");
            }
            PartialDate start = outcome.recommended().get();
            FollowUp end = FollowUp.of(id, followed, FollowUp.Event.CENSORED);
            boolean dealt = outcome.status() == OutcomeStatus.REALIZED
                    || (outcome.status() == OutcomeStatus.UNDETERMINED && undetermined == Undetermined.DEAL);
            if (dealt) {
                Optional<PartialDate> date = outcome.deciding().flatMap(DealAssessment::date);
                if (date.isEmpty()) {
                    return Time.none("the date of its deal is not known");
                }
                FollowUp deal = between(id, start, date.get(), FollowUp.Event.DEAL);
                if (deal == null) {
                    return Time.none("its deal lies before its recommendation");
                }
                // A deal after the end of the observation cannot have been observed; the dates disagree.
                if (deal.earliestDays() > followed) {
                    return Time.none("its deal lies after the end of the observation");
                }
                // also after a competing event, which then did not end the chance of a deal
                return Time.of(deal);
            }
            for (CompetingEvent event : events) {
                FollowUp other = between(id, start, event.date(), event.event());
                if (other != null && endsBefore(other, end)) {
                    end = other;
                }
            }
            return Time.of(end);
        }

        /** Whether an event comes first. Events on the last day of a watch are seen. */
        private static boolean endsBefore(FollowUp event, FollowUp end) {
            return event.days() < end.days() || (event.days() == end.days() && end.event() == FollowUp.Event.CENSORED);
        }

        private static @Nullable FollowUp between(String id, PartialDate start, PartialDate end, FollowUp.Event event) {
            long latest = days(start.earliest(), end.latest());
            if (latest < 0) {
                return null;
            }
            long earliest = Math.max(0, days(start.latest(), end.earliest()));
            long middle = Math.max(earliest, Math.min(latest, days(start.midpoint(), end.midpoint())));
            return new FollowUp(id, middle, event, earliest, latest);
        }

        private static long days(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }
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
