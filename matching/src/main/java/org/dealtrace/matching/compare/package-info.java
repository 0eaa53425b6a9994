/**
 * What two names have in common, as numbers.
 *
 * <p>A {@link org.dealtrace.matching.compare.NameProfile} is a name prepared for comparing: its words with their rarity in bits, its
 * letters as weighted trigrams. {@link org.dealtrace.matching.compare.NameComparer} aligns the words of two profiles and returns a
 * {@link org.dealtrace.matching.compare.ComparisonVector}: one value for each {@link org.dealtrace.matching.compare.Comparison}. Which
 * value is worth how many bits is not decided here but in the model.
 */
@NullMarked
package org.dealtrace.matching.compare;

import org.jspecify.annotations.NullMarked;
