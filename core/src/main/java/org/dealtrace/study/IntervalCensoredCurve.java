package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;

/**
 * The share of companies still without a deal when the day of the deal is known as a range only, as from dates that
 * name a month or a year: Turnbull's estimate.
 *
 * <p>The data can place the deals only in certain innermost ranges of days; the estimate is how much of the whole falls
 * into each. It is the nonparametric maximum likelihood, found by self-consistency: each company's share is spread over
 * the ranges its own dates allow, in proportion to what they hold, until nothing moves. Where within a range the share
 * falls is not known, so the curve has a lowest and a highest value there. When every date is known to the day it is
 * the Kaplan-Meier curve.
 *
 * <p>Competing events end the watch, as in {@link KaplanMeier}.
 *
 * <p>Source: B. W. Turnbull, "The empirical distribution function with arbitrarily grouped, censored and truncated
 * data", Journal of the Royal Statistical Society B 38 (1976).
 */
public final class IntervalCensoredCurve {

    /** Stop when no mass moves by more than this in a round. */
    private static final double TOLERANCE = 1e-10;

    /** Self-consistency converges slowly where the data say little; more rounds do not change the third decimal. */
    private static final int MOST_ROUNDS = 20_000;

    /**
     * A share of the companies, and the days in which its deals lie.
     *
     * @param fromDays the first day
     * @param toDays the last day; {@link Long#MAX_VALUE} for "later than anything observed"
     * @param share the share, 0 to 1
     */
    public record Mass(long fromDays, long toDays, double share) {}

    private final int n;
    private final int imprecise;
    private final List<Mass> masses;
    private final boolean converged;

    private IntervalCensoredCurve(int n, int imprecise, List<Mass> masses, boolean converged) {
        this.n = n;
        this.imprecise = imprecise;
        this.masses = List.copyOf(masses);
        this.converged = converged;
    }

    /** The curve of {@link FollowUps#list()}, as {@code outcomes.followUps()} gives it. */
    public static IntervalCensoredCurve of(FollowUps followUps) {
        return of(followUps.list());
    }

    /** The curve of these companies. */
    public static IntervalCensoredCurve of(List<FollowUp> followUps) {
        int n = followUps.size();
        long[] from = new long[n];
        long[] to = new long[n];
        int imprecise = 0;
        for (int i = 0; i < n; i++) {
            FollowUp one = followUps.get(i);
            boolean deal = one.event() == FollowUp.Event.DEAL;
            from[i] = deal ? one.earliestDays() : one.days() + 1;
            to[i] = deal ? one.latestDays() : Long.MAX_VALUE;
            imprecise += deal && one.imprecisionDays() > 0 ? 1 : 0;
        }
        List<Mass> ranges = innermost(from, to);
        int k = ranges.size();
        // The ranges that a company allows are neighbours, so first and last are enough.
        int[] first = new int[n];
        int[] last = new int[n];
        for (int i = 0; i < n; i++) {
            int a = 0;
            while (ranges.get(a).fromDays() < from[i]) {
                a++;
            }
            int b = k - 1;
            while (ranges.get(b).toDays() > to[i]) {
                b--;
            }
            first[i] = a;
            last[i] = b;
        }
        double[] mass = new double[k];
        Arrays.fill(mass, 1.0 / Math.max(1, k));
        boolean converged = n == 0;
        for (int round = 0; round < MOST_ROUNDS && !converged; round++) {
            double[] next = new double[k];
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = first[i]; j <= last[i]; j++) {
                    sum += mass[j];
                }
                for (int j = first[i]; j <= last[i]; j++) {
                    next[j] += mass[j] / sum / n;
                }
            }
            double moved = 0;
            for (int j = 0; j < k; j++) {
                moved = Math.max(moved, Math.abs(next[j] - mass[j]));
            }
            mass = next;
            converged = moved < TOLERANCE;
        }
        List<Mass> masses = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            masses.add(new Mass(ranges.get(j).fromDays(), ranges.get(j).toDays(), mass[j]));
        }
        return new IntervalCensoredCurve(n, imprecise, masses, converged);
    }

    /**
     * The ranges that begin with a first day and end with a last day and have no other end of a range between the two.
     */
    private static List<Mass> innermost(long[] from, long[] to) {
        record End(long day, boolean last) {}
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            ends.add(new End(from[i], false));
            ends.add(new End(to[i], true));
        }
        ends.sort(Comparator.comparingLong(End::day).thenComparing(End::last));
        List<Mass> ranges = new ArrayList<>();
        for (int e = 1; e < ends.size(); e++) {
            if (ends.get(e).last() && !ends.get(e - 1).last()) {
                ranges.add(new Mass(ends.get(e - 1).day(), ends.get(e).day(), 0));
            }
        }
        return ranges;
    }

    /** How many companies the curve rests on. */
    public int n() {
        return n;
    }

    /** How many of the deals have a time that is not known to the day. */
    public int imprecise() {
        return imprecise;
    }

    /** Where the deals lie, in order of days; the shares sum to 1. */
    public List<Mass> masses() {
        return masses;
    }

    /** Whether the shares came to rest. */
    public boolean converged() {
        return converged;
    }

    /** The lowest share still without a deal after some days that the estimate allows; NaN of no company. */
    public double lowestSurvivalAt(long days) {
        return n == 0
                ? Double.NaN
                : masses.stream()
                        .filter(m -> m.fromDays() > days)
                        .mapToDouble(Mass::share)
                        .sum();
    }

    /** The highest share still without a deal after some days that the estimate allows; NaN of no company. */
    public double highestSurvivalAt(long days) {
        return n == 0
                ? Double.NaN
                : masses.stream()
                        .filter(m -> m.toDays() > days)
                        .mapToDouble(Mass::share)
                        .sum();
    }

    /** A line for each range that holds a share. */
    @Override
    public String toString() {
        TextTable table = TextTable.of("days", "share %", "without deal after %");
        double left = 1;
        for (Mass mass : masses) {
            left -= mass.share();
            if (mass.share() >= 0.00005) {
                String days = mass.toDays() == Long.MAX_VALUE
                        ? "from " + mass.fromDays()
                        : mass.fromDays() == mass.toDays()
                                ? Long.toString(mass.fromDays())
                                : mass.fromDays() + "–" + mass.toDays();
                // in the last row, those who are left were watched without a deal; nothing is known of later days
                table.row(
                        days,
                        Decimals.percent(mass.share()),
                        mass.toDays() == Long.MAX_VALUE ? "not known" : Decimals.percent(Math.max(0, left)));
            }
        }
        return "Turnbull, " + n + (n == 1 ? " company, " : " companies, ") + imprecise
                + (imprecise == 1 ? " deal" : " deals") + " not known to the day"
                + (converged ? "" : ", not converged") + "\n" + table;
    }
}
