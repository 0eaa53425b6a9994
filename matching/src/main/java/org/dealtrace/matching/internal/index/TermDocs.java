package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one term in one segment, ascending, in a range of an array or in Lucene's postings. For one thread.
 */
final class TermDocs {

    /** The array; null if Lucene reads the postings. */
    final int @Nullable [] held;

    private final @Nullable PostingsEnum list;
    private final int start;
    /** The end of the range, exclusive. */
    final int end;
    /** The next place of the array to read. */
    int next;

    TermDocs(int[] held, int start, int end) {
        this.held = held;
        this.list = null;
        this.start = start;
        this.end = end;
        this.next = start;
    }

    TermDocs(PostingsEnum list) {
        this.held = null;
        this.list = list;
        this.start = 0;
        this.end = 0;
    }

    private PostingsEnum list() {
        if (list == null) {
            throw new IllegalStateException("neither an array nor postings");
        }
        return list;
    }

    int nextDoc() throws IOException {
        if (held == null) {
            return list().nextDoc();
        }
        return next < end ? held[next++] : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The next unread document that is not before {@code doc}. */
    int advance(int doc) throws IOException {
        if (held == null) {
            return list().advance(doc);
        }
        int found = Arrays.binarySearch(held, next, end, doc);
        next = found < 0 ? -found - 1 : found;
        return nextDoc();
    }

    /** The first place of the array from {@code place} on whose document is not before {@code doc}. */
    int firstFrom(int doc, int place) {
        if (held == null || place == end || held[place] >= doc) {
            return place;
        }
        int found = Arrays.binarySearch(held, place, end, doc);
        return found < 0 ? -found - 1 : found;
    }

    /** The approximate number of documents. */
    long cost() {
        return held == null ? list().cost() : end - start;
    }
}
