package org.dealtrace.study;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dealtrace.internal.Decimals;

/**
 * The number to quote from a study: the share of its companies with a qualifying deal, with its interval.
 *
 * <p>With a window it is the Aalen-Johansen estimate at the end of the window, or at the longest time watched if that
 * is shorter. With an open window it is the share found by the end of observation. The interval covers uncertain links,
 * missed deals, facts that leave a deal open, companies that are still watched, and sampling if the companies were
 * drawn from a longer list. If open facts decide alone, there is no share: the interval is then the known range, and
 * {@code cause} says why.
 *
 * @param share 0 to 1; empty if only a range is known, or there is no company
 * @param interval in shares, 0 to 1
 * @param found companies with a qualifying deal so far
 * @param n companies in the study
 * @param days the time since the first recommendation at which the share holds; empty with an open window
 * @param about the subject of the share, in words that follow the number
 * @param cause why only a range is known; else empty
 * @param notes what the interval covers, and who is not in the study; one sentence each
 * @param next what can be done about open companies, the most useful first; one sentence each
 */
public record Headline(
        OptionalDouble share,
        Interval interval,
        int found,
        int n,
        OptionalLong days,
        String about,
        String cause,
        List<String> notes,
        List<String> next) {

    public Headline {
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(cause, "cause");
        Numbers.requireCounts(found, n);
        notes = List.copyOf(notes);
        next = List.copyOf(next);
    }

    /** A wider interval, as a share of the list, has no point worth quoting. */
    private static final double NO_POINT = 0.5;

    /**
     * The share, unless only its range is worth quoting: nothing was found, more is open than was found, or the
     * interval is wider than half of the scale. Every rate of a report is shown by this rule.
     *
     * @param found companies with a qualifying deal
     * @param open undetermined companies
     */
    public static OptionalDouble quotable(OptionalDouble share, Interval interval, int found, int open) {
        return found == 0 || open > found || interval.high() - interval.low() > NO_POINT
                ? OptionalDouble.empty()
                : share;
    }

    /** The share without its interval, or the values that it is between. */
    public String point() {
        return share.isPresent()
                ? percent(share.getAsDouble()) + " %"
                : n == 0
                        ? "No share"
                        : "Between " + percent(interval.low()) + " and " + percent(interval.high()) + " %";
    }

    /** The interval with its level: {@code 95 % interval 14.0–20.6 %}. */
    public String range() {
        return Decimals.plain(interval.level() * 100, 6) + " % interval " + percent(interval.low()) + "–"
                + percent(interval.high()) + " %";
    }

    private String percent(double part) {
        return Decimals.percent(part, share.orElse(interval.high()));
    }

    /** {@code 110 of 710}. */
    public String count() {
        return found + " of " + n;
    }

    /** The number and its subject in one sentence, with the cause if there is only a range. */
    public String sentence() {
        return point() + " " + about
                + (share.isPresent() ? " (" + range() + ")." : ".")
                + (cause.isEmpty() ? "" : " No closer figure is possible: " + cause + ".");
    }

    /** The sentence, and the count so far. */
    @Override
    public String toString() {
        return sentence() + " Found so far: " + count() + (n == 1 ? " company." : " companies.");
    }
}
