/**
 * Candidate retrieval over a Lucene index; the only user of Lucene search.
 *
 * <p>{@link org.dealtrace.matching.index.CandidateIndex} holds the names of companies and returns, for a name, the few that can be the
 * same company. It judges nothing: what comes back is compared and weighed by later stages.
 */
@NullMarked
package org.dealtrace.matching.index;

import org.jspecify.annotations.NullMarked;
