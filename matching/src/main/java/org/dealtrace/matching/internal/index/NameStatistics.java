package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How often words and letter groups occur in the names of an index. Counts are read from the index on demand, so memory
 * doesn't grow with the vocabulary. Safe for several threads while its snapshot is held.
 */
public final class NameStatistics {

    private final int names;
    private final List<Segment> segments;
    /** The counts of the register that the names are part of; null if there is none. */
    private final @Nullable RegisterCounts register;

    NameStatistics(int names, List<Segment> segments, @Nullable RegisterCounts register) {
        this.names = register == null ? names : register.names();
        this.segments = segments;
        this.register = register;
    }

    /** The number of names. */
    public int names() {
        return names;
    }

    /** The number of names that have a word. */
    public int wordCount(String word) {
        return count(IndexFields.WORDS, word);
    }

    int count(String field, String text) {
        try {
            if (register != null) {
                return register.counter(field).count(new BytesRef(text));
            }
            int count = 0;
            for (Segment segment : segments) {
                count += segment.count(field, text);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The average length of the names that have this length; 1 if none has. */
    double averageLength(NameLength length) {
        return register == null ? IndexSnapshot.averageLength(segments, length) : register.average(length);
    }

    /** The counts of a field in the register that the names are part of; null if there is none. */
    RegisterCounts.@Nullable Counter ofWhole(String field) throws IOException {
        return register == null ? null : register.counter(field);
    }

    /** The checksum of the whole register, if the names are part of one; otherwise empty. */
    public String wholeRegister() {
        return register == null ? "" : register.checksum();
    }

    /**
     * Passes each trigram with a number of names that have it. A trigram may come several times; its numbers must be
     * added.
     */
    public void forEachGram(ObjIntConsumer<String> visitor) {
        try {
            if (register != null) {
                register.forEach(IndexFields.GRAMS, visitor);
                return;
            }
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
