package org.dealtrace.matching.internal.search;

import java.util.List;

/**
 * The candidates of a name, with its best company and as if that company were not in the register.
 *
 * @param candidates all candidates, by falling weight, then id
 * @param without all candidates, and those found in addition if the best one were not in the register. It still
 *     contains the best one
 */
public record WithAndWithoutBest(List<ScoredCompany> candidates, List<ScoredCompany> without) {}
