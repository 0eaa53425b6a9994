package org.dealtrace.matching.internal.search;

import java.util.List;

/**
 * The candidates of a name, with and without its best company in the register.
 *
 * @param candidates every candidate, by falling weight, then id
 * @param without the same with what would be found besides if the best one were not in the register; the best one is
 *     still among them
 */
public record WithAndWithoutBest(List<ScoredCompany> candidates, List<ScoredCompany> without) {}
