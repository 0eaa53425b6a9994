/**
 * How words sound, and how alike: not a part of the library's interface, and free to change with every version. Users have {@code WordSounds}
 * and {@code SoundSkeleton} of {@code org.dealtrace.matching.name}.
 *
 * <p>{@link org.dealtrace.matching.internal.sound.SpokenWord} is where to begin: it is made of a {@link
 * org.dealtrace.matching.internal.sound.ReadWord}, and weighs two kinds of likeness.
 *
 * <ol>
 *   <li><b>By rule.</b> {@link org.dealtrace.matching.internal.sound.LatinSounds} parses a spelling into sounds, {@code SaidReading} that of a
 *       reading by its script; {@link org.dealtrace.matching.internal.sound.Sounds} aligns two rows of them at the cost that {@code SoundChanges}
 *       has for each change.
 *   <li><b>By what was learned.</b> {@code SoundWriting} cuts a word of another script into units, {@code Transcription} knows from the shipped
 *       tables what each stands for in Latin names. {@code WrittenSound} is one word so prepared, {@code LatinPieces} a Latin one;
 *       {@code TranscriptionCounts}, {@code TranscriptionUnit} and {@code PieceParts} are the table. Tests make it: {@code TranscriptionTraining}.
 * </ol>
 */
@NullMarked
package org.dealtrace.matching.internal.sound;

import org.jspecify.annotations.NullMarked;
