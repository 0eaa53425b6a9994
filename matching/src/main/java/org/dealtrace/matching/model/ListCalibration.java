package org.dealtrace.matching.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.dealtrace.io.internal.ResultFile;

/**
 * The probability of each weight on one list, learned from the list without judged pairs. How often a wrong company
 * reaches a weight depends on the names, the size of the register and the share of names without a partner.
 *
 * <p>Calculate it once with {@code CompanyMatcher.calibrate} or {@code LinkSession.calibrate}, store its
 * {@link #text()}, and use it for every matcher, session and stream of the list, so that all decide alike.
 *
 * @param model the {@link MatchModel#checksum()} of the model, which builders check; empty for {@link #SHIPPED}
 * @param names the number of names it was learned from; 0 for {@link #SHIPPED}
 * @param listed the estimated share of names whose best company is right, 0 to 1
 * @param doubtful the expected share of right companies with a probability below {@value #SURE}, 0 to 1
 * @param shared the chance that a company outside the register has the name of one inside, 0 to 1
 * @param siblings whether companies of the register differ by a business word or place alone, such as "Holding", more
 *     often than names of the list differ from their partners; such pairs then go to review
 * @param curve points by rising weight and bits; empty for {@link #SHIPPED} only
 * @param near for a list with few right companies, how many names come near each company by chance, by company id;
 *     companies without such a name are left out. Empty for other lists
 */
