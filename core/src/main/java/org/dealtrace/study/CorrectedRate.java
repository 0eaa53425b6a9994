package org.dealtrace.study;

import java.util.OptionalDouble;
import org.dealtrace.internal.Decimals;

/**
 * A rate corrected for an imperfect way of finding outcomes.
 *
 * <p>The sensitivity is the share of companies with an outcome for which one was found, the specificity the share of
 * companies without one for which none was found. With both, the rate p that was found means a true rate of (p +
 * specificity - 1) / (sensitivity + specificity - 1), cut to 0 to 1. When both are known, the interval is that of p,
 * carried through the same formula. If both come from judged samples, the interval is that of Lang and Reiczigel, which
 * adds the uncertainty of these samples.
 *
 * <p>When the apparent rate comes from companies drawn from a list ({@link Rate#ofSample}), the interval is about that
 * list. Of the variance of p, J² π (1-π) / n is chance of the draw and shrinks by (N-n)/(N-1), with J = sensitivity +
 * specificity - 1 and π the true rate. The part that errors of finding add, (π se (1-se) + (1-π) sp (1-sp)) / n, does
 * not shrink. Both together give an effective number of companies, which replaces n. Even for a whole list it is
 * finite, because finding remains subject to chance.
 *
 * <p>Sources: W. J. Rogan and B. Gladen, "Estimating prevalence from the results of a screening test", American Journal
 * of Epidemiology 107 (1978); Z. Lang and J. Reiczigel, "Confidence limits for prevalence of disease adjusted for
 * estimated sensitivity and specificity", Preventive Veterinary Medicine 113 (2014).
 *
 * @param apparent the rate as found
 * @param sensitivity 0 to 1
 * @param specificity 0 to 1
 * @param value the corrected rate, 0 to 1; empty when nothing was looked at
 * @param interval its interval
 */
