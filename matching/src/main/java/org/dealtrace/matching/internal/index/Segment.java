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
 * A segment of the index, as searches need it.
 *
 * @param reader the segment
 * @param keys for each document its place among equals, and its lengths by {@link Length}
 * @param deleted the terms of its deleted names, which Lucene still counts
 * @param held its terms, when the index is small enough to hold them
 */
record Segment(
        LeafReader reader,
        long[] keys,
        DeletedNames deleted,
        @Nullable InMemoryPostings held) {

    /**
     * A segment as it is now.
     *
     * @param before the same one, when it had fewer deleted names; null when it is new
     * @param hold whether its terms are held
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

    /** The key of the segment, which stays the same while names of it are deleted. */
    Object core() {
        return core(reader);
    }

    static Object core(LeafReader reader) {
        return reader.getCoreCacheHelper().getKey();
    }

    /** In how many living names a term occurs. */
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
