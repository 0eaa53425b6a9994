package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;

/**
 * The share of companies still without a deal, by time since their first recommendation: the product-limit estimate.
 *
 * <p>Companies may be observed for different lengths of time; each counts for as long as it was observed. A competing
 * event counts as censoring here, so the curve shows what would happen without competing events. For the share of
 * companies that really get a deal, use {@link CumulativeIncidence}.
 *
 * <p>With d events among n at risk on a day, the estimate is the product of (1 - d/n). Its variance is Greenwood's, S²
 * Σ d / (n (n - d)). The plain interval is S ± z s; the log-log one, S^exp(±z s / (S ln S)), stays in 0 to 1 and is
 * better in small samples; it is the one to use. Where the curve has fallen to 0, the variance is not defined. The
 * interval then runs from 0 to the upper bound before the last fall; that bound stays valid because the curve never
 * rises.
 *
 * <p>Sources: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
 * American Statistical Association 53 (1958); M. Greenwood, "The natural duration of cancer", Reports on Public Health
 * and Medical Subjects 33 (1926); the log-log interval in J. D. Kalbfleisch and R. L. Prentice, "The Statistical
 * Analysis of Failure Time Data" (1980).
 */
public final class KaplanMeier extends StepCurve<KaplanMeier.Step> {

    /**
     * The curve from one day on, until the next step.
     *
     * @param days days since the first recommendation
     * @param atRisk how many were still watched just before this day
     * @param events deals on this day
     * @param censored watches that ended on this day without a deal
     * @param survival the share still without a deal after this day
     * @param standardError Greenwood's standard error of it; NaN where the curve is at 0
     * @param interval the log-log interval; before the first deal there is none, and it stands as 1 to 1
     * @param plain the plain interval, cut to 0 to 1
     */
    public record Step(
            long days,
            int atRisk,
            int events,
            int censored,
            double survival,
            double standardError,
            Interval interval,
            Interval plain) {}

    private KaplanMeier(int n, List<Step> steps, double level) {
        super(n, steps, level);
    }

    /** The curve of {@link FollowUps#list()}, as {@code outcomes.followUps()} gives it. */
    public static KaplanMeier of(FollowUps followUps) {
        return of(followUps.list());
    }

    /** With 95 % intervals. */
    public static KaplanMeier of(List<FollowUp> followUps) {
        return of(followUps, Rate.DEFAULT_LEVEL);
    }

    /**
     * The curve of some companies.
     *
     * @param level the confidence level of the intervals, such as 0.95
     */
    public static KaplanMeier of(List<FollowUp> followUps, double level) {
        Numbers.requireLevel(level);
        double z = IntervalMethod.z(level);
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        double upper = 1;
        for (RiskTable.Row row : RiskTable.of(followUps)) {
            int events = row.deals();
            boolean toZero = events == row.atRisk();
            survival = toZero ? 0 : survival * (row.atRisk() - events) / row.atRisk();
            greenwood += toZero ? 0 : (double) events / ((double) row.atRisk() * (row.atRisk() - events));
            double error = survival == 0 ? Double.NaN : survival * Math.sqrt(greenwood);
            Interval interval = logLog(survival, error, z, level, "log-log Greenwood", upper);
            upper = interval.high();
            Interval plain = survival == 0
                    ? new Interval(0, upper, level, "plain Greenwood")
                    : new Interval(
                            Math.max(0, survival - z * error),
                            Math.min(1, survival + z * error),
                            level,
                            "plain Greenwood");
            steps.add(new Step(
                    row.days(),
                    row.atRisk(),
                    events,
                    row.censored() + row.competing(),
                    survival,
                    error,
                    interval,
                    plain));
        }
        return new KaplanMeier(followUps.size(), steps, level);
    }

    static Interval logLog(
            double share, double error, double z, double level, String label, double upperWhereUndefined) {
        if (share <= 0) {
            return new Interval(0, upperWhereUndefined, level, label);
        }
        if (share >= 1) {
            return new Interval(1, 1, level, label);
        }
        double shift = z * error / (share * Math.abs(Math.log(share)));
        return new Interval(Math.pow(share, Math.exp(shift)), Math.pow(share, Math.exp(-shift)), level, label);
    }

    /**
     * The share still without a deal after some days.
     *
     * @return NaN past the last day on which anybody was watched, unless the curve is at 0 by then: the data say
     *     nothing there
     */
    public double survivalAt(long days) {
        double survival = 1;
        for (Step step : steps()) {
            if (step.days() > days) {
                return survival;
            }
            survival = step.survival();
        }
        boolean past = steps().isEmpty() || steps().get(steps().size() - 1).days() < days;
        return past && survival > 0 ? Double.NaN : survival;
    }

    /** The first day after which at most half are without a deal; empty when the curve stays above one half. */
    public OptionalLong medianDays() {
        return steps().stream()
                .filter(s -> s.survival() <= 0.5 + 1e-12)
                .mapToLong(Step::days)
                .findFirst();
    }

    /** A table of the days with deals, with the log-log interval. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "days", "at risk", "deals", "without deal %", "s.e.", Numbers.level(level()) + " % interval");
        for (Step step : steps()) {
            if (step.events() > 0) {
                table.row(
                        Long.toString(step.days()),
                        Integer.toString(step.atRisk()),
                        Integer.toString(step.events()),
                        Decimals.percent(step.survival()),
                        Decimals.percent(step.standardError()),
                        Decimals.percent(step.interval().low()) + "–"
                                + Decimals.percent(step.interval().high()));
            }
        }
        return "Kaplan-Meier, " + n() + (n() == 1 ? " company" : " companies") + ", intervals log-log Greenwood\n"
                + table;
    }
}
