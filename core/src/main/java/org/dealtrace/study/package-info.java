/**
 * What a count of outcomes supports: rates with their intervals, samples that can be drawn again, curves over time, and
 * what uncertain links do to all of these.
 *
 * <p><b>In:</b> counts, follow-up times, or links with probabilities. <b>Out:</b> rates, intervals, curves and samples.
 * <b>Open first:</b> {@code Rate}.
 *
 * <h2>A rate</h2>
 *
 * <p>A {@link org.dealtrace.study.Rate} is a count out of a count with an {@link org.dealtrace.study.Interval} made by
 * a stated {@link org.dealtrace.study.IntervalMethod}.
 *
 * <pre>{@code
 * Rate.of(14, 30)                                  // 14 of 30: 46.7 % (95 % Wilson 30.2–63.9 %)
 * Rate.of(14, 30).with(IntervalMethod.CLOPPER_PEARSON)
 * Rate.ofSample(14, 30, 300)                       // the 30 were drawn from a list of 300
 * }</pre>
 *
 * <h2>A sample</h2>
 *
 * <p>A {@link org.dealtrace.study.SampleFrame} is the list, a {@link org.dealtrace.study.Sample} the draw, with all
 * that is needed to draw it again. What was found in it becomes a rate, or a
 * {@link org.dealtrace.study.StratifiedRate}. A {@link org.dealtrace.study.ComparisonGroup} says what would have
 * happened anyway.
 *
 * <pre>{@code
 * var sample = Sample.draw(SampleFrame.ofCompanies(companies), 30, 20210501);
 * sample.rate(id -> outcomes.outcome(id).status() == OutcomeStatus.REALIZED)
 * }</pre>
 *
 * <h2>Time</h2>
 *
 * <p>Companies are watched for different lengths of time. {@link org.dealtrace.study.FollowUps} takes the times from
 * outcomes, {@link org.dealtrace.study.CumulativeIncidence} is the share of companies with a deal under competing
 * events, and {@link org.dealtrace.study.LogRank} compares groups.
 *
 * <h2>Links</h2>
 *
 * <p>{@link org.dealtrace.study.LinkUncertainty} carries the links' probabilities through to the rate.
 *
 * <h2>The list itself</h2>
 *
 * <p>{@link org.dealtrace.study.Corpus} counts recommendations by country, post, field, year and kind of party.
 *
 * <p>All types are immutable but for the builders; nothing uses a clock, and everything random takes a seed. The
 * formulas, their sources and the numbers that the tests hold them to stand in {@code docs/statistics.md}.
 */
@NullMarked
package org.dealtrace.study;

import org.jspecify.annotations.NullMarked;
