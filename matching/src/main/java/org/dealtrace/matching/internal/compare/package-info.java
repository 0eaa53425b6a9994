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
 * <p><b>Inside</b>, {@code Alignment} matches the words of one name with those of the other. {@code WordSimilarity}
 * says how alike two words are. What a word can stand for otherwise has a class each: {@code ConfirmedClips},
 * {@code JoinedWords}, {@code JoinedSounds}, {@code ReadMeanings}, {@code FormsAsWords} and {@code AcronymWords}.
 * {@code NameFacts} and {@code LetterGrams} hold what can be compared fast.
 */
@NullMarked
package org.dealtrace.matching.internal.compare;

import org.jspecify.annotations.NullMarked;