public record ListCalibration(
        String model,
        int names,
        double listed,
        double doubtful,
        double shared,
        boolean siblings,
        List<Point> curve,
        SortedMap<String, Integer> near) {

    /** Leaves weights as the model gives them. */
    public static final ListCalibration SHIPPED =
            new ListCalibration("", 0, 0, 0, 0, false, List.of(), Collections.emptySortedMap());

    /** The least probability of a company that does not count as {@link #doubtful}. */
    public static final double SURE = 0.85;

    /**
     * With fewer names with a partner, or a larger share of doubtful ones, probabilities may be too high. On lists with
     * known answers, precision was at most .03 below the probabilities under this share, and .10 (median) above it.
     */
    private static final int FEW = 100;

    private static final double MANY_DOUBTFUL = 0.2;

    /** With more namesakes per right company, an equal name is less than 95 % sure. */
    private static final double MANY_NAMESAKES = 1.0 / 19;

    private static final double LEAST_LISTED = 1e-6;

    /**
     * What is known of a company before any name is seen: as if {@value #PRIOR_NAMES} names had been seen, of which
     * {@value #PRIOR_NEAR} came near it. Chosen on short lists of nine studies that had been read (docs/studies.md).
     */
    private static final int PRIOR_NAMES = 2000;

    private static final int PRIOR_NEAR = 4;

    /**
     * With fewer expected names than the first, chance is not smaller but unknown; more than the second add nothing.
     */
    private static final double LEAST_EXPECTED = 0.25;

    private static final double MOST_EXPECTED = 16;

    private static final String HEAD = "dealtrace-calibration-7 ";

    public ListCalibration {
        Objects.requireNonNull(model, "model");
        curve = List.copyOf(curve);
        near = Collections.unmodifiableSortedMap(new TreeMap<>(near));
        if (names < 0 || !isShare(listed) || !isShare(doubtful) || !isShare(shared)) {
            throw new IllegalArgumentException(
                    "names must be 0 or more, and listed, doubtful and shared 0 to 1 but were " + names + ", " + listed
                            + ", " + doubtful + " and " + shared);
        }
        if (curve.isEmpty() != (names == 0)) {
            throw new IllegalArgumentException(
                    "a calibration learned from " + names + " names has a curve of " + curve.size() + " points");
        }
        for (int i = 1; i < curve.size(); i++) {
            if (!(curve.get(i).weight() > curve.get(i - 1).weight()
                    && curve.get(i).bits() > curve.get(i - 1).bits())) {
                throw new IllegalArgumentException(
                        "the curve must rise, but " + curve.get(i) + " follows " + curve.get(i - 1));
            }
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /**
     * A point of the curve.
     *
     * @param weight the model's weight of a company beside its rivals, in bits
     * @param bits the calibrated log2 odds
     * @param unrelated the share of names without a partner whose best company reaches the weight, 0 to 1
     */
    public record Point(double weight, double bits, double unrelated) {

        public Point {
            if (!Double.isFinite(weight) || !Double.isFinite(bits) || !(unrelated >= 0 && unrelated <= 1)) {
                throw new IllegalArgumentException("a point needs finite bits and a share of 0 to 1 but was " + weight
                        + ", " + bits + ", " + unrelated);
            }
        }
    }

    /**
     * The calibrated log2 odds of a weight: interpolated between points, parallel to the model's weight beyond the
     * ends.
     *
     * @param weight of a company beside its rivals, in bits
     */
    public double bits(double weight) {
        if (curve.isEmpty()) {
            return weight;
        }
        Point first = curve.get(0);
        Point last = curve.get(curve.size() - 1);
        if (weight <= first.weight()) {
            return weight - first.weight() + first.bits();
        }
        return weight >= last.weight() ? weight - last.weight() + last.bits() : between(weight, Point::bits);
    }

    /**
     * The calibrated log2 odds of a weight of a company: on a short list those of {@link #bits(double)} less what
     * chance takes from the company, because names come near "Honda" more often than near "Rietec".
     */
    public double bits(double weight, String companyId) {
        Integer count = near.get(companyId);
        return count == null
                ? bits(weight)
                : bits(weight) - Math.log(expectedNear(names, count) / expectedNear(names, 0)) / Math.log(2);
    }

    /**
     * The number of names expected to come near a company by chance: the mean of a Poisson rate with a gamma prior,
     * between {@value #LEAST_EXPECTED} and {@value #MOST_EXPECTED}.
     *
     * @param names the number of names that were seen
     * @param count how many of them came near the company
     */
    public static double expectedNear(int names, int count) {
        double expected = (double) names * (PRIOR_NEAR + count) / (PRIOR_NAMES + names);
        return Math.max(LEAST_EXPECTED, Math.min(MOST_EXPECTED, expected));
    }

    /**
     * Corrects odds for namesakes: a name without a partner may equal that of another company, and only other fields
     * distinguish the two.
     *
     * @param bits log2 odds if no two companies had one name
     * @param secondFields the evidence beside names, in bits
     */
    public double besideNamesakes(double bits, double secondFields) {
        return bits - Math.log1p(namesakes() * Math.pow(2, bits - secondFields)) / Math.log(2);
    }

    /** The odds that an equal name belongs to another company, before other fields are compared. */
    private double namesakes() {
        return shared == 0 ? 0 : shared * (1 - listed) / Math.max(LEAST_LISTED, listed);
    }

    /**
     * The share of names without a partner whose best company reaches a weight, 0 to 1.
     *
     * @param weight of a company beside its rivals, in bits
     */
    public double unrelated(double weight) {
        if (curve.isEmpty() || weight <= curve.get(0).weight()) {
            return 1;
        }
        Point last = curve.get(curve.size() - 1);
        return weight >= last.weight() ? last.unrelated() : between(weight, Point::unrelated);
    }

    private double between(double weight, ToDoubleFunction<Point> value) {
        int low = 0;
        int high = curve.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (curve.get(middle).weight() <= weight) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Point left = curve.get(low);
        Point right = curve.get(high);
        double part = (weight - left.weight()) / (right.weight() - left.weight());
        return value.applyAsDouble(left) + part * (value.applyAsDouble(right) - value.applyAsDouble(left));
    }

    /** Why the probabilities of this list may be wrong, in words; empty if there is no reason. */
    public Optional<String> warning() {
        double partners = names * listed;
        if (names == 0) {
            return Optional.empty();
        }
        if (partners < FEW) {
            return Optional.of("fewer than " + FEW
                    + " of these names seem to have a partner, which is few to learn from: judge some links");
        }
        if (namesakes() > MANY_NAMESAKES) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "companies share names, and few names have a partner: an equal name is right in %.0f %% at most"
                            + " unless a second field agrees",
                    100 / (1 + namesakes())));
        }
        return doubtful < MANY_DOUBTFUL
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%.0f %% of the expected matches are uncertain, often because companies were renamed or names"
                                + " are short. Precision may be lower than stated, so check a sample",
                        100 * doubtful));
    }

    /**
     * Checks that this calibration fits a model.
     *
     * @throws IllegalArgumentException if it was learned with another model
     */
    public void checkFits(MatchModel other) {
        if (!model.isEmpty() && !model.equals(other.checksum())) {
            throw new IllegalArgumentException("this calibration was learned with another model than "
                    + other.provenance().name() + "; learn it again with 'calibrate', or give the builder its model");
        }
    }

    /** The calibration as one line of text, for {@link #parse}. */
    public String text() {
        return HEAD + ResultFile.json(this);
    }

    /**
     * Reads a {@link #text()}.
     *
     * @throws IllegalArgumentException if the text is malformed, incomplete or of another version; calibrate again then
     */
    public static ListCalibration parse(String text) {
        if (!text.startsWith(HEAD)) {
            throw new IllegalArgumentException("this is not the text of a calibration, as ListCalibration.text() gives"
                    + " it: it must begin with '" + HEAD + "'; calibrate again if another version wrote it");
        }
        return ResultFile.value(text.substring(HEAD.length()), ListCalibration.class);
    }

    /**
     * {@code calibrated on 1,618 names, 43 % with a partner: 50 % sure from -0.6 bits, 95 % from 1.2, 99 % from 2.4},
     * then the {@link #warning()} if there is one.
     */
    @Override
    public String toString() {
        return names == 0
                ? "not calibrated: weights as the model gives them"
                : String.format(
                        Locale.ROOT,
                        "calibrated on %,d %s%s: 50 %% sure from %.1f bits, 95 %% from %.1f, 99 %% from %.1f%s",
                        names,
                        names == 1 ? "name" : "names",
                        names < FEW ? "" : String.format(Locale.ROOT, ", %.0f %% with a partner", 100 * listed),
                        weight(0),
                        weight(Math.log(19) / Math.log(2)),
                        weight(Math.log(99) / Math.log(2)),
                        warning().map(w -> "; " + w).orElse(""));
    }

    /** The weight with given calibrated bits. */
    private double weight(double bits) {
        Point last = curve.get(curve.size() - 1);
        Point before = curve.get(0);
        if (bits <= before.bits()) {
            return bits - before.bits() + before.weight();
        }
        for (Point point : curve) {
            if (point.bits() >= bits) {
                return before.weight()
                        + (bits - before.bits()) / (point.bits() - before.bits()) * (point.weight() - before.weight());
            }
            before = point;
        }
        return bits - last.bits() + last.weight();
    }
}
