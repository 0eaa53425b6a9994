/**
 * The files of words that ship with the library: not a part of its interface, and free to change with every version.
 *
 * <p><b>In:</b> shipped files of words. <b>Out:</b> lists and maps for the lexicon and the readers of scripts. <b>Open
 * first:</b> {@code NameTables}.
 *
 * <p>{@link org.dealtrace.matching.internal.tables.NameTables} lists and reads them all. They lie beside
 * {@code org.dealtrace.matching.name}; docs/names.md and docs/scripts.md say what each holds.
 * {@link org.dealtrace.matching.internal.tables.WordLists} has the short lists of words,
 * {@link org.dealtrace.matching.internal.tables.OtherNames} the other names of well-known companies. Legal forms are in
 * core, because its readers need them too.
 */
@NullMarked
package org.dealtrace.matching.internal.tables;

import org.jspecify.annotations.NullMarked;
