package org.dealtrace.report;

/**
 * A linear axis in percent of its width, so that one drawing fits a wide screen, a telephone and paper while its text
 * keeps its size.
 *
 * @param from the value at the left end
 * @param to the value at the right end, above {@code from}
 */
record Scale(double from, double to) {

    Scale {
        if (!(from < to)) {
            throw new IllegalArgumentException("a scale must rise but goes from " + from + " to " + to);
        }
    }

    /** The place of a value, limited to the axis. */
    String at(double value) {
        return percent(fraction(value));
    }

    String span(double first, double second) {
        return percent(Math.abs(fraction(second) - fraction(first)));
    }

    private double fraction(double value) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    private static String percent(double fraction) {
        return Figures.plain(fraction * 100, 2) + "%";
    }
}
