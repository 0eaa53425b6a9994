package org.dealtrace.benchmarks;

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
record Hit(String id, double score, OptionalDouble probability, Optional<Decision> decision) {

    static Hit scored(String id, double score) {
        return new Hit(id, score, OptionalDouble.empty(), Optional.empty());
    }
}
