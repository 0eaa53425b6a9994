/**
 * What two names have in common, as numbers.
 *
 * <p>A {@link org.dealtrace.matching.compare.NameProfile} is a name prepared for comparing: its words with their rarity in bits, its
 * letters as weighted trigrams. {@link org.dealtrace.matching.compare.NameComparer} aligns the words of two profiles and returns an array
 * with one value for each {@link org.dealtrace.matching.compare.Comparison}. The model decides how many bits each value is worth.
 *
 * <p><b>Inside</b>, {@code Alignment} is the heart: which word of one name stands for which of the other. {@code WordSimilarity} says how alike two
 * words are; what a word can stand for besides one like it has a class each: {@code ConfirmedClips}, {@code JoinedWords},
 * {@code JoinedSounds}, {@code ReadMeanings}, {@code FormsAsWords} and {@code AcronymWords}. {@code WordFacts} and {@code LetterGrams} hold of a
 * name what can be compared fast.
 */
@NullMarked
package org.dealtrace.matching.compare;

import org.jspecify.annotations.NullMarked;
