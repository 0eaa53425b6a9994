package org.dealtrace.benchmarks.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pair that is known to be the same thing.
 *
 * @param query id of the record that asks
 * @param partner id of its right partner; empty when the query is known to have none
 * @param kind how far apart the two texts are, in the data set's own words; empty when it does not say
 */
public record GoldPair(String query, String partner, String kind) {

    /** The partners of each query, in the order of the queries. */
    public static Map<String, Set<String>> partners(Stream<GoldPair> pairs) {
        return pairs.collect(Collectors.groupingBy(
                GoldPair::query, LinkedHashMap::new, Collectors.mapping(GoldPair::partner, Collectors.toSet())));
    }

    /** Whether the query has a partner. */
    public boolean hasPartner() {
        return !partner.isEmpty();
    }

    /** A pair of no stated kind. */
    public GoldPair(String query, String partner) {
        this(query, partner, "");
    }
}
