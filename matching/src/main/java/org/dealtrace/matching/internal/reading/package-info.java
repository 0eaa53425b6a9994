/**
 * Reads words in other scripts than Latin.
 *
 * <p><b>In:</b> words in other scripts. <b>Out:</b> tokens with a meaning or with Latin readings. <b>Open first:</b>
 * {@code ScriptReader}.
 *
 * <p>{@link org.dealtrace.matching.internal.reading.ScriptReader} cuts where the script changes. {@code AlphabetWord}
 * reads a word of an alphabet; {@code SpacelessText} reads Chinese, Japanese, Korean and Thai, which it cuts by
 * {@code Segmentation}. Both look for the meaning in {@link org.dealtrace.matching.internal.reading.ScriptLexicon} and
 * give the rest Latin readings. {@link org.dealtrace.matching.internal.reading.LetterNames} knows letters that are
 * written by their names.
 */
@NullMarked
package org.dealtrace.matching.internal.reading;

import org.jspecify.annotations.NullMarked;
