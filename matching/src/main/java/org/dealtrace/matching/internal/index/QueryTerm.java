package org.dealtrace.matching.internal.index;

import org.jspecify.annotations.Nullable;

/** One term of a query, with its weight and its documents by segment. For one search. */
final class QueryTerm {

    final String field;
    /** The documents by segment; null if no name of the segment has the term. */
    final @Nullable TermDocs[] postings;

    /** The inverse document frequency, with the boost. */
    double idf;
    /** The weight: {@link #idf} as a whole number. */
    int weight;
    /** The last document that was read in the current segment. */
    int doc;

    QueryTerm(String field, int segments) {
        this.field = field;
        this.postings = new TermDocs[segments];
    }
}
