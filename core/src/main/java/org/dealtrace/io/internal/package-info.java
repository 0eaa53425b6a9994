/**
 * Shared code of the readers below tables and records: the text of a file in any encoding, and cells as dates, numbers,
 * lists, names and parties. Repairs and doubts are recorded in {@code Repairs} with file, line and column.
 */
@NullMarked
package org.dealtrace.io.internal;

import org.jspecify.annotations.NullMarked;
