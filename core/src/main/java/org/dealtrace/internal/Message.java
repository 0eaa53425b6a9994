package org.dealtrace.internal;

import java.util.List;

/**
 * A sentence that is told later: the key of a text, and the values in it.
 *
 * @param key of the text
 * @param values numbers, texts, other messages, or lists of them
 */
public record Message(String key, List<Object> values) {

    public Message {
        values = List.copyOf(values);
    }

    public static Message of(String key, Object... values) {
        return new Message(key, List.of(values));
    }

    public String in(Messages texts) {
        return texts.text(key, values.toArray());
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return in(Messages.ENGLISH);
    }
}
