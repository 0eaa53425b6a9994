package org.dealtrace.benchmarks.evaluation;

import java.util.Objects;

/**
 * A pair that is known to be the same thing.
 *
 * @param query id of the record that asks
 * @param partner id of its right partner; empty when the query is known to have none
 * @param kind how far apart the two texts are, in the data set's own words; empty when it does not say
 */
public record GoldPair(String query, String partner, String kind) {

    public GoldPair {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(kind, "kind");
    }

    /** A pair of no stated kind. */
    public GoldPair(String query, String partner) {
        this(query, partner, "");
    }
}
