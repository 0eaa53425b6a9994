package org.dealtrace.matching.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
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
        @Nullable HeldTerms held) {

    /** In how many living names a term occurs. */
    int count(String field, String text) throws IOException {
        HeldTerms.Field terms = held == null ? null : held.field(field);
        if (terms != null) {
            int number = terms.number(text);
            return number < 0 ? 0 : terms.frequency(number) - deleted.count(field, text);
        }
        Terms dictionary = reader.terms(field);
        TermsEnum each = dictionary == null ? null : dictionary.iterator();
        return each == null || !each.seekExact(new BytesRef(text)) ? 0 : each.docFreq() - deleted.count(field, text);
    }
}
