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
 * <p>Among ten thousand names a query reads a few postings of each of some sixty terms, and most of its time goes into
 * finding a term in Lucene's dictionary and setting up its decoder. Here a term is one look-up in a hash table, and its
 * postings are a stretch of an array. It takes some 400 bytes a name. Immutable.
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

    /** The terms of a field that is searched; null when no name of the segment has one. */
    @Nullable
    Field field(String name) {
        return fields.get(name);
    }

    /** The terms of one field, numbered. */
    static final class Field {
        private char[] letters = new char[1024];
        /** Where the letters, and the postings, of a term begin; those of the next one are its end. */
        private int[] letterStarts = new int[256];

        private int[] starts = new int[256];
        private int[] docs = new int[1024];
        /** A hash table with linear probing: numbers of terms, plus one. */
        private final int[] slots;

        private Field(Terms terms) throws IOException {
            int count = 0;
            int length = 0;
            int read = 0;
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String text = term.utf8ToString();
                letters = ArrayUtil.grow(letters, length + text.length());
                text.getChars(0, text.length(), letters, length);
                length += text.length();
                postings = each.postings(postings, PostingsEnum.NONE);
                docs = ArrayUtil.grow(docs, read + each.docFreq());
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    docs[read++] = doc;
                }
                count++;
                letterStarts = ArrayUtil.grow(letterStarts, count + 1);
                starts = ArrayUtil.grow(starts, count + 1);
                letterStarts[count] = length;
                starts[count] = read;
            }
            letters = Arrays.copyOf(letters, length);
            letterStarts = Arrays.copyOf(letterStarts, count + 1);
            docs = Arrays.copyOf(docs, read);
            starts = Arrays.copyOf(starts, count + 1);
            slots = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
            for (int number = 0; number < count; number++) {
                int slot =
                        slot(new String(letters, letterStarts[number], letterStarts[number + 1] - letterStarts[number])
                                .hashCode());
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = number + 1;
            }
        }

        private int slot(int hash) {
            int spread = hash * 0x9E3779B1;
            return (spread ^ spread >>> 15) & (slots.length - 1);
        }

        /** The number of a term, or -1 when no name has it. */
        int number(String term) {
            for (int slot = slot(term.hashCode()); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
                int number = slots[slot] - 1;
                if (isTerm(number, term)) {
                    return number;
                }
            }
            return -1;
        }

        private boolean isTerm(int number, String term) {
            int at = letterStarts[number];
            int length = letterStarts[number + 1] - at;
            if (length != term.length()) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (letters[at + i] != term.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        /** In how many names of the segment, deleted ones included, a term occurs. */
        int frequency(int number) {
            return starts[number + 1] - starts[number];
        }

        TermDocs docs(int number) {
            return new TermDocs(docs, starts[number], starts[number + 1]);
        }
    }
}
