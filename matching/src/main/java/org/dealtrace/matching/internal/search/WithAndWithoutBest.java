package org.dealtrace.matching.internal.search;

import java.util.List;

/**
 * The candidates of a name, and those that it would have without the best one.
 *
 * @param candidates every candidate, by falling weight, then id
 * @param without the same with what would be found besides if the best one were not in the register; the best one is
 *     still among them
 */
public record WithAndWithoutBest(List<ScoredCompany> candidates, List<ScoredCompany> without) {}
