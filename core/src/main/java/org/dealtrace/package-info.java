/**
 * The words of Dealtrace: immutable records for recommendations, companies, deals, links and outcomes, and nothing
 * else.
 *
 * <p><b>In:</b> nothing; the readers and stages make these values. <b>Out:</b> values that every package reads. <b>Open
 * first:</b> {@code Recommendation}.
 *
 * <p>Read them in the order of the pipeline. A {@link org.dealtrace.Recommendation} is one notice about one party.
 * Several recommendations of the same party become one {@link org.dealtrace.Company}, which carries typed
 * {@linkplain org.dealtrace.CompanyName names} and {@linkplain org.dealtrace.Identifier identifiers}. A
 * {@link org.dealtrace.Deal} has {@linkplain org.dealtrace.DealParty parties} with roles and a
 * {@linkplain org.dealtrace.DealEvent dated status history}. A {@link org.dealtrace.Link} says that a company is a
 * deal's party, with a weight in bits, a probability, a {@link org.dealtrace.Decision} and an
 * {@link org.dealtrace.Explanation} whose steps sum to the weight. {@link org.dealtrace.DealLinks} holds everything
 * that linking produced; asked about a company and a deal, it answers with a {@link org.dealtrace.PairExplanation}. An
 * {@link org.dealtrace.Outcome} says for one company what became of it.
 *
 * <p>Dates in this domain are often known to the month or the year only: {@link org.dealtrace.PartialDate} compares
 * them with three answers, {@link org.dealtrace.Truth#YES}, {@link org.dealtrace.Truth#NO} and
 * {@link org.dealtrace.Truth#UNKNOWN}.
 *
 * <p>All types here but the builders are immutable and safe for use by several threads; none takes null. They depend on
 * the JDK only.
 */
@NullMarked
package org.dealtrace;

import org.jspecify.annotations.NullMarked;
