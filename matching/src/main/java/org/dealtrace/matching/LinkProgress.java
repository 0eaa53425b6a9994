package org.dealtrace.matching;

import java.time.Duration;
import java.util.Objects;

/**
 * The progress of {@link DealLinker#link}, for {@link DealLinker.Builder#progress}.
 *
 * @param stage the present stage
 * @param done recommendations, parties or deals that this stage has finished, from 0
 * @param total the number that this stage has
 */
public record LinkProgress(Stage stage, int done, int total) {

    /** The stages of linking, in their order. */
    public enum Stage {
        /** Recommendations become companies; reported after each distinct recommendation. */
        RESOLVING,
        /** Probabilities are fitted to the list; reported after each party. */
        CALIBRATING,
        /** Deals are looked up; reported after each deal. */
        LINKING,
        /** Deals are looked up again for the trial with invented companies; reported after each deal. */
        TRIAL
    }

    public LinkProgress {
        Objects.requireNonNull(stage, "stage");
    }

    /**
     * The number finished per second.
     *
     * @param elapsed time since the stage began, measured by the caller
     * @return 0 if no time has passed
     */
    public double rate(Duration elapsed) {
        return elapsed.isZero() ? 0 : done * 1e9 / elapsed.toNanos();
    }

    /** {@code linking: 1200 of 20000}. */
    @Override
    public String toString() {
        return switch (stage) {
                    case RESOLVING -> "resolving";
                    case CALIBRATING -> "calibrating";
                    case LINKING -> "linking";
                    case TRIAL -> "testing";
                }
                + ": " + done + " of " + total;
    }
}
