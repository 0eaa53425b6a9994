/**
 * Candidate retrieval over a Lucene index; the only user of Lucene search.
 *
 * <p>{@link org.dealtrace.matching.index.CandidateIndex} holds the names of companies and returns, for a name, the few that can be the
 * same company, in memory or in a folder. Companies are put in, replaced and removed at any time; a
 * {@link org.dealtrace.matching.index.IndexSnapshot} is what can be searched at one moment. A search goes by words first, which is cheap, and
 * by letters and sounds only when asked for more. It judges nothing: what comes back is compared and weighed by later stages.
 */
@NullMarked
package org.dealtrace.matching.index;

import org.jspecify.annotations.NullMarked;
