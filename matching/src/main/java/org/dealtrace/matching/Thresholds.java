package org.dealtrace.matching;

import org.dealtrace.Decision;

/**
 * From which probability a pair is linked, and from which it is worth a person's look.
 *
 * @param link at or above: LINK
 * @param review at or above, and below {@code link}: REVIEW
 */
public record Thresholds(double link, double review) {

    /** The shipped thresholds; docs/benchmarks.md gives the precision measured at them. */
    public static final Thresholds STANDARD = new Thresholds(0.9, 0.2);

    public Thresholds {
        if (!(review >= 0 && review <= link && link <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds must be 0 <= review <= link <= 1 but were review " + review + ", link " + link);
        }
    }

    /** The decision for a probability, 0 to 1. */
    public Decision decide(double probability) {
        return probability >= link ? Decision.LINK : probability >= review ? Decision.REVIEW : Decision.NO_LINK;
    }
}
