package org.dealtrace.matching.internal.index;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** A token stream over terms that are already made. For one thread. */
final class ReadyTerms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final ToIntFunction<String> count;
    private Collection<String> terms = List.of();
    private Iterator<String> left = Collections.emptyIterator();

    /** @param count the frequency of a term */
    ReadyTerms(ToIntFunction<String> count) {
        this.count = count;
    }

    /** Sets the terms to read next. */
    void set(Collection<String> next) {
        terms = next;
    }

    @Override
    public void reset() {
        // end() has set the position's increment to 0
        clearAttributes();
        left = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        String next = left.next();
        term.setEmpty().append(next);
        frequency.setTermFrequency(count.applyAsInt(next));
        return true;
    }
}
