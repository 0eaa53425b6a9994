package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.model.ListCalibration;

/**
 * Calibrates the weights of a list on the list itself, without labelled pairs.
 *
 * <p>The second best company of a name is wrong whenever the best is right. So second weights, each counted with the
 * probability that the first is right, show how high wrong companies score: they are the decoys of target-decoy
 * estimation [1]. The best company of a name without a partner is wrong, too, and counts with that probability. With
 * f<sub>w</sub> the density of wrong weights and F<sub>r</sub> the share of names whose right company, if any, has a
 * lower weight, wrong companies come first at a weight s with density f<sub>w</sub>(s) F<sub>r</sub>(s). The log ratio
 * of the density of right weights to f<sub>w</sub> is taken as linear in the weight. Expectation-maximisation estimates
 * both densities and the probabilities, which are one minus the local false discovery rate [2].
 *
 * <p>F<sub>r</sub> is the product-limit estimate for values of which only the larger of two is seen. The curve has the
 * mean probabilities over all levels and slopes that the names leave possible, so it is nearer to one half the less is
 * known [4]. The result is a mean of it and of a prior curve, weighted by the expected number of right companies. The
 * prior curve is the model's own, lowered if few names have a partner [3]. The names of a short list teach no curve,
 * and {@link #byChance} takes its place.
 *
 * <p>A decoy with the best company's own name is ignored, because it may be the same company. The number of names with
 * such a namesake is counted separately: a name without a partner meets a namesake as often.
 *
 * <p>[1] J. E. Elias, S. P. Gygi: Target-decoy search strategy for increased confidence in large-scale protein
 * identifications, Nature Methods 4 (2007). [2] B. Efron: Large-scale simultaneous hypothesis testing, Journal of the
 * American Statistical Association 99 (2004). [3] M. Saerens, P. Latinne, C. Decaestecker: Adjusting the outputs of a
 * classifier to new a priori probabilities, Neural Computation 14 (2002). [4] D. J. C. MacKay: The evidence framework
 * applied to classification networks, Neural Computation 4 (1992). [5] P.-S. Laplace: Mémoire sur la probabilité des
 * causes par les évènements (1774)
 */
public final class CalibrationEstimate {

    /** The largest sample of names; a larger one moves the curve by less than its steps. */
    public static final int MOST_NAMES = 10_000;

    /** The range of the curve, in bits. Few lists have names beyond it. */
    private static final int LOWEST = -15;

    private static final int HIGHEST = 20;

    /**
     * Prior mean and standard deviation of the slope of the log ratio. On lists with known answers it was .8 to 2,
     * except for renamed companies.
     */
    private static final double SLOPE = 1.4;

    private static final double SLOPE_ERROR = 0.5;

    /**
     * The prior log ratio at a weight of 0 if half of the names have a partner, and its change per log odds of having
     * one, which was .7 to 1 on lists with known answers.
     */
    private static final double LEVEL = 0.7;

    private static final double PARTNERS_COUNT = 0.8;
    private static final double LEVEL_ERROR = 2;

    /** On real lists with known answers at most 1.7. */
    private static final double MOST_LEVEL = 2;

    /** Below this slope, weights would say next to nothing, or the opposite. */
    private static final double LEAST_SLOPE = 0.1;

    /** With more names with a partner than this, the list's own curve counts more than the prior one. */
    private static final double EXPECTED_COUNTS = 50;

    /** Lower weights count as this one in the fit, because they say nothing about borderline weights. */
    private static final double LEAST_FITTED = -8;

    /**
     * The prior chance that two companies have the same name. Among 18,900 parties and 710 start-ups there were two
     * such pairs, among 1,600 and 2,600 names of an exchange one: 1.5 and 2.4 in ten million.
     */
    private static final double SAME_NAME = 1.5e-7;

    /** Scales a variance of log odds for {@link #moderated}, by a normal approximation of the logistic function. */
    private static final double NORMAL = Math.PI / 8;

