package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.model.ListCalibration;

/**
 * Calibrates the weights of a list on the list itself, without labelled pairs.
 *
 * <p>For every name it takes the best company and the second best one. The second is wrong whenever the first is right.
 * So second weights, each counted with the probability that the first is right, show how high a wrong company scores:
 * they are the decoys of target-decoy estimation [1]. The best company of a name without a partner is wrong, too, and
 * counts with that probability. A best company is right when the right one outweighs the best wrong one. With
 * f<sub>w</sub> the density of wrong weights and F<sub>r</sub> the share of names whose right company, if any, has a
 * lower weight, wrong companies come first at a weight s with density f<sub>w</sub>(s) F<sub>r</sub>(s). The log of the
 * ratio between the density of right weights and f<sub>w</sub> is taken as linear in the weight. Expectation and
 * maximisation alternate. The probabilities give both densities, and the densities give the probabilities, which are
 * one minus the local false discovery rate [2].
 *
 * <p>F<sub>r</sub> is the product-limit estimate for values of which only the largest of two is seen. The curve found
 * has the mean probabilities over all levels and slopes that the names leave possible. So the less is known of them,
 * the nearer it is to one half [4]. The result is a mean of it and of a prior curve, weighted by the expected number of
 * right companies. The prior curve is the model's own, and less where few names have a partner [3].
 *
 * <p>A decoy with the best company's own name is left out, since it may be the same company once more. How many names
 * have one is counted apart: a name without a partner meets a namesake as often.
 *
 * <p>[1] J. E. Elias, S. P. Gygi: Target-decoy search strategy for increased confidence in large-scale protein
 * identifications, Nature Methods 4 (2007). [2] B. Efron: Large-scale simultaneous hypothesis testing, Journal of the
 * American Statistical Association 99 (2004). [3] M. Saerens, P. Latinne, C. Decaestecker: Adjusting the outputs of a
 * classifier to new a priori probabilities, Neural Computation 14 (2002). [4] D. J. C. MacKay: The evidence framework
 * applied to classification networks, Neural Computation 4 (1992)
 */
public final class CalibrationEstimate {

    /** The most names of a list that are asked twice; more of them move the curve by less than its steps. */
    public static final int MOST_NAMES = 10_000;

    /** The curve's points, in bits. Beyond them few lists have any name. */
    private static final int LOWEST = -15;

    private static final int HIGHEST = 20;

    /**
     * Slope of the log-ratio before the list is seen, and its standard deviation: on lists with known answers it was .8
     * to 2, but for companies that took new names.
     */
    private static final double SLOPE = 1.4;

    private static final double SLOPE_ERROR = 0.5;

    /**
     * The log-ratio at a weight of 0 where half of the names have a partner, before the list is seen. It falls by so
     * much of the log odds of having one; on lists with known answers by .7 to 1.
     */
    private static final double LEVEL = 0.7;

    private static final double PARTNERS_COUNT = 0.8;
    private static final double LEVEL_ERROR = 2;

    /** Above 1.7 on no real list with known answers. Many names for few companies may look like more. */
    private static final double MOST_LEVEL = 2;

    /** From this number of names with a partner on, the list's own curve counts more than the expected one. */
    private static final double EXPECTED_COUNTS = 50;

    /** Weights below this count as this one in the fit, because very low weights say nothing about borderline ones. */
    private static final double LEAST_FITTED = -8;

    /**
     * The chance that two companies have the same name, before the list is seen. Among 18,900 parties and 710 start-ups
     * there were two such pairs, among 1,600 and 2,600 names of an exchange one: 1.5 and 2.4 in ten million.
     */
    private static final double SAME_NAME = 1.5e-7;

    /** Scales a variance of log odds for {@link #moderated}: the normal distribution in place of the logistic one. */
    private static final double NORMAL = Math.PI / 8;

    /** The number of names without a partner that is added in the estimate of F<sub>r</sub>. */
    private static final double UNLISTED = 10;

    private static final int MOST_STEPS = 300;
    private static final double SMALLEST_CHANGE = 2e-4;
    private static final double LN2 = StrictMath.log(2);
    /** The least rise of the curve from point to point, in bits, so that no two weights become one. */
    private static final double LEAST_RISE = 0.01;

