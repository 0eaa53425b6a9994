package org.dealtrace.matching.internal.index;

import org.jspecify.annotations.Nullable;

/** One term of a query, with what it is worth and its documents by segment. For one search. */
final class QueryTerm {

    final String field;
    /** By segment; null where no name has the term. */
    final @Nullable TermDocs[] postings;

    /** The inverse document frequency, with the boost. */
    double idf;
    /** The same as a whole number. */
    int weight;
    /** The document read last in the segment that is being read. */
    int doc;

    QueryTerm(String field, int segments) {
        this.field = field;
        this.postings = new TermDocs[segments];
    }
}
