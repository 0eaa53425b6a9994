package org.dealtrace.study;

import java.util.List;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;

/**
 * Estimates the number of missed true links from a sample judged by hand.
 *
 * <p>All compared pairs are divided into bands of weight, those linked and those not. From each band some pairs are
 * drawn at random and judged; a judged pair stands for N/n pairs of its band (Horvitz and Thompson's estimate). The
 * true pairs among the linked and the unlinked ones give precision and recall. Pairs that candidate search never
 * returned are in no band, so this estimate does not count them.
 *
 * <p>The interval of a count takes each band's uncertainty from the band's own limits (Wilson, finite population) and
 * adds the squares. So a large band adds uncertainty even if none of its few judged pairs was a true one. Recall is a
 * function of two independent counts; its interval adds the squares of what each count's limits do to it.
 *
 * <p>Sources: D. G. Horvitz and D. J. Thompson, "A generalization of sampling without replacement from a finite
 * universe", Journal of the American Statistical Association 47 (1952); G. Y. Zou, W. Huang and X. Zhang, "A note on
 * confidence interval estimation for a linear function of binomial proportions", Computational Statistics and Data
 * Analysis 53 (2009); for adding squares R. G. Newcombe, "Estimating the difference between differences: measurement of
 * additive scale interaction for proportions", Statistics in Medicine 20 (2001).
 *
 * @param bands what was judged
 * @param right true pairs among those linked, estimated
 * @param missed true pairs among those not linked, estimated
 * @param precision the true share of the linked pairs
 * @param recall the linked share of the true pairs
 */
public record MissedLinks(List<Band> bands, Count right, Count missed, Share precision, Share recall) {

    /**
     * Pairs of similar weight.
     *
     * @param name the band in words, such as {@code 4 to 8 bits}
     * @param linked whether its pairs were linked
     * @param pairs how many pairs it has
     * @param judged how many of them were drawn and judged
     * @param same how many of these were the same company
     */
    public record Band(String name, boolean linked, int pairs, int judged, int same) {
        public Band {
            Numbers.requireCounts(same, judged);
            if (judged > pairs) {
                throw new IllegalArgumentException(
                        "band '" + name + "' has " + pairs + " pairs but " + judged + " were judged");
            }
        }
    }

    /**
     * A number of pairs.
     *
     * @param value the estimate
     * @param low the lower bound of its interval
     * @param high the upper bound
     */
    public record Count(double value, double low, double high) {
        @Override
        public String toString() {
            return Decimals.fixed(value, 1) + " (" + Decimals.fixed(low, 1) + "–" + Decimals.fixed(high, 1) + ")";
        }
    }

    /**
     * A share of pairs.
     *
     * @param value the estimate, 0 to 1; NaN when there is nothing to take a share of
     * @param interval its interval
     */
    public record Share(double value, Interval interval) {
        @Override
        public String toString() {
            return Decimals.percent(value) + " % (" + interval + ")";
        }
    }

    public MissedLinks {
        bands = List.copyOf(bands);
    }

    /** With 95 % intervals. */
    public static MissedLinks of(List<Band> bands) {
        return of(bands, Rate.DEFAULT_LEVEL);
    }

    /**
     * The estimate from judged bands.
     *
     * @throws IllegalArgumentException if a band with pairs has none judged
     */
    public static MissedLinks of(List<Band> bands, double level) {
        Count right = count(bands, true, level);
        Count missed = count(bands, false, level);
        long linked = bands.stream().filter(Band::linked).mapToLong(Band::pairs).sum();
        Share precision = linked == 0
                ? new Share(Double.NaN, new Interval(0, 1, level, "Horvitz-Thompson"))
                : new Share(
                        right.value() / linked,
                        new Interval(right.low() / linked, right.high() / linked, level, "Horvitz-Thompson"));
        return new MissedLinks(bands, right, missed, precision, recall(right, missed, level));
    }

    private static Count count(List<Band> bands, boolean linked, double level) {
        double value = 0;
        double below = 0;
        double above = 0;
        long pairs = 0;
        for (Band band : bands) {
            if (band.linked() != linked || band.pairs() == 0) {
                continue;
            }
            if (band.judged() == 0) {
                throw new IllegalArgumentException("no pair was judged in band '" + band.name()
                        + "'; judge some of its pairs, or merge it with another");
            }
            Rate rate =
                    Rate.ofSample(band.same(), band.judged(), band.pairs()).with(IntervalMethod.WILSON_FINITE, level);
            double share = rate.value().orElseThrow();
            value += band.pairs() * share;
            below += Math.pow(band.pairs() * (share - rate.interval().low()), 2);
            above += Math.pow(band.pairs() * (rate.interval().high() - share), 2);
            pairs += band.pairs();
        }
        return new Count(
                value, Math.max(0, value - Math.sqrt(below)), Math.min((double) pairs, value + Math.sqrt(above)));
    }

    private static Share recall(Count right, Count missed, double level) {
        String label = "Horvitz-Thompson, squares added";
        if (right.value() + missed.value() == 0) {
            return new Share(Double.NaN, new Interval(0, 1, level, label));
        }
        double value = share(right.value(), missed.value());
        double below =
                Math.hypot(value - share(right.low(), missed.value()), value - share(right.value(), missed.high()));
        double above =
                Math.hypot(share(right.high(), missed.value()) - value, share(right.value(), missed.low()) - value);
        return new Share(value, new Interval(Math.max(0, value - below), Math.min(1, value + above), level, label));
    }

    private static double share(double part, double rest) {
        return part + rest == 0 ? 0 : part / (part + rest);
    }

    /** The estimates, then a line for each band. */
    @Override
    public String toString() {
        TextTable table = TextTable.of("band", "linked", "pairs", "judged", "same");
        for (Band band : bands) {
            table.row(
                    band.name(),
                    band.linked() ? "yes" : "no",
                    Integer.toString(band.pairs()),
                    Integer.toString(band.judged()),
                    Integer.toString(band.same()));
        }
        return "missed links " + missed + ", right links " + right + "\nrecall " + recall + "\nprecision " + precision
                + "\n" + table;
    }
}
