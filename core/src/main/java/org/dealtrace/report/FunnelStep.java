package org.dealtrace.report;

import java.util.Locale;
import java.util.Objects;

/**
 * One step on the way from notices to outcomes.
 *
 * @param name what is counted, such as {@code companies with a linked deal}
 * @param count how many there are, 0 or more
 * @param note what became of those that are no longer there; can be empty
 */
public record FunnelStep(String name, long count, String note) {

    public FunnelStep {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(note, "note");
        if (count < 0) {
            throw new IllegalArgumentException("count of '" + name + "' must be 0 or more but was " + count);
        }
    }

    /** {@code 58 companies behind them (1 notice joined another)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %s%s", count, name, note.isEmpty() ? "" : " (" + note + ")");
    }
}
