package org.dealtrace.matching;

import java.time.Duration;
import java.util.Objects;

/**
 * How far {@link DealLinker#link} has come, for {@link DealLinker.Builder#progress}.
 *
 * @param stage what is being done
 * @param done recommendations, parties or deals of this stage that are done, from 0
 * @param total all of this stage
 */
public record LinkProgress(Stage stage, int done, int total) {

    /** What is being done, in the order in which it is done. */
    public enum Stage {
        /** Recommendations become companies. Progress is reported after each distinct recommendation. */
        RESOLVING,
        /** Probabilities are fitted to the list. Progress is reported after each party that is looked up. */
        CALIBRATING,
        /** Deals are looked up. Progress is reported after each deal. */
        LINKING,
        /** Deals are looked up once more for the trial with made-up companies. Each deal is told. */
        TRIAL
    }

    public LinkProgress {
        Objects.requireNonNull(stage, "stage");
    }

    /**
     * How many were done in a second.
     *
     * @param elapsed since the stage began, as the listener measures it: this library reads no clock
     * @return 0 where no time has passed
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
