package org.dealtrace.matching.internal.link;

/**
 * How much is kept of the pairs that are not linked.
 *
 * @param allRejected whether the best rejected company of a party is kept down to a probability of .001; otherwise only
 *     where its odds are at least a quarter of those needed for review
 * @param allSteps whether a rejected pair keeps every step of its explanation; otherwise prior, rivals and the sum of
 *     the comparisons
 */
public record LinkDetail(boolean allRejected, boolean allSteps) {}
