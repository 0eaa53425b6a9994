/**
 * Shared code of the readers below tables and records: the text of a file in any encoding, and cells as dates, numbers,
 * lists, names and parties. Repairs and doubts are recorded in {@code Repairs} with file, line and column.
 *
 * <p><b>In:</b> bytes and cells. <b>Out:</b> text, dates, numbers, names and parties. <b>Open first:</b>
 * {@code RecordMapper}.
 */
@NullMarked
package org.dealtrace.io.internal;

import org.jspecify.annotations.NullMarked;
