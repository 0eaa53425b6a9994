/**
 * What two names have in common, as numbers.
 *
 * <p><b>In:</b> two prepared names. <b>Out:</b> one value for each comparison. <b>Open first:</b> {@code NameComparer}.
 *
 * <p>A {@link org.dealtrace.matching.internal.compare.NameProfile} is a name prepared for comparing: its words with
 * their rarity in bits, its letters as weighted trigrams. {@link org.dealtrace.matching.internal.compare.NameComparer}
 * aligns the words of two profiles and returns one value for each {@link org.dealtrace.matching.model.Comparison}. The
 * model decides how many bits a value is worth.
 *
 * <p><b>Inside</b>, {@code Aligner} matches the words of one name with those of the other and fills an
 * {@code Alignment}. {@code WordSimilarity} says how alike two words are. Other kinds of match have a class each:
 * {@code ConfirmedClips}, {@code JoinedWords}, {@code NearHanNames}, {@code JoinedSounds}, {@code SpelledReadings},
 * {@code FormsAsWords} and {@code AcronymWords}. {@code NameFacts} and {@code LetterGrams} hold numbers that rule out
 * most pairs fast.
 */
@NullMarked
package org.dealtrace.matching.internal.compare;

import org.jspecify.annotations.NullMarked;
