package org.dealtrace.study;

import java.util.Arrays;
import org.dealtrace.Message;

/** The interval between the quantiles of drawn values. */
final class DrawnInterval {

    private DrawnInterval() {}

    /**
     * Cuts the same tail off both ends. Many draws share one value, because a rate is a count of whole companies; such
     * a value counts half for the tail (mid-P), because intervals for whole lists would otherwise cover too often.
     *
     * @param values at least one; they are sorted here
     */
    static Interval of(double[] values, double level, Message label) {
        Arrays.sort(values);
        double tail = (1 - level) / 2 * values.length;
        int low = 0;
        for (int next = end(values, low); next < values.length && (low + next) / 2.0 < tail; next = end(values, low)) {
            low = next;
        }
        int high = values.length;
        for (int next = start(values, high); next > 0 && values.length - (high + next) / 2.0 < tail; ) {
            high = next;
            next = start(values, high);
        }
        return new Interval(values[low], values[high - 1], level, label);
    }

    /** The index after the last value equal to the one here. */
    private static int end(double[] sorted, int at) {
        int end = at + 1;
        while (end < sorted.length && sorted[end] == sorted[at]) {
            end++;
        }
        return end;
    }

    /** The index of the first value equal to the one before here. */
    private static int start(double[] sorted, int end) {
        int start = end - 1;
        while (start > 0 && sorted[start - 1] == sorted[end - 1]) {
            start--;
        }
        return start;
    }
}
