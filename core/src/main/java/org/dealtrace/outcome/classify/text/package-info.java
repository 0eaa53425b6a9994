/**
 * What a classifier may say of a deal's text besides its types and status:
 * {@link org.dealtrace.outcome.classify.text.TextReading} holds the shares that the text gives
 * ({@link org.dealtrace.outcome.classify.text.ToldShare}) and reasons to doubt the deal
 * ({@link org.dealtrace.outcome.classify.text.TextDoubt}). How the shipped classifier reads texts lies in
 * {@code internal} below.
 *
 * <p><b>In:</b> what the reader of texts found. <b>Out:</b> values that {@code outcome} reads. <b>Open first:</b>
 * {@code TextReading}.
 */
@NullMarked
package org.dealtrace.outcome.classify.text;

import org.jspecify.annotations.NullMarked;
