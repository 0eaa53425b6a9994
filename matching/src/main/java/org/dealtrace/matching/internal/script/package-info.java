/**
 * Reads scripts other than Latin. This package is internal and may change in every version.
 *
 * <p><b>In:</b> a stretch of text in one script. <b>Out:</b> its Latin readings, the likeliest first. <b>Open
 * first:</b> {@code Readings}.
 *
 * <p>{@link org.dealtrace.matching.internal.script.Readings} is where to begin: it decides which rules apply to a
 * stretch without spaces, as far as {@link org.dealtrace.matching.internal.script.SourceLanguage} can tell the
 * language. The rules are
 *
 * <ul>
 *   <li>{@link org.dealtrace.matching.internal.script.Han} with {@link org.dealtrace.matching.internal.script.Pinyin},
 *       and {@code Kanji} where the same characters are Japanese,
 *   <li>{@link org.dealtrace.matching.internal.script.Kana} and {@link org.dealtrace.matching.internal.script.Hangul},
 *   <li>{@link org.dealtrace.matching.internal.script.Alphabets} for Cyrillic, Greek, Arabic, Hebrew, Thai, Devanagari
 *       and the rest.
 * </ul>
 *
 * <p>{@link org.dealtrace.matching.internal.script.Scripts} tells scripts apart,
 * {@link org.dealtrace.matching.internal.script.UnknownStretch} what a stretch may be that no table has,
 * {@link org.dealtrace.matching.internal.script.Syllables} takes a word apart. All answer in Latin letters. What a word
 * <em>means</em> is not known here: that is {@code ScriptLexicon} of {@code org.dealtrace.matching.name}, which makes
 * the tokens.
 */
@NullMarked
package org.dealtrace.matching.internal.script;

import org.jspecify.annotations.NullMarked;
