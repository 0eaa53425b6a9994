package org.dealtrace.study;

import java.util.Objects;

/**
 * How long one company was watched, and what ended it.
 *
 * <p>Dates are often known to the month only, so a time to a deal is a range of days. {@code days} is the value that
 * the curves use, from the middle of both dates; {@code earliestDays} and {@code latestDays} bound it.
 *
 * @param id the company's id
 * @param days days from the first recommendation to the event, or to the end of the watch; 0 or more
 * @param event what ended the watch
 * @param earliestDays the fewest days that the dates allow, 0 or more
 * @param latestDays the most days that the dates allow
 */
public record FollowUp(String id, long days, Event event, long earliestDays, long latestDays) {

    /** What ended the watch. */
    public enum Event {
        /** Nothing: the observation ended first. */
        CENSORED,
        /** The first qualifying deal. */
        DEAL,
        /** Bought by a buyer that does not count: a competing event, because a qualifying deal is then less likely. */
        BOUGHT_BY_OTHER,
        /** Dissolved, or otherwise gone: a competing event. */
        DISSOLVED;

        /** Whether it is a competing event. */
        public boolean competes() {
            return this == BOUGHT_BY_OTHER || this == DISSOLVED;
        }
    }

    public FollowUp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(event, "event");
        if (earliestDays < 0 || days < earliestDays || latestDays < days) {
            throw new IllegalArgumentException("days of " + id + " must keep 0 <= earliest <= days <= latest but were "
                    + earliestDays + ", " + days + ", " + latestDays);
        }
    }

    /** A time known to the day. */
    public static FollowUp of(String id, long days, Event event) {
        return new FollowUp(id, days, event, days, days);
    }

    /** The width of the range in days; 0 if the time is known to the day. */
    public long imprecisionDays() {
        return latestDays - earliestDays;
    }
}
