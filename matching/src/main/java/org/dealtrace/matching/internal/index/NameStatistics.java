package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * How often words and letter groups occur in the names of an index. Counts are read from the index on demand, so memory
 * doesn't grow with the vocabulary. Safe for several threads while its snapshot is held.
 */
public final class NameStatistics {

    private final int names;
    private final List<Segment> segments;

    NameStatistics(int names, List<Segment> segments) {
        this.names = names;
        this.segments = segments;
    }

    /** The number of names. */
    public int names() {
        return names;
    }

    /** In how many names a word occurs. */
    public int wordCount(String word) {
        return count(IndexFields.WORDS, word);
    }

    int count(String field, String text) {
        try {
            int count = 0;
            for (Segment segment : segments) {
                count += segment.count(field, text);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes through the trigrams, each with a number of names that it occurs in; the same trigram may come several
     * times, to be summed.
     */
    public void forEachGram(ObjIntConsumer<String> visitor) {
        try {
            for (Segment segment : segments) {
                Terms terms = segment.reader().terms(IndexFields.GRAMS);
                if (terms != null) {
                    TermsEnum each = terms.iterator();
                    for (BytesRef term = each.next(); term != null; term = each.next()) {
                        String gram = term.utf8ToString();
                        int count = each.docFreq() - segment.deleted().count(IndexFields.GRAMS, gram);
                        if (count > 0) {
                            visitor.accept(gram, count);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
