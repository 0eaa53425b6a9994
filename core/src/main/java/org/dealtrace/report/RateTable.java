package org.dealtrace.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.dealtrace.study.Rate;

/**
 * Rates to compare.
 *
 * @param title what divides them, such as {@code country}
 * @param note the method, or a test between them; can be empty
 * @param lines the rates, in the order in which they are shown
 */
public record RateTable(String title, String note, List<Line> lines) {

    /** The most lines of a table on a page before the rest is folded. */
    static final int MOST = 12;

    /**
     * A named rate: of a group, under another rule, or with other links.
     *
     * @param name what the rate is of, such as {@code window of 24 months}
     * @param successes the numerator; empty for an estimate that is no plain fraction, such as a mean over simulated
     *     links
     * @param n the denominator; empty like {@code successes}
     * @param share the estimate, 0 to 1; empty if only the interval is known ({@link Headline#quotable})
     * @param interval the interval of the estimate, in shares from 0 to 1
     * @param note what a reader must know about it; can be empty
     */
    public record Line(
            String name, OptionalInt successes, OptionalInt n, OptionalDouble share, Interval interval, String note) {

        /** A rate of fewer companies is marked as weak. */
        static final int FEW = 5;

        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(successes, "successes");
            Objects.requireNonNull(n, "n");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(interval, "interval");
            Objects.requireNonNull(note, "note");
            if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
                throw new IllegalArgumentException(
                        "share of '" + name + "' must be 0 to 1 but was " + share.getAsDouble());
            }
        }

        /** A counted rate that needs no note. */
        public static Line of(String name, Rate rate) {
            return of(name, rate, "");
        }

        /** A counted rate. */
        public static Line of(String name, Rate rate, String note) {
            return new Line(
                    name,
                    OptionalInt.of(rate.successes()),
                    OptionalInt.of(rate.n()),
                    Headline.quotable(rate.value(), rate.interval(), rate.successes(), 0),
                    rate.interval(),
                    note);
        }

        /**
         * An estimate that is no plain fraction, such as one that draws links by their probabilities.
         *
         * @param share 0 to 1; empty if only the interval is known
         */
        public static Line estimate(String name, OptionalDouble share, Interval interval, String note) {
            return new Line(name, OptionalInt.empty(), OptionalInt.empty(), share, interval, note);
        }
    }

    public RateTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        lines = List.copyOf(lines);
    }

    /** The same table with the largest groups first; equal ones keep their order. */
    public RateTable largestFirst() {
        return new RateTable(
                title,
                note,
                lines.stream()
                        .sorted(Comparator.comparingInt((Line l) -> l.n().orElse(0))
                                .reversed())
                        .toList());
    }

    /** An aligned table under its title. */
    @Override
    public String toString() {
        return TextForm.rates(title, this, "", TextForm.TERMINAL);
    }
}
