/**
 * How words sound, and how alike.
 *
 * <p><b>In:</b> two words, each with its readings. <b>Out:</b> how alike they sound, and keys for retrieval. <b>Open
 * first:</b> {@code Pronunciation}.
 *
 * <p>{@link org.dealtrace.matching.internal.sound.Pronunciation} is the class to open first. It weighs two kinds of
 * likeness.
 *
 * <ol>
 *   <li><b>By rule.</b> {@link org.dealtrace.matching.internal.sound.LetterToSound} turns a spelling into sounds.
 *       {@link org.dealtrace.matching.internal.sound.Phonemes} aligns two rows of sounds at the cost that
 *       {@code PhonemeCosts} has for each change. {@link org.dealtrace.matching.internal.sound.PhoneticKey} is what
 *       remains for retrieval: the consonants by class.
 *   <li><b>By a learned model.</b> {@code GraphemeUnits} cuts a word of another script into units.
 *       {@code TransliterationModel} knows from the shipped tables what each unit stands for in Latin names.
 *       {@code GraphemeSequence} is a word so prepared, {@code LatinPieces} a Latin one; {@code TransliterationCounts},
 *       {@code TransliterationUnit} and {@code PieceProbabilities} are the table. Made by {@code benchmarks train
 *       transliteration}.
 * </ol>
 */
@NullMarked
package org.dealtrace.matching.internal.sound;

import org.jspecify.annotations.NullMarked;
