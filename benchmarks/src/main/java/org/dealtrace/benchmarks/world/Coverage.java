package org.dealtrace.benchmarks.world;

import java.util.Locale;
import org.dealtrace.study.Interval;
import org.dealtrace.study.Rate;

/**
 * How often an interval held the truth.
 *
 * @param question what was asked
 * @param method how the interval was made
 * @param runs in how many worlds
 * @param covered in how many of them the interval held the true rate
 * @param meanWidth the mean width of the intervals, 0 to 1
 * @param meanError the mean of estimate minus truth
 */
record Coverage(String question, String method, int runs, int covered, double meanWidth, double meanError) {

    Rate rate() {
        return Rate.of(covered, runs);
    }

    double share() {
        return (double) covered / runs;
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.1f %% | %.1f-%.1f | %.1f | %+.1f |",
                question,
                method,
                runs,
                100 * share(),
                100 * rate().interval().low(),
                100 * rate().interval().high(),
                100 * meanWidth,
                100 * meanError);
    }

    /** Adds up one question and method over the runs. */
    static final class Tally {
        private int runs;
        private int covered;
        private double width;
        private double error;

        void add(Interval interval, double estimate, double truth) {
            runs++;
            // A bound that is the truth up to rounding holds it.
            covered += interval.low() - 1e-9 <= truth && truth <= interval.high() + 1e-9 ? 1 : 0;
            width += interval.width();
            error += estimate - truth;
        }

        Coverage result(String question, String method) {
            return new Coverage(question, method, runs, covered, width / runs, error / runs);
        }
    }
}
