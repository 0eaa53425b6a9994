package org.dealtrace;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A state that a deal reached, and when.
 *
 * @param status the state
 * @param date when it was reached, when known
 */
public record DealEvent(DealStatus status, Optional<PartialDate> date) implements Serializable {

    public DealEvent {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(date, "date");
    }

    /** A state with the date on which it was reached. */
    public static DealEvent of(DealStatus status, PartialDate date) {
        return new DealEvent(status, Optional.of(date));
    }

    @Override
    public String toString() {
        return status.name().toLowerCase(Locale.ROOT) + date.map(d -> " " + d).orElse(" (no date)");
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
