package org.dealtrace.outcome.classify.text.internal;

import java.util.List;
import org.dealtrace.io.internal.PartiesInText;

/** The parties that the shipped {@link TextReader} reads in a text; made by {@link java.util.ServiceLoader}. */
public final class TextParties implements PartiesInText {

    private static final TextReader READER = TextReader.shipped("parties");

    @Override
    public List<Proposed> in(String text) {
        return READER.participants(text);
    }
}