    /** The number of names without a partner added in the estimate of F<sub>r</sub>. */
    private static final double UNLISTED = 10;

    /**
     * A short list has fewer companies than this, and fewer expected right ones than {@link #FEW_RIGHT}: too few to
     * learn a curve from. Even on a list of ten, thousands of names show how often each company is met by chance. Long
     * lists with few right companies lost recall by it and gained no precision (docs/studies.md).
     */
    private static final int FEW_COMPANIES = 500;

    private static final int FEW_RIGHT = 100;

    /**
     * Bits taken from every company of a list with few right ones: without them .86 to .89 of the links across scripts
     * were right on lists of 10 and 30, with them .87 to .91 (docs/studies.md).
     */
    private static final double CAUTION = 1;

    /** A name with a weight in this range, in bits, comes near a company by chance. */
    private static final double LEAST_NEAR = -6;

    private static final double MOST_NEAR = 2;

    private static final int MOST_STEPS = 300;
    private static final double SMALLEST_CHANGE = 2e-4;
    private static final double LN2 = StrictMath.log(2);
    /** The least rise of the curve from point to point, in bits. */
    private static final double LEAST_RISE = 0.01;

    private final String model;
    private final double companies;
    private final double asked;
    private final List<Name> names = new ArrayList<>();
    private double[] best = {};
    private double[] other = {};
    private double[] probability = {};
    private double level;
    private double slope = SLOPE;
    /** Second derivatives at the estimate: by level, by both, by slope. */
    private double levels;

    private double both;
    private double slopes;

    /**
     * A name of the list.
     *
     * @param best weight of its best company, in bits
     * @param other weight of the best company without that one, in bits; below all weights if there is none
     * @param company the id of the best company
     * @param shared whether another company has the best company's name
     * @param sibling whether another company's name differs from the best company's by business words alone
     * @param business whether the best company's name differs from the name sought by business words alone
     */
    record Name(double best, double other, String company, boolean shared, boolean sibling, boolean business) {

        /** A name without a near company. */
        static final Name UNLISTED = new Name(-1_000, -1_000, "", false, false, false);
    }

    /**
     * @param model the checksum of the model
     * @param companies the number of companies searched
     * @param asked the number of names of the list, in the sample or not
     */
    CalibrationEstimate(String model, int companies, int asked) {
        this.model = model;
        this.companies = companies;
        this.asked = asked;
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
        if (companies < FEW_COMPANIES) {
            ListCalibration byChance = byChance();
            if (sum(probability) < FEW_RIGHT) {
                return byChance;
            }
        }
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

    /**
     * The calibration of a list with few right companies: the odds of the model over the number of names that are
     * expected to come near the company by chance. So each company has a local false discovery rate of its own.
     */
    private ListCalibration byChance() {
        SortedMap<String, Integer> near = new TreeMap<>();
        for (Name name : names) {
            if (name.best() >= LEAST_NEAR && name.best() < MOST_NEAR) {
                near.merge(name.company(), 1, Integer::sum);
            }
        }
        double level = -CAUTION - Posterior.log2(ListCalibration.expectedNear(names.size(), 0));
        List<ListCalibration.Point> ends = List.of(
                new ListCalibration.Point(LOWEST, LOWEST + level, 1),
                new ListCalibration.Point(HIGHEST, HIGHEST + level, 1));
        ListCalibration bits = new ListCalibration(model, names.size(), 0, 0, 0, false, ends, near);
        probability = names.stream()
                .mapToDouble(name -> Posterior.probability(bits.bits(name.best(), name.company())))
                .toArray();
        double right = sum(probability);
        List<ListCalibration.Point> points = new ArrayList<>();
        for (int weight = LOWEST; weight <= HIGHEST; weight++) {
            double wrong = 0;
            for (int i = 0; i < best.length; i++) {
                wrong += best[i] >= weight ? 1 - probability[i] : 0;
            }
            double unrelated = rounded(wrong / (best.length - right));
            points.add(new ListCalibration.Point(weight, rounded(weight + level), unrelated));
        }
        return new ListCalibration(
                model,
                names.size(),
                rounded(right / best.length),
                doubtful(probability),
                rounded(shared()),
                siblings(),
                points,
                near);
    }

    /** The expected share of doubtful companies among the right ones. */
    private static double doubtful(double[] probabilities) {
        double[] low = Arrays.stream(probabilities)
                .filter(p -> p < ListCalibration.SURE)
                .toArray();
        return rounded(Math.min(1, sum(low) / sum(probabilities)));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** F<sub>r</sub> at the best weight of each name, by the present probabilities. */
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
     * Fits level and slope by logistic regression of right weights against wrong weights, scaled to all names. Wrong
     * are the other company if the best is right, and the best company if the name has no partner.
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
                    double x = LN2 * limited(side == 0 ? best[i] : other[i], LEAST_FITTED, -LOWEST);
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
            double step = limited((gradientLevel * slopes - gradientSlope * both) / determinant, -2, 2);
            level = Math.min(MOST_LEVEL, level + step);
            slope = Math.max(
                    LEAST_SLOPE, slope + limited((gradientSlope * levels - gradientLevel * both) / determinant, -2, 2));
        }
    }

