package org.dealtrace.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Counts of recommendations or companies by one of their attributes.
 *
 * @param title what is counted by what, such as {@code notices by host country}
 * @param note what a reader must know, as that one notice can have several fields; can be empty
 * @param lines the counts, in the order in which they are shown
 */
public record CountTable(String title, String note, List<Line> lines) {

    public CountTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        lines = List.copyOf(lines);
    }

    /**
     * One count.
     *
     * @param value the value of the attribute
     * @param count how many have it, 0 or more
     * @param share of all, 0 to 1; empty when a share makes no sense
     */
    public record Line(String value, long count, OptionalDouble share) {

        public Line {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(share, "share");
            if (count < 0) {
                throw new IllegalArgumentException("count of '" + value + "' must be 0 or more but was " + count);
            }
        }
    }
}
