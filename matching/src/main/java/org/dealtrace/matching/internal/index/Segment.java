package org.dealtrace.matching.internal.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * A segment of the index, prepared for searches.
 *
 * @param reader the segment
 * @param keys for each document the sort key for equal scores, and its lengths by {@link NameLength}
 * @param deleted the terms of its deleted names, which Lucene still counts
 * @param held its terms in arrays, if the index is small enough to keep them
 */
record Segment(
        LeafReader reader,
        long[] keys,
        DeletedNames deleted,
        @Nullable InMemoryPostings held) {

    /**
     * Reads a segment.
     *
     * @param before the same segment at an earlier time, with fewer deleted names; null if it is new
     * @param hold whether to keep its terms in arrays
     */
    static Segment of(LeafReader reader, @Nullable Segment before, NameAnalyzer analyzer, boolean hold)
            throws IOException {
        InMemoryPostings held = before == null ? null : before.held();
        return new Segment(
                reader,
                before == null ? keys(reader) : before.keys(),
                DeletedNames.of(reader, before == null ? DeletedNames.NONE : before.deleted(), analyzer),
                !hold ? null : held == null ? InMemoryPostings.of(reader) : held);
    }

    private static long[] keys(LeafReader reader) throws IOException {
        long[] keys = new long[reader.maxDoc()];
        NumericDocValues values = reader.getNumericDocValues(IndexFields.KEY);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            keys[values.docID()] = values.longValue();
        }
        return keys;
    }

    /** The identity of the segment, which stays the same when names are deleted. */
    Object core() {
        return core(reader);
    }

    static Object core(LeafReader reader) {
        return reader.getCoreCacheHelper().getKey();
    }

    /** The number of undeleted names that have a term. */
    int count(String field, String text) throws IOException {
        InMemoryPostings.Field terms = held == null ? null : held.field(field);
        if (terms != null) {
            int place = terms.place(text);
            return place < 0 ? 0 : terms.frequency(place) - deleted.count(field, text);
        }
        Terms dictionary = reader.terms(field);
        TermsEnum each = dictionary == null ? null : dictionary.iterator();
        return each == null || !each.seekExact(new BytesRef(text)) ? 0 : each.docFreq() - deleted.count(field, text);
    }
}
