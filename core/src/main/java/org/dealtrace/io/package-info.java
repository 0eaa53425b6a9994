/**
 * Reading and writing: the project's own CSV and JSON Lines, two deal sources as they are found in the wild, and tables
 * of any kind. The page {@code docs/formats.md} describes every column with an example.
 *
 * <p><b>In:</b> a file, a stream or the rows of a query. <b>Out:</b> records and the account of their rows. <b>Open
 * first:</b> {@code Deals}.
 *
 * <h2>Recommendations, deals, companies</h2>
 *
 * <p>{@link org.dealtrace.io.Recommendations}, {@link org.dealtrace.io.Deals} and {@link org.dealtrace.io.Companies}
 * are immutable lists together with the account of the rows that they were read from. The header shows the format.
 *
 * <pre>{@code
 * var recommendations = Recommendations.read(Path.of("recommendations.csv"));
 * var deals = Deals.read(Path.of("crunchbase-acquisitions.csv"));
 * deals.report().summary();                 // what was repaired, merged and rejected, grouped, with places
 * recommendations.write(Path.of("copy.jsonl"));
 * }</pre>
 *
 * <p>A {@link org.dealtrace.io.RecordReader} reads a large file one record at a time:
 *
 * <pre>{@code
 * try (RecordReader<Deal> deals = Deals.open(Path.of("deals.csv"))) {
 *     for (Deal deal : deals) {
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>{@link org.dealtrace.io.Csv} and {@link org.dealtrace.io.JsonLines} write the vocabulary from any iterable.
 *
 * <h2>What happens to dirt</h2>
 *
 * <p>Nothing is dropped in silence. Each row of a file becomes a record, is merged into an earlier one that says the
 * same in every cell, or is rejected; each of these, and each repaired value, is a {@link org.dealtrace.ReadIssue} with
 * file, line, column and value in the {@link org.dealtrace.InputReport}. If a file or its rows cannot be read, an
 * {@link org.dealtrace.InputException} is thrown, whose message is one sentence for the user.
 *
 * <h2>Any table</h2>
 *
 * <p>{@link org.dealtrace.io.TableReader} reads a CSV file whatever its line ends, separator or encoding marks, finds
 * the header under title rows, and looks columns up by name, whatever their case, spaces and order.
 * {@link org.dealtrace.io.TableWriter} writes CSV that a spreadsheet cannot take for formulas, and puts the finished
 * file in place in one step.
 *
 * <pre>{@code
 * try (TableReader table = TableReader.open(Path.of("judgements.csv"), "company", "deal", "same")) {
 *     for (TableRow row : table) {
 *         judge(row.get("company"), row.get("deal"), row.get("same"));
 *     }
 * }
 * }</pre>
 *
 * <p>Only this package of core uses Jackson, and its public signatures have no type of Jackson. Readers and writers are
 * for one thread; what they return is immutable.
 */
@NullMarked
package org.dealtrace.io;

import org.jspecify.annotations.NullMarked;
