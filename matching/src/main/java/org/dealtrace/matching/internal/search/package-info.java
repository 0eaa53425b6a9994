/**
 * Finds the companies that a name can mean, and weighs them.
 *
 * <p>{@code CompanySearch} is the class to open first: an index with its settings. {@code CandidateSearch} asks the
 * index for candidates of each name, {@code CandidateScorer} compares them and adds up the evidence of each in bits,
 * and {@code Posterior} sets the candidates against each other, because at most one of them is meant.
 */
@NullMarked
package org.dealtrace.matching.internal.search;

import org.jspecify.annotations.NullMarked;
