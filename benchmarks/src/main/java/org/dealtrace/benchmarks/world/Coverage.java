package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealtrace.study.Interval;
import org.dealtrace.study.Rate;

/** How often the intervals of one method held the truth of one question, over many worlds. */
final class Coverage {

    private final String question;
    private final String method;
    private int runs;
    private int covered;
    private double width;
    private double error;

    Coverage(String question, String method) {
        this.question = question;
        this.method = method;
    }

    void add(Interval interval, double estimate, double truth) {
        runs++;
        // A bound that is the truth up to rounding holds it.
        covered += interval.low() - 1e-9 <= truth && truth <= interval.high() + 1e-9 ? 1 : 0;
        width += interval.width();
        error += estimate - truth;
    }

    String method() {
        return method;
    }

    int runs() {
        return runs;
    }

    /** The share of the worlds in which the interval held the truth. */
    double share() {
        return (double) covered / runs;
    }

    /** The mean of estimate minus truth. */
    double meanError() {
        return error / runs;
    }

    /** A row of the table. */
    @Override
    public String toString() {
        Interval share = Rate.of(covered, runs).interval();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.1f %% | %.1f-%.1f | %.1f | %+.1f |",
                question,
                method,
                runs,
                100 * share(),
                100 * share.low(),
                100 * share.high(),
                100 * width / runs,
                100 * meanError());
    }

    /** Questions and methods in the order of their first answer. */
    static final class Table {

        private final Map<List<String>, Coverage> rows = new LinkedHashMap<>();

        void add(String question, String method, Interval interval, double estimate, double truth) {
            rows.computeIfAbsent(List.of(question, method), k -> new Coverage(question, method))
                    .add(interval, estimate, truth);
        }

        List<Coverage> rows() {
            return new ArrayList<>(rows.values());
        }
    }
}
