/**
 * Finds the companies that a name can mean, and weighs them.
 *
 * <p><b>In:</b> a prepared name, its country and identifiers. <b>Out:</b> scored companies, the best first, with
 * probabilities. <b>Open first:</b> {@code CompanySearch}.
 *
 * <p>{@code CompanySearch} is an index with its settings. {@code CandidateSearch} gets the candidates of each name from
 * the index. {@code CandidateScorer} compares them and adds up the evidence of each in bits. {@code Posterior} turns
 * the evidence into probabilities, given that at most one candidate is right.
 */
@NullMarked
package org.dealtrace.matching.internal.search;

import org.jspecify.annotations.NullMarked;