    /** The prior level for the present share of names with a partner. */
    private double expectedLevel() {
        double partners = partners();
        double odds = PARTNERS_COUNT * StrictMath.log(partners / (best.length - partners));
        return LEVEL + Math.min(0, odds);
    }

    /**
     * The number of names with a partner by the rule of succession [5]: before the names are seen, every share of the
     * companies, or of the names if these are fewer, is as likely to have partners. Without this prior, few partners
     * would lower the level, and thereby their own probabilities, without end.
     */
    private double partners() {
        double possible = best.length * Math.min(1, companies / asked);
        return (sum(probability) + 1) * possible / (possible + 2);
    }

    private static double limited(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /**
     * The chance that a company outside the register has the name of one inside: the share of companies that share
     * their name, with the prior ({@link #SAME_NAME}) as one such company. If there is none, the prior alone, because
     * namesakes may have been removed from the register.
     */
    private double shared() {
        double expected = 1 - StrictMath.exp(-SAME_NAME * companies);
        long found = companies(Name::shared);
        return found == 0 ? expected : (found + 1) / (companies(name -> true) + 1 / expected);
    }

    /** Whether siblings in the register are more frequent than partners with other business words in their name. */
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
        double partners = partners();
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
            double unrelated = rounded(Math.min(1, reaching(weight) / partners));
            points.add(new ListCalibration.Point(weight, rounded(bits), unrelated));
            last = bits;
        }
        double shared = rounded(shared());
        double listed = rounded(partners / best.length);
        boolean siblings = siblings();
        SortedMap<String, Integer> near = Collections.emptySortedMap();
        ListCalibration found = new ListCalibration(model, best.length, listed, 0, shared, siblings, points, near);
        double doubtful = doubtful(Arrays.stream(best)
                .map(weight -> Posterior.probability(found.bits(weight)))
                .toArray());
        return new ListCalibration(model, best.length, listed, doubtful, shared, siblings, points, near);
    }

    /** The log odds of the mean probability, given the uncertainty of the log odds. */
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

    /** The expected number of names with a partner whose other company reaches a weight. */
    private double reaching(double weight) {
        double sum = 0;
        for (int i = 0; i < best.length; i++) {
            sum += other[i] >= weight ? probability[i] : 0;
        }
        return sum;
    }

    /** Rounded to a millionth, so that results do not depend on the order of sums. */
    private static double rounded(double value) {
        return StrictMath.rint(value * 1e6) / 1e6;
    }
}
