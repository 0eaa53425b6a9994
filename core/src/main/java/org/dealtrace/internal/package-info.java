/**
 * Code that several packages of this library share. It is not part of the public API and can change with every version.
 *
 * <p><b>In:</b> what other packages want written. <b>Out:</b> aligned tables, translated words, files moved into place.
 * <b>Open first:</b> {@code TextTable}.
 *
 * <p>{@link org.dealtrace.internal.TextTable} aligns rows for a terminal, {@link org.dealtrace.internal.DisplayText}
 * makes texts safe to show, {@link org.dealtrace.internal.FileInPlace} writes files in one step,
 * {@link org.dealtrace.internal.Decimals} writes numbers, and {@link org.dealtrace.internal.Messages} has the texts of
 * each language. {@link org.dealtrace.internal.DataFile} reads the tables that ship with the library,
 * {@link org.dealtrace.internal.LegalFormTable} the one of legal forms.
 */
@NullMarked
package org.dealtrace.internal;

import org.jspecify.annotations.NullMarked;
