package org.dealtrace.study;

import java.util.Objects;

/**
 * How long one company was watched, and what ended the watch.
 *
 * <p>Dates are often known to the month only, so a time to a deal is known as a range of days. {@code days} is the
 * single value that the curves use, by the middle of both dates; {@code earliestDays} and {@code latestDays} bound it.
 *
 * @param id whose time it is
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
        /** The first qualifying deal; the event that the study asks for. */
        DEAL,
        /**
         * Bought by somebody who does not count: a competing event, since the company can then hardly be bought again.
         */
        BOUGHT_BY_OTHER,
        /** Dissolved, or otherwise gone: a competing event. */
        DISSOLVED;

        /** Whether it makes the deal impossible, or another thing altogether. */
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

    /** How many days wide the range is; 0 when the time is known to the day. */
    public long imprecisionDays() {
        return latestDays - earliestDays;
    }
}
