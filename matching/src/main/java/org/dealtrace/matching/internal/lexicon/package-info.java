/**
 * The lexicon: what words mean, independently of the name that they stand in.
 *
 * <p>{@link org.dealtrace.matching.internal.lexicon.Lexicon} is one tree over the words of all tables.
 * {@link org.dealtrace.matching.internal.lexicon.LexiconMatches} looks up the words of one name in it: the longest term
 * and the longest legal form that begin at each word, also a form that was cut off or misspelt.
 */
@NullMarked
package org.dealtrace.matching.internal.lexicon;

import org.jspecify.annotations.NullMarked;