    private final String model;
    private final double companies;
    private final List<Name> names = new ArrayList<>();
    private double[] best = {};
    private double[] other = {};
    private double[] probability = {};
    private double level;
    private double slope = SLOPE;
    /** The curvature at the estimate: of the level, of both, of the slope. */
    private double levels;

    private double both;
    private double slopes;

    /**
     * A name of the list.
     *
     * @param best weight of its best company, in bits
     * @param other that of the best other company once the best is gone; below every weight when there is none
     * @param company the best one's id
     * @param shared whether another company has the best one's name
     * @param sibling whether another company's name differs from the best one's by business words alone
     * @param business whether the best one's name differs so from the name asked for
     */
    record Name(double best, double other, String company, boolean shared, boolean sibling, boolean business) {

        /** A name to which no company comes near; its weights are below all others. */
        static final Name UNLISTED = new Name(-1_000, -1_000, "", false, false, false);
    }

    /**
     * @param model the checksum of the model that gives the weights
     * @param companies how many are searched
     */
    CalibrationEstimate(String model, int companies) {
        this.model = model;
        this.companies = companies;
    }

    /**
     * Whether a name of a list is in the sample: every name of a short list, {@value #MOST_NAMES} evenly spread ones of
     * a long list.
     */
    static boolean inSample(int place, int size) {
        long sample = Math.min(size, MOST_NAMES);
        return (place + 1) * sample / size > place * sample / size;
    }

    void add(Name name) {
        names.add(name);
    }

