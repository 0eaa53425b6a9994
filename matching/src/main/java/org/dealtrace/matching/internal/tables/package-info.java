/**
 * The files of words that ship with the library: not a part of its interface, and free to change with every version.
 *
 * <p>{@link org.dealtrace.matching.internal.tables.ShippedTables} lists them all; they lie beside {@code org.dealtrace.matching.name}, and
 * docs/names.md and docs/scripts.md say what each holds. {@link org.dealtrace.matching.internal.tables.DataFile} reads those with commas,
 * {@link org.dealtrace.matching.internal.tables.ScriptData} those of other scripts, and both leave it to who asks what a line means.
 * {@link org.dealtrace.matching.internal.tables.OtherNames} is the one table that is looked up just as it stands.
 */
@NullMarked
package org.dealtrace.matching.internal.tables;

import org.jspecify.annotations.NullMarked;
