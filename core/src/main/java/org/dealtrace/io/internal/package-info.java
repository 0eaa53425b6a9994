/**
 * What the readers share below tables and records: the text of a file in any encoding, and the cells of a row as dates,
 * numbers, lists, names and parties. Whatever is repaired or doubtful is written to {@code Repairs}, and reported with
 * its file, line and column.
 */
@NullMarked
package org.dealtrace.io.internal;

import org.jspecify.annotations.NullMarked;
