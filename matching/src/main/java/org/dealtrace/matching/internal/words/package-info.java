/**
 * The words of a text, before anything is known about them.
 *
 * <p><b>In:</b> a repaired text. <b>Out:</b> words that remember what stands around them. <b>Open first:</b>
 * {@code NameTokenizer}.
 *
 * <p>{@link org.dealtrace.matching.internal.words.NameTokenizer} cuts a text into
 * {@linkplain org.dealtrace.matching.internal.words.Word words} that remember what stands around them.
 * {@link org.dealtrace.matching.internal.words.InitialRuns} puts initials together;
 * {@link org.dealtrace.matching.internal.words.RegionCodes} tells codes of countries and states from other short words.
 * {@link org.dealtrace.matching.internal.words.Acronyms} explains a word by the beginnings of others.
 */
@NullMarked
package org.dealtrace.matching.internal.words;

import org.jspecify.annotations.NullMarked;
