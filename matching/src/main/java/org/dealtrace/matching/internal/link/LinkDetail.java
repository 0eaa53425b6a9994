package org.dealtrace.matching.internal.link;

/**
 * The detail kept of rejected pairs.
 *
 * @param allRejected whether the best rejected company of a party is kept down to a probability of .001; otherwise only
 *     if its odds are at least a quarter of those needed for review
 * @param allSteps whether explanations have every step; otherwise prior, rivals and the sum of the comparisons
 */
public record LinkDetail(boolean allRejected, boolean allSteps) {}
