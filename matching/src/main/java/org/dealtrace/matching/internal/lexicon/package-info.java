/**
 * The lexicon: what words mean, independently of the name that they stand in.
 *
 * <p><b>In:</b> the shipped tables, and the words of one name. <b>Out:</b> the known terms and legal forms that begin
 * at each word. <b>Open first:</b> {@code Lexicon}.
 *
 * <p>{@link org.dealtrace.matching.internal.lexicon.Lexicon} is one tree over the words of all tables.
 * {@link org.dealtrace.matching.internal.lexicon.LexiconMatches} looks up the words of one name in it: the longest term
 * and the longest legal form that begin at each word, also a form that was cut off or misspelt.
 */
@NullMarked
package org.dealtrace.matching.internal.lexicon;

import org.jspecify.annotations.NullMarked;