    /** The calibration of the list. */
    ListCalibration calibration() {
        if (names.stream().allMatch(Name.UNLISTED::equals)) {
            return ListCalibration.SHIPPED;
        }
        names.sort(Comparator.comparingDouble(Name::best).thenComparingDouble(Name::other));
        best = names.stream().mapToDouble(Name::best).toArray();
        other = names.stream().mapToDouble(Name::other).toArray();
        probability = Arrays.stream(best)
                .map(weight -> 1 / (1 + StrictMath.exp(-slope * LN2 * weight)))
                .toArray();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] lower = lower();
            fit(lower);
            double change = 0;
            for (int i = 0; i < best.length; i++) {
                double next = 1 / (1 + StrictMath.exp(-level - slope * LN2 * best[i]) * lower[i]);
                change = Math.max(change, Math.abs(next - probability[i]));
                probability[i] = next;
            }
            if (change < SMALLEST_CHANGE) {
                break;
            }
        }
        return curve();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * For each name the share of all names whose right company has a lower weight than its best one: of the largest
     * weights, the next lower value is a right one with the probabilities of the moment.
     */
    private double[] lower() {
        double[] lower = new double[best.length];
        double hazard = 0;
        for (int i = best.length - 1; i >= 0; i--) {
            lower[i] = (UNLISTED + best.length * StrictMath.exp(-hazard)) / (UNLISTED + best.length);
            hazard += probability[i] / (i + 1);
        }
        return lower;
    }

    /**
     * Level and slope of the log-ratio by logistic regression: right weights, each with its probability, against wrong
     * ones, weighted so that they stand for all names. Wrong are other companies where the best is right, and the best
     * where the name has no partner.
     */
    private void fit(double[] lower) {
        double without = 1 - sum(probability) / best.length;
        double[] unlisted = new double[best.length];
        for (int i = 0; i < best.length; i++) {
            unlisted[i] = (1 - probability[i]) * without / lower[i];
        }
        double times = best.length / (sum(probability) + sum(unlisted));
        double expected = expectedLevel();
        for (int round = 0; round < 2; round++) {
            double gradientLevel = (expected - level) / (LEVEL_ERROR * LEVEL_ERROR);
            double gradientSlope = (SLOPE - slope) / (SLOPE_ERROR * SLOPE_ERROR);
            levels = 1 / (LEVEL_ERROR * LEVEL_ERROR);
            both = 0;
            slopes = 1 / (SLOPE_ERROR * SLOPE_ERROR);
            for (int i = 0; i < best.length; i++) {
                for (int side = 0; side < 2; side++) {
                    double x = LN2 * limited(side == 0 ? best[i] : other[i]);
                    double ofRight = side == 0 ? probability[i] : 0;
                    double weight = ofRight + times * (side == 0 ? unlisted[i] : probability[i]);
                    double right = 1 / (1 + StrictMath.exp(-level - slope * x));
                    double off = ofRight - weight * right;
                    double spread = weight * right * (1 - right);
                    gradientLevel += off;
                    gradientSlope += off * x;
                    levels += spread;
                    both += spread * x;
                    slopes += spread * x * x;
                }
            }
            double determinant = levels * slopes - both * both;
            level = Math.min(
                    MOST_LEVEL, level + limited((gradientLevel * slopes - gradientSlope * both) / determinant, 2));
            slope += limited((gradientSlope * levels - gradientLevel * both) / determinant, 2);
        }
    }

    /** The level before the list is seen, but for the share of names that have a partner. */
    private double expectedLevel() {
        double right = sum(probability);
        double without = best.length - right;
        return LEVEL + PARTNERS_COUNT * Math.min(0, StrictMath.log(right / without));
    }

    private static double limited(double weight) {
        return Math.max(LEAST_FITTED, Math.min(-LOWEST, weight));
    }

    private static double limited(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }

    /**
     * The chance that a company outside the register has the name of one inside: the share of the register's companies
     * that share their name. The prior ({@link #SAME_NAME}) counts as one such company. If none is found, it stands
     * alone, because namesakes may have been removed from the register.
     */
    private double shared() {
        double expected = 1 - StrictMath.exp(-SAME_NAME * companies);
        long found = companies(Name::shared);
        return found == 0 ? expected : (found + 1) / (companies(name -> true) + 1 / expected);
    }

    /** Whether siblings in the register are more frequent than partners that are named with other business words. */
    private boolean siblings() {
        double differing = 0;
        for (int i = 0; i < best.length; i++) {
            differing += names.get(i).business() ? probability[i] : 0;
        }
        return (double) companies(Name::sibling) / companies(name -> true) > differing / sum(probability);
    }

    private long companies(Predicate<Name> which) {
        return names.stream()
                .filter(which.and(name -> !name.equals(Name.UNLISTED)))
                .map(Name::company)
                .distinct()
                .count();
    }

    private ListCalibration curve() {
        double right = sum(probability);
        double own = right / (right + EXPECTED_COUNTS);
        double expectedLevel = expectedLevel();
        double[] lower = lower();
        List<ListCalibration.Point> points = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int weight = LOWEST; weight <= HIGHEST; weight++) {
            double found = (level + slope * LN2 * weight - StrictMath.log(lowerAt(weight, lower))) / LN2;
            double expected = Math.min(weight, SLOPE * weight + expectedLevel / LN2);
            double mean = own * moderated(found, weight) + (1 - own) * expected;
            double bits = Math.max(last + LEAST_RISE, mean);
            double unrelated = rounded(Math.min(1, reaching(weight) / right));
            points.add(new ListCalibration.Point(weight, rounded(bits), unrelated));
            last = bits;
        }
        double shared = rounded(shared());
        ListCalibration found =
                new ListCalibration(model, best.length, rounded(right / best.length), 0, shared, siblings(), points);
        double[] expected = Arrays.stream(best)
                .map(weight -> Posterior.probability(found.bits(weight)))
                .toArray();
        double doubtful = sum(Arrays.stream(expected)
                        .filter(p -> p < ListCalibration.SURE)
                        .toArray())
                / sum(expected);
        return new ListCalibration(
                model, found.names(), found.listed(), rounded(Math.min(1, doubtful)), shared, found.siblings(), points);
    }

    /** The log odds of the mean probability, where the log odds themselves are uncertain. */
    private double moderated(double bits, double weight) {
        double x = LN2 * weight;
        double variance = (slopes - 2 * both * x + levels * x * x) / (levels * slopes - both * both);
        return bits / Math.sqrt(1 + NORMAL * variance);
    }

    private double lowerAt(double weight, double[] lower) {
        int place = Arrays.binarySearch(best, weight);
        int at = place < 0 ? -place - 1 : place;
        return at < best.length ? lower[at] : 1;
    }

    /** How many of the names with a partner have another company of this weight. */
    private double reaching(double weight) {
        double sum = 0;
        for (int i = 0; i < best.length; i++) {
            sum += other[i] >= weight ? probability[i] : 0;
        }
        return sum;
    }

    /** To a millionth, so that the last digits of sums are no part of it. */
    private static double rounded(double value) {
        return StrictMath.rint(value * 1e6) / 1e6;
    }
}
