package org.dealtrace.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The share of companies with a deal, by time since their first recommendation: the Aalen-Johansen estimate, which
 * allows for competing events.
 *
 * <p>A company that another buyer took over, or that was dissolved, is taken to have no qualifying deal any more,
 * unless it did have one later. Treating it as censored, as Kaplan and Meier do, gives too high a share. Here the
 * incidence grows on each day by S (before the day) times d₁/n, where S is the share without any event, d₁ the deals of
 * the day and n the number at risk.
 *
 * <p>The variance is by the delta method: with d all events of a day, Var F(t) = Σ [F(t) - F(tⱼ)]² d/(n(n - d)) + Σ
 * S(tⱼ₋₁)² d₁(n - d₁)/n³ - 2 Σ [F(t) - F(tⱼ)] S(tⱼ₋₁) d₁/n². Without censoring it is F (1 - F) / n, without competing
 * events Greenwood's. The interval is log-log, F^exp(±z s / (F ln F)). If every company has a deal, the variance is
 * undefined; the interval then runs from the lower bound before the last rise to 1, which stays valid because the curve
 * never falls.
 *
 * <p>Sources: O. O. Aalen and S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on
 * censored observations", Scandinavian Journal of Statistics 5 (1978); E. Marubini and M. G. Valsecchi, "Analysing
 * Survival Data from Clinical Trials and Observational Studies" (1995), chapter 10.
 *
 * @param steps one step for each day on which something happened, in order
 */
public record CumulativeIncidence(List<Step> steps) {

    /**
     * The curve from one day on, until the next step.
     *
     * @param days days since the first recommendation
     * @param atRisk companies watched without an event just before this day
     * @param events deals on this day
     * @param competing competing events on this day
     * @param censored watches that ended on this day without an event
     * @param incidence the share with a deal by the end of this day
     * @param standardError its standard error, by the delta method
     * @param interval the log-log interval; 0 to 0 before the first deal, where there is none
     * @param competingIncidence the share with a competing event by the end of this day
     */
    public record Step(
            long days,
            int atRisk,
            int events,
            int competing,
            int censored,
            double incidence,
            double standardError,
            Interval interval,
            double competingIncidence) {}

    public CumulativeIncidence {
        steps = List.copyOf(steps);
    }

    /** The curve of {@link FollowUps#list()}, as {@code outcomes.followUps()} gives it. */
    public static CumulativeIncidence of(FollowUps followUps) {
        return of(followUps.list());
    }

    /** With 95 % intervals. */
    public static CumulativeIncidence of(List<FollowUp> followUps) {
        return of(followUps, Rate.DEFAULT_LEVEL);
    }

    /**
     * The curve of some companies.
     *
     * @param level the confidence level of the intervals, such as 0.95
     */
    public static CumulativeIncidence of(List<FollowUp> followUps, double level) {
        Numbers.requireLevel(level);
        double z = IntervalMethod.z(level);
        Map<Long, Map<FollowUp.Event, Integer>> days = new TreeMap<>();
        followUps.forEach(one -> days.computeIfAbsent(one.days(), d -> new EnumMap<>(FollowUp.Event.class))
                .merge(one.event(), 1, Integer::sum));
        List<Step> steps = new ArrayList<>();
        int atRisk = followUps.size();
        double free = 1;
        double incidence = 0;
        double competingIncidence = 0;
        double lower = 0;
        Variance variance = new Variance();
        for (Map.Entry<Long, Map<FollowUp.Event, Integer>> day : days.entrySet()) {
            int deals = day.getValue().getOrDefault(FollowUp.Event.DEAL, 0);
            // a company whose watch ends on a day was at risk on it
            int censored = day.getValue().getOrDefault(FollowUp.Event.CENSORED, 0);
            int all = day.getValue().values().stream().mapToInt(n -> n).sum();
            int ended = all - censored;
            double size = atRisk;
            incidence += free * deals / size;
            competingIncidence += free * (ended - deals) / size;
            variance.add(incidence, free, size, deals, ended);
            free = ended == atRisk ? 0 : free * (atRisk - ended) / size;
            double error = Math.sqrt(Math.max(0, variance.at(incidence)));
            Interval interval = interval(incidence, error, z, level, lower);
            lower = interval.low();
            steps.add(new Step(
                    day.getKey(),
                    atRisk,
                    deals,
                    ended - deals,
                    censored,
                    incidence,
                    error,
                    interval,
                    competingIncidence));
            atRisk -= all;
        }
        return new CumulativeIncidence(steps);
    }

    private static Interval interval(
            double incidence, double error, double z, double level, double lowerWhereUndefined) {
        String label = "log-log Aalen-Johansen";
        // A sum of products can exceed 1 by a rounding error.
        if (incidence >= 1 - 1e-12) {
            return new Interval(lowerWhereUndefined, 1, level, label);
        }
        if (incidence <= 0) {
            return new Interval(0, 0, level, label);
        }
        double shift = z * error / (incidence * Math.abs(Math.log(incidence)));
        return new Interval(Math.pow(incidence, Math.exp(shift)), Math.pow(incidence, Math.exp(-shift)), level, label);
    }

    /**
     * The delta-method variance in one pass: [F(t) - F(tⱼ)]² is multiplied out, so that the sums over the past are
     * kept.
     */
    private static final class Variance {
        private double hazard; // Σ g,      g = d / (n (n - d))
        private double hazardTimesF; // Σ g F
        private double hazardTimesFF; // Σ g F²
        private double own; // Σ S² d₁ (n - d₁) / n³
        private double cross; // Σ S d₁ / n²
        private double crossTimesF; // Σ F S d₁ / n²

        void add(double incidence, double free, double size, int deals, int ended) {
            if (ended < size) {
                double g = ended / (size * (size - ended));
                hazard += g;
                hazardTimesF += g * incidence;
                hazardTimesFF += g * incidence * incidence;
            }
            // If all companies left have an event, F stays constant, and the terms in F(t) - F(tⱼ) vanish.
            own += free * free * deals * (size - deals) / (size * size * size);
            double c = free * deals / (size * size);
            cross += c;
            crossTimesF += c * incidence;
        }

        double at(double incidence) {
            return incidence * incidence * hazard
                    - 2 * incidence * hazardTimesF
                    + hazardTimesFF
                    + own
                    - 2 * (incidence * cross - crossTimesF);
        }
    }

    /**
     * The share with a deal within some days.
     *
     * @return NaN after the last day on which anybody was watched, unless nobody is left
     */
    public double incidenceAt(long days) {
        double incidence = 0;
        for (Step step : steps) {
            if (step.days() > days) {
                return incidence;
            }
            incidence = step.incidence();
        }
        if (steps.isEmpty()) {
            return Double.NaN;
        }
        Step last = steps.get(steps.size() - 1);
        return last.days() < days && last.censored() > 0 ? Double.NaN : incidence;
    }
}
