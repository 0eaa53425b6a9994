/**
 * How words sound, and how alike.
 *
 * <p><b>In:</b> two words, each with its readings. <b>Out:</b> how alike they sound, and keys for retrieval. <b>Open
 * first:</b> {@code Pronunciation}.
 *
 * <p>{@link org.dealtrace.matching.internal.sound.Pronunciation} weighs two kinds of likeness.
 *
 * <ol>
 *   <li><b>By rule.</b> {@link org.dealtrace.matching.internal.sound.LetterToSound} turns a spelling into sounds.
 *       {@link org.dealtrace.matching.internal.sound.Phonemes} aligns the sounds of two words at the costs of
 *       {@code PhonemeCosts}. {@link org.dealtrace.matching.internal.sound.PhoneticKey} keeps only the classes of
 *       consonants, for retrieval.
 *   <li><b>By a learned model.</b> {@code GraphemeUnits} cuts a word of another script into units.
 *       {@code TransliterationModel} knows from the shipped tables what each unit stands for in Latin names.
 *       {@code GraphemeSequence} is a word prepared in this way, {@code LatinPieces} prepares a Latin word.
 *       {@code TransliterationCounts} is a shipped table, which {@code benchmarks train transliteration} makes.
 *       {@code TransliterationUnit} and {@code PartProbabilities} are the probabilities computed from it.
 *       {@code SpellingSearch} finds the likely Latin spellings of a word, for retrieval.
 * </ol>
 */
@NullMarked
package org.dealtrace.matching.internal.sound;

import org.jspecify.annotations.NullMarked;
