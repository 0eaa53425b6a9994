/**
 * Data sets in folders, read with their columns, their answers and what is wrong with them.
 *
 * <p><b>In:</b> a folder of records. <b>Out:</b> queries, answers and notes. <b>Open first:</b> {@code DataSet}.
 *
 * <p>Start at {@link org.dealtrace.benchmarks.data.DataSet}: a folder in one of three shapes (two sides to link,
 * labelled pairs, or names alone). {@link org.dealtrace.benchmarks.data.DeclaredSet} says how each known set is queried
 * and what other matchers reached on it.
 *
 * <pre>{@code
 * DataSet set = DataSet.open(Path.of("data/nse-renames"));
 * List<Row> queries = set.queries(DataSet.Side.RIGHT);
 * List<GoldPair> answers = set.gold(DataSet.Side.RIGHT);    // read after matching
 * }</pre>
 */
@NullMarked
package org.dealtrace.benchmarks.data;

import org.jspecify.annotations.NullMarked;