public record CorrectedRate(
        Rate apparent, double sensitivity, double specificity, OptionalDouble value, Interval interval) {

    /**
     * With known sensitivity and specificity; the interval is the apparent rate's own, carried through, or Wilson's on
     * the effective number where a list is given.
     *
     * @throws IllegalArgumentException if the two do not sum to more than 1: outcomes would then be found no better
     *     than by chance
     */
    public static CorrectedRate of(Rate apparent, double sensitivity, double specificity) {
        requireUseful(sensitivity, specificity);
        Interval raw = apparent.population().isPresent() && apparent.n() > 0
                ? finite(apparent, sensitivity, specificity)
                : apparent.interval();
        String label = "Rogan-Gladen on " + raw.method();
        Interval interval = apparent.n() == 0
                ? new Interval(0, 1, raw.level(), label)
                : new Interval(
                        correct(raw.low(), sensitivity, specificity),
                        correct(raw.high(), sensitivity, specificity),
                        raw.level(),
                        label);
        return new CorrectedRate(
                apparent, sensitivity, specificity, value(apparent, sensitivity, specificity), interval);
    }

    /**
     * With sensitivity and specificity estimated from judged samples of companies with and without an outcome.
     *
     * @param sensitivity found among companies known to have an outcome
     * @param specificity not found among companies known to have none
     */
    public static CorrectedRate of(Rate apparent, Rate sensitivity, Rate specificity) {
        double se = required(sensitivity, "sensitivity");
        double sp = required(specificity, "specificity");
        requireUseful(se, sp);
        double level = apparent.interval().level();
        String label = "Lang-Reiczigel";
        if (apparent.n() == 0) {
            return new CorrectedRate(apparent, se, sp, OptionalDouble.empty(), new Interval(0, 1, level, label));
        }
        double z = IntervalMethod.z(level);
        double companies = effective(apparent, se, sp);
        boolean exact = Double.isInfinite(companies);
        double found = apparent.value().orElseThrow();
        double n = companies + z * z;
        double p = exact ? found : (companies * found + z * z / 2) / n;
        double nSe = sensitivity.n() + 2;
        double adjustedSe = (sensitivity.successes() + 1) / nSe;
        double nSp = specificity.n() + 2;
        double adjustedSp = (specificity.successes() + 1) / nSp;
        double youden = adjustedSe + adjustedSp - 1;
        double rate = (p + adjustedSp - 1) / youden;
        double varianceSe = adjustedSe * (1 - adjustedSe) / nSe;
        double varianceSp = adjustedSp * (1 - adjustedSp) / nSp;
        double error = Math.sqrt(
                        (exact ? 0 : p * (1 - p) / n) + rate * rate * varianceSe + (1 - rate) * (1 - rate) * varianceSp)
                / Math.abs(youden);
        double shift = 2 * z * z * (rate * varianceSe - (1 - rate) * varianceSp);
        Interval interval = new Interval(cut(rate + shift - z * error), cut(rate + shift + z * error), level, label);
        return new CorrectedRate(apparent, se, sp, value(apparent, se, sp), interval);
    }

    /** Wilson's interval of the apparent rate on the effective number of companies. */
    private static Interval finite(Rate apparent, double se, double sp) {
        double level = apparent.interval().level();
        String label = "Wilson on the effective n";
        double p = apparent.value().orElseThrow();
        double n = effective(apparent, se, sp);
        if (Double.isInfinite(n)) {
            return new Interval(p, p, level, label);
        }
        return IntervalMethod.wilson(p, n, level, label);
    }

    /** How many companies of an endless list would leave as much chance in the apparent rate; see the class comment. */
    private static double effective(Rate apparent, double se, double sp) {
        int n = apparent.n();
        if (apparent.population().isEmpty()) {
            return n;
        }
        int size = apparent.population().getAsInt();
        double left = size == 1 ? 0 : (double) (size - n) / (size - 1);
        double truth = correct(apparent.value().orElseThrow(), se, sp);
        double draw = Math.pow(se + sp - 1, 2) * truth * (1 - truth);
        double errors = truth * se * (1 - se) + (1 - truth) * sp * (1 - sp);
        double all = draw + errors;
        double kept = left * draw + errors;
        if (all == 0) {
            // By the estimate nobody has an outcome, or everybody, and none could be found wrongly. What could have
            // been missed is then the limit of the ratio below for rates towards it: with J = hit,
            // (hit² + hit (1 - hit)) / (left hit² + hit (1 - hit)).
            double hit = truth == 0 ? se : sp;
            double rest = left * hit + 1 - hit;
            return rest == 0 ? Double.POSITIVE_INFINITY : n / rest;
        }
        return n * all / kept;
    }

    private static double required(Rate rate, String what) {
        return rate.value()
                .orElseThrow(() ->
                        new IllegalArgumentException("the " + what + " must come from at least one judged company"));
    }

    private static void requireUseful(double sensitivity, double specificity) {
        if (!(sensitivity >= 0 && sensitivity <= 1 && specificity >= 0 && specificity <= 1)) {
            throw new IllegalArgumentException(
                    "sensitivity and specificity must be 0 to 1 but were " + sensitivity + " and " + specificity);
        }
        if (!(sensitivity + specificity > 1)) {
            throw new IllegalArgumentException(
                    "sensitivity and specificity must sum to more than 1, or finding is no better"
                            + " than chance, but were " + sensitivity + " and " + specificity);
        }
    }

    private static OptionalDouble value(Rate apparent, double sensitivity, double specificity) {
        return apparent.n() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(correct(apparent.value().orElseThrow(), sensitivity, specificity));
    }

    private static double correct(double share, double sensitivity, double specificity) {
        return cut((share + specificity - 1) / (sensitivity + specificity - 1));
    }

    private static double cut(double share) {
        return Math.max(0, Math.min(1, share));
    }

    @Override
    public String toString() {
        return (value.isEmpty() ? "no estimate" : Decimals.percent(value.getAsDouble()) + " %") + " (" + interval
                + ") corrected for sensitivity " + Decimals.percent(sensitivity) + " % and specificity "
                + Decimals.percent(specificity) + " %, found " + apparent;
    }
}
