/**
 * Comparisons that a user adds beside names and countries.
 *
 * <p><b>In:</b> attributes of two companies. <b>Out:</b> the level of each added comparison, and its bits. <b>Open
 * first:</b> {@code FieldComparison}.
 *
 * <p>{@link org.dealtrace.matching.fields.FieldComparison} is one comparison with its levels,
 * {@link org.dealtrace.matching.fields.Attribute} says where both sides have the value:
 *
 * <pre>{@code
 * var founded = FieldComparison.years("founded", Attribute.column(recommendations, "founded"));
 * var linker = DealLinker.builder().comparisons(FieldComparison.city(), founded).build();
 * }</pre>
 *
 * <p>{@code AddedComparisons} and {@code Attribute.Query} carry them through the matching; callers do not need these
 * two.
 */
@NullMarked
package org.dealtrace.matching.fields;

import org.jspecify.annotations.NullMarked;
