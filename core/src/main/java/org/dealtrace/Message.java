package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Something that was found, as a value: the key of a text and the facts in it. It prints in English; a report says it
 * in its own language, and the facts, such as names of companies, stay as they are.
 *
 * @param key the key of the text, such as {@code rows.date.both}; empty for words that are not translated
 * @param facts numbers, dates, names, other messages, or lists of them
 * @param english the text with its facts in English
 */
public record Message(String key, List<Object> facts, String english) implements Serializable {

    /** Nothing to say. */
    public static final Message NONE = of("");

    public Message {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(english, "english");
        facts = List.copyOf(facts);
    }

    /** Words that every language shows as they are. */
    public static Message of(String words) {
        return new Message("", List.of(), words);
    }

    /** The text in English. */
    @Override
    public String toString() {
        return english;
    }
}
