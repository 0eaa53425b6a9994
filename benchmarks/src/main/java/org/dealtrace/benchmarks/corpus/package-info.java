/**
 * Names of companies that do not exist, and what becomes of names on their way into other lists: test corpora of any
 * size from a seed, without a row of anybody's data.
 *
 * <p><b>In:</b> a seed and a number of names. <b>Out:</b> a register, queries and their right answers. <b>Open
 * first:</b> {@code GeneratedCorpus}.
 *
 * <p>{@link org.dealtrace.benchmarks.corpus.NameGenerator} makes names from
 * {@linkplain org.dealtrace.benchmarks.corpus.TokenStatistics counts of words and letters}.
 * {@link org.dealtrace.benchmarks.corpus.Corruption} lists eleven ways in which a name is miswritten.
 * {@link org.dealtrace.benchmarks.corpus.GeneratedCorpus} puts both together: a register, queries with their right
 * answers, and which queries are too ambiguous to ask of anybody, decided by exact comparison before any matcher has
 * seen them.
 */
@NullMarked
package org.dealtrace.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
