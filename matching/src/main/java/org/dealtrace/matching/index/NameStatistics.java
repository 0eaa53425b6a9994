package org.dealtrace.matching.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** How often words and letter groups occur in the names of an index. Immutable. */
public final class NameStatistics {

    private final int names;
    private final Map<String, Integer> words;
    private final Map<String, Integer> grams;

    private NameStatistics(int names, Map<String, Integer> words, Map<String, Integer> grams) {
        this.names = names;
        this.words = words;
        this.grams = grams;
    }

    static NameStatistics of(IndexReader reader, String wordField, String gramField) throws IOException {
        return new NameStatistics(reader.numDocs(), counts(reader, wordField), counts(reader, gramField));
    }

    private static Map<String, Integer> counts(IndexReader reader, String field) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                counts.put(term.utf8ToString(), each.docFreq());
            }
        }
        return counts;
    }

    /** The number of names. */
    public int names() {
        return names;
    }

    /** In how many names a word occurs. */
    public int wordCount(String word) {
        return words.getOrDefault(word, 0);
    }

    /** In how many names each trigram occurs. */
    public Map<String, Integer> gramCounts() {
        return Map.copyOf(grams);
    }
}
