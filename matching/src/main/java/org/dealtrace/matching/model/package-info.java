/**
 * Weighs comparisons.
 *
 * <p><b>In:</b> one value for each comparison of a pair. <b>Out:</b> bits for each value, their sum, and thresholds.
 * <b>Open first:</b> {@code MatchModel}.
 *
 * <p>A {@link org.dealtrace.matching.model.MatchModel} has the form of Fellegi and Sunter: it turns the value of each
 * comparison into bits of evidence and adds them up to the log2 odds that both names mean the same company. Between the
 * knots of an ordered comparison the bits are interpolated, so that nearly equal evidence gets nearly equal weight and
 * few pairs tie. Each model carries its {@linkplain org.dealtrace.matching.model.ModelProvenance provenance}.
 *
 * <p>{@link org.dealtrace.matching.model.MatchModel#standard()} is the shipped model. Its bits were learned from judged
 * candidates ({@code benchmarks.jar train names}), all comparisons together, because comparisons of two names depend on
 * each other. So the bits of one comparison are not the log2(m/u) that it would have alone. Where nothing is labelled,
 * {@link org.dealtrace.matching.ComparisonTraining} estimates m and u of added comparisons.
 */
@NullMarked
package org.dealtrace.matching.model;

import org.jspecify.annotations.NullMarked;
