/**
 * The entry points: which of these companies is that one, and which deals are theirs?
 *
 * <p>{@link org.dealtrace.matching.DealLinker} does the whole job. It makes companies of recommendations, looks every
 * deal party up among them and returns the links, each with its weight, decision and explanation:
 *
 * <pre>{@code
 * DealLinks links = DealLinker.standard().link(recommendations, deals);
 * }</pre>
 *
 * <p>For deals that arrive one by one, {@link org.dealtrace.matching.DealLinker#open} gives a
 * {@link org.dealtrace.matching.LinkSession}. {@link org.dealtrace.matching.CompanyMatcher} is the step below: a
 * register of companies that answers names with {@linkplain org.dealtrace.matching.Match matches}, one by one or a
 * {@linkplain org.dealtrace.matching.CompanyMatcher#matchAll whole list} of which each company is sought once.
 * {@link org.dealtrace.matching.model.Thresholds} say from which probability a pair is linked and from which a person
 * should look. {@link org.dealtrace.matching.ModelTraining} learns a model from judged pairs.
 *
 * <p>Where the lists say more than names and countries, a {@link org.dealtrace.matching.fields.FieldComparison} makes
 * it count: it takes the values of an {@link org.dealtrace.matching.fields.Attribute} on both sides and says which of
 * its levels holds, and each level is worth bits that add to the weight and stand in the explanation. Some are
 * ready-made, and a builder makes others:
 *
 * <pre>{@code
 * DealLinker linker = DealLinker.builder()
 *         .comparisons(
 *                 FieldComparison.city(),
 *                 FieldComparison.years("founded", Attribute.column(recommendations, "founded")),
 *                 FieldComparison.exact("domain", domains, 0.9, 0.001))
 *         .build();
 * }</pre>
 *
 * <p>{@link org.dealtrace.matching.ComparisonTraining} estimates what the levels are worth from the lists themselves.
 * Added comparisons weigh companies that were found by name; they find none, and veto none.
 */
@NullMarked
package org.dealtrace.matching;

import org.jspecify.annotations.NullMarked;
