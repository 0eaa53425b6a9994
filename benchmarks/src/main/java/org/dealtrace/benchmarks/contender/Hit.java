package org.dealtrace.benchmarks.contender;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dealtrace.Decision;

/**
 * A partner that a contender proposes.
 *
 * @param id of the partner
 * @param score higher is better
 * @param probability 0 to 1, when the contender gives one
 * @param decision what it decides, when it decides
 */
public record Hit(String id, double score, OptionalDouble probability, Optional<Decision> decision) {

    static Hit scored(String id, double score) {
        return new Hit(id, score, OptionalDouble.empty(), Optional.empty());
    }

    /**
     * The same with its score as it is written, so that figures computed here and those computed from the file are the
     * same.
     */
    public Hit rounded() {
        return new Hit(id, Double.parseDouble(number(score)), probability, decision);
    }

    /** A score as it is written. */
    public static String number(double score) {
        return String.format(Locale.ROOT, "%.6f", score);
    }
}
