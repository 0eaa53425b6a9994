/**
 * Reading and writing: tables of any kind, the project's own CSV and JSON Lines, and two deal sources as they are found in the wild.
 *
 * <h2>Any table</h2>
 *
 * <p>{@link org.dealtrace.io.TableReader} reads a CSV file whatever its line ends, separator or encoding marks, finds the header under
 * title rows, and looks columns up by name, whatever their case, spaces and order. What it repairs it lists.
 * {@link org.dealtrace.io.TableWriter} writes CSV that a spreadsheet cannot take for formulas, and puts the finished file in place in one
 * step.
 *
 * <pre>{@code
 * try (TableReader table = TableReader.open(Path.of("judgements.csv"), "company", "deal", "same")) {
 *     for (TableRow row : table) {
 *         judge(row.get("company"), row.get("deal"), row.get("same"));
 *     }
 * }
 * }</pre>
 *
 * <h2>Mistakes</h2>
 *
 * <p>A file that cannot be read at all ends in an {@link org.dealtrace.io.InputException}, whose message is one sentence for the user.
 *
 * <p>This package alone uses Jackson, and no type of Jackson shows in its signatures. Readers and writers are for one thread; what
 * they return is immutable.
 */
@NullMarked
package org.dealtrace.io;

import org.jspecify.annotations.NullMarked;
