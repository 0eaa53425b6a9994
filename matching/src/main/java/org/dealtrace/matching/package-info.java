/**
 * The entry points: which of these companies is that one, and which deals are theirs?
 *
 * <p><b>In:</b> recommendations or companies, and deals or names. <b>Out:</b> links or matches with weight,
 * probability, decision and explanation. <b>Open first:</b> {@code DealLinker}.
 *
 * <p>{@link org.dealtrace.matching.DealLinker} does the whole job. It resolves recommendations to companies, looks up
 * every deal party among them and returns the links, each with its weight, decision and explanation:
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
 * should look.
 *
 * <p>To compare more than names and countries, add a {@link org.dealtrace.matching.fields.FieldComparison}. It takes
 * the values of an {@link org.dealtrace.matching.fields.Attribute} on both sides and finds the level that holds. Each
 * level is worth some bits, which are added to the weight and shown in the explanation. Some are ready-made, and a
 * builder makes others:
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
