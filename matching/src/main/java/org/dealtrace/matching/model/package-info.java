/**
 * What a comparison is worth.
 *
 * <p>A {@link org.dealtrace.matching.model.MatchModel} is a Fellegi-Sunter model: it turns the values of the comparisons into bits of
 * evidence, log2 of how many times likelier a value is for two names of the same company than for names of two companies, and adds them
 * up. Ordered comparisons have ordered levels; between the middles of two levels the bits are interpolated, so that nearly equal
 * evidence gets nearly equal weight and few pairs tie. Each model carries its
 * {@linkplain org.dealtrace.matching.model.ModelProvenance provenance}.
 *
 * <p>{@link org.dealtrace.matching.model.MatchModel#standard()} is the shipped model.
 */
@NullMarked
package org.dealtrace.matching.model;

import org.jspecify.annotations.NullMarked;
