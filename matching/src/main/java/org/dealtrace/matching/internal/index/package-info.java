/**
 * Retrieves candidates from a Lucene index. No other package uses Lucene's search.
 *
 * <p><b>In:</b> the names of companies, then one name to look up. <b>Out:</b> the few candidates for that name. <b>Open
 * first:</b> {@code CandidateIndex}.
 *
 * <p>{@link org.dealtrace.matching.internal.index.CandidateIndex} holds the names of companies, in memory or in a
 * folder. For a name it returns the few that may be the same company. Companies can be added, replaced and removed at
 * any time; an {@link org.dealtrace.matching.internal.index.IndexSnapshot} is the state of the index at one moment. A
 * search goes by words first, which is cheap, and by letters and sounds only when asked for more.
 * {@code MaxScoreSearcher} and {@code SegmentScan} find the best names without scoring all. Later stages compare and
 * weigh what comes back.
 */
@NullMarked
package org.dealtrace.matching.internal.index;

import org.jspecify.annotations.NullMarked;
