/**
 * Estimates the probabilities of comparison levels without labels.
 *
 * <p><b>In:</b> comparison values of candidates, without labels. <b>Out:</b> m and u for each level. <b>Open first:</b>
 * {@code FellegiSunter}.
 *
 * <p>{@link org.dealtrace.matching.internal.fit.FellegiSunter} estimates m and u by expectation-maximisation over the
 * candidates of queries, of which one at most is right.
 */
@NullMarked
package org.dealtrace.matching.internal.fit;

import org.jspecify.annotations.NullMarked;
