package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return english.isEmpty();
    }

    /** Both as clauses of one sentence, {@code a; b}; one of them if the other is empty. */
    public Message and(Message next) {
        return isEmpty() ? next : next.isEmpty() ? this : clauses(List.of(this, next));
    }

    /** Clauses of one sentence, {@code a; b; c}. */
    public static Message clauses(List<Message> clauses) {
        return new Message(
                "list.clauses",
                List.copyOf(clauses),
                clauses.stream().map(Message::english).collect(Collectors.joining("; ")));
    }

    /** This message on one line, without control characters. */
    Message cleaned() {
        return new Message(key, facts.stream().map(Message::cleaned).toList(), MessageText.clean(english));
    }

    private static Object cleaned(Object fact) {
        if (fact instanceof String text) {
            return MessageText.clean(text);
        }
        if (fact instanceof List<?> facts) {
            return facts.stream().map(Message::cleaned).toList();
        }
        return fact instanceof Message message ? message.cleaned() : fact;
    }

    /** Whether another object is a message of the same key and text. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Message message && key.equals(message.key) && english.equals(message.english);
    }

    @Override
    public int hashCode() {
        return english.hashCode();
    }

    /** The text in English. */
    @Override
    public String toString() {
        return english;
    }
}
