package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms and postings of a small segment, read from Lucene once into arrays.
 *
 * <p>Among ten thousand names a query reads a few postings for each of about sixty terms. With Lucene most of the time
 * goes into finding terms in the dictionary and setting up decoders. Here a term is one look-up in a hash table, and
 * its postings are a range of an array. This takes about 600 bytes for each name. Immutable.
 */
final class InMemoryPostings {

    private final Map<String, Field> fields = new HashMap<>();

    private InMemoryPostings() {}

    static InMemoryPostings of(LeafReader reader) throws IOException {
        InMemoryPostings held = new InMemoryPostings();
        for (String name : IndexFields.SEARCHED) {
            Terms terms = reader.terms(name);
            if (terms != null) {
                held.fields.put(name, new Field(terms));
            }
        }
        return held;
    }

    /** The terms of a searched field; null if no name of the segment has one. */
    @Nullable
    Field field(String name) {
        return fields.get(name);
    }

    /** The terms of one field. */
    static final class Field {
        private int[] docs = new int[1024];
        /**
         * A hash table with linear probing. It has two numbers for each term: the {@link #hash}, which is 0 in a free
         * slot, and the range of its documents.
         */
        private final long[] table;

        private Field(Terms terms) throws IOException {
            long[] found = new long[512];
            int size = 0;
            int read = 0;
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                int start = read;
                postings = each.postings(postings, PostingsEnum.NONE);
                docs = ArrayUtil.grow(docs, read + each.docFreq());
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    docs[read++] = doc;
                }
                found = ArrayUtil.grow(found, size + 2);
                found[size++] = hash(term.utf8ToString());
                found[size++] = ((long) start << Integer.SIZE) | read;
            }
            docs = Arrays.copyOf(docs, read);
            table = new long[Integer.highestOneBit(Math.max(1, size)) * 4];
            for (int i = 0; i < size; i += 2) {
                System.arraycopy(found, i, table, place(found[i]), 2);
            }
        }

        /** A hash of 64 bits, long enough that no two terms of a field share one; never 0. */
        private static long hash(String term) {
            long hash = term.length();
            for (int i = 0; i < term.length(); i++) {
                hash = (hash ^ term.charAt(i)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            return hash | 1;
        }

        /** The place of the term with a hash, or the free place where it belongs. */
        private int place(long hash) {
            int place = (int) (hash >>> 24) & (table.length - 2);
            while (table[place] != 0 && table[place] != hash) {
                place = (place + 2) & (table.length - 2);
            }
            return place;
        }

        /** The place of a term, or -1 if no name has it. */
        int place(String term) {
            int place = place(hash(term));
            return table[place] == 0 ? -1 : place;
        }

        /** The number of names of the segment, deleted ones included, that have the term at a place. */
        int frequency(int place) {
            return (int) docs(place).cost();
        }

        TermDocs docs(int place) {
            return new TermDocs(docs, (int) (table[place + 1] >>> Integer.SIZE), (int) table[place + 1]);
        }
    }
}
