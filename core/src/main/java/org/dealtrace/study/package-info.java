/**
 * What a count of outcomes supports: rates with their intervals, reproducible samples, curves over time, and what uncertain links do
 * to all of these.
 *
 * <p>A {@link org.dealtrace.study.Rate} is a count out of a count with an {@link org.dealtrace.study.Interval} made by a stated
 * {@link org.dealtrace.study.IntervalMethod}:
 *
 * <pre>{@code
 * Rate.of(14, 30)                                   // 14 of 30: 46.7 % (95 % Wilson 30.2–63.9 %)
 * Rate.of(14, 30).with(IntervalMethod.CLOPPER_PEARSON)
 * Rate.ofSample(14, 30, 300)                        // the 30 were drawn from a list of 300
 * }</pre>
 *
 * <p>The formulas, their sources and the numbers that the tests hold them to stand in {@code docs/statistics.md}.
 */
@NullMarked
package org.dealtrace.study;

import org.jspecify.annotations.NullMarked;
