package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether probabilities mean what they say: of the pairs given .8, are eight in ten right?
 *
 * <p>The probabilities are put into bins of equal width. The expected calibration error is the mean distance, over the
 * bins and weighted by their size, between the mean probability and the share that is right (Naeini, Cooper and
 * Hauskrecht, 2015); the Brier score is the mean squared distance between probability and answer (Brier, 1950). 0 is
 * perfect for both.
 *
 * @param bins by rising probability; empty ones are left out
 * @param expectedCalibrationError 0 to 1; NaN without any pair
 * @param brierScore 0 to 1; NaN without any pair
 */
public record Calibration(List<Bin> bins, double expectedCalibrationError, double brierScore) {

    /**
     * One line of the reliability table.
     *
     * @param from lower end, included
     * @param to upper end, excluded but in the last bin
     * @param pairs how many pairs have a probability in it
     * @param mean their mean probability
     * @param right share of them that are right
     */
    public record Bin(double from, double to, int pairs, double mean, double right) {}

    /**
     * Makes the table.
     *
     * @param probabilities pairs whose score is a probability, 0 to 1
     * @param bins how many bins; 10 is usual
     * @throws IllegalArgumentException if a score is not within 0 to 1, or there is no bin
     */
    public static Calibration of(List<LabelledScore> probabilities, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("bins must be 1 or more but was " + bins);
        }
        int[] pairs = new int[bins];
        int[] right = new int[bins];
        double[] sums = new double[bins];
        double squares = 0;
        for (LabelledScore item : probabilities) {
            if (!(item.score() >= 0 && item.score() <= 1)) {
                throw new IllegalArgumentException("a probability must be 0 to 1 but was " + item.score());
            }
            int bin = bin(item.score(), bins);
            pairs[bin]++;
            right[bin] += item.match() ? 1 : 0;
            sums[bin] += item.score();
            double distance = item.score() - (item.match() ? 1 : 0);
            squares += distance * distance;
        }
        double error = 0;
        List<Bin> table = new ArrayList<>(bins);
        for (int bin = 0; bin < bins; bin++) {
            if (pairs[bin] > 0) {
                double mean = sums[bin] / pairs[bin];
                double share = (double) right[bin] / pairs[bin];
                table.add(new Bin((double) bin / bins, (double) (bin + 1) / bins, pairs[bin], mean, share));
                error += Math.abs(sums[bin] - right[bin]);
            }
        }
        return new Calibration(table, error / probabilities.size(), squares / probabilities.size());
    }

    /**
     * By the ends as the table shows them: .57 · 100 is a little less than 57, and .57 begins the 58th of a hundred
     * bins nevertheless.
     */
    private static int bin(double probability, int bins) {
        int bin = Math.min(bins - 1, (int) (probability * bins));
        if (bin + 1 < bins && probability >= (double) (bin + 1) / bins) {
            return bin + 1;
        }
        return probability < (double) bin / bins ? bin - 1 : bin;
    }

    /** The reliability table and the two scores. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%-11s %9s %9s %9s\n", "probability", "pairs", "mean", "right"));
        bins.forEach(bin -> text.append(String.format(
                Locale.ROOT,
                "%.2f - %.2f %9d %9.4f %9.4f\n",
                bin.from(),
                bin.to(),
                bin.pairs(),
                bin.mean(),
                bin.right())));
        return text.append(String.format(
                        Locale.ROOT,
                        "expected calibration error %.4f, Brier score %.4f",
                        expectedCalibrationError,
                        brierScore))
                .toString();
    }
}
