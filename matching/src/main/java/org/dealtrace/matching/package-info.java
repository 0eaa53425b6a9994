/**
 * The entry points: which of these companies is that one, and which deals are theirs?
 *
 * <p>{@link org.dealtrace.matching.DealLinker} does the whole job. It makes companies of recommendations, looks every deal party up
 * among them and returns the links, each with its weight, decision and explanation:
 *
 * <pre>{@code
 * DealLinks links = DealLinker.standard().link(recommendations, deals);
 * }</pre>
 *
 * <p>For deals that arrive one by one, {@link org.dealtrace.matching.DealLinker#open} gives a
 * {@link org.dealtrace.matching.LinkSession}. {@link org.dealtrace.matching.CompanyMatcher} is the step below: a register of companies
 * that answers names with {@linkplain org.dealtrace.matching.Match matches}. {@link org.dealtrace.matching.Thresholds} say from which
 * probability a pair is linked and from which a person should look. {@link org.dealtrace.matching.ModelTraining} learns a model from
 * judged pairs. {@link org.dealtrace.matching.RecordMatcher} is for records of several fields that are not known by a company's name.
 */
@NullMarked
package org.dealtrace.matching;

import org.jspecify.annotations.NullMarked;
