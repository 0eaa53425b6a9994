package org.dealtrace.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Rates that belong side by side.
 *
 * @param title what divides them, such as {@code country}
 * @param note how they were made, or what test was done between them; can be empty
 * @param lines the rates, in the order in which they are shown
 */
public record RateTable(String title, String note, List<RateLine> lines) {

    public RateTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        lines = List.copyOf(lines);
    }

    /** The same with the largest groups first; equally large ones keep their order. */
    public RateTable largestFirst() {
        return new RateTable(
                title,
                note,
                lines.stream()
                        .sorted(Comparator.comparingInt((RateLine l) -> l.n().orElse(0))
                                .reversed())
                        .toList());
    }

    /** An aligned table under its title. */
    @Override
    public String toString() {
        return TextForm.table(title, this);
    }
}
