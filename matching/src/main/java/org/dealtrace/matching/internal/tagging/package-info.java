/**
 * Gives the words of a name their roles.
 *
 * <p><b>In:</b> the words of a name with their meanings. <b>Out:</b> tokens with roles. <b>Open first:</b>
 * {@code TokenTagger}.
 *
 * <p>{@link org.dealtrace.matching.internal.tagging.TokenTagger} is the class to open first. {@code AffixFinder} finds
 * where the name itself ends: before legal forms, an address, and what a stock list adds ({@code SecurityDescription});
 * {@code LeadingForm} decides about a legal form at the beginning. {@code NumberWords} and {@code Abbreviations} tell
 * short words apart. {@link org.dealtrace.matching.internal.tagging.WordSplits} parts what was run together.
 */
@NullMarked
package org.dealtrace.matching.internal.tagging;

import org.jspecify.annotations.NullMarked;
