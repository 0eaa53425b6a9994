package org.dealtrace.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence that is not yet in a language: the key of a text and its values.
 *
 * @param key the key of the text
 * @param values numbers, texts, other messages, or lists of them
 */
public record Message(String key, List<Object> values) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)*");

    public Message {
        values = List.copyOf(values);
    }

    public static Message of(String key, Object... values) {
        return new Message(key, List.of(values));
    }

    /**
     * A word or phrase of a short list, such as a role, by its English form; returned unchanged if it has no text. The
     * key is the English form with hyphens between its words and {@code N} for numbers; the numbers are the values.
     */
    public static Object term(String list, String english) {
        String key = list + "." + NUMBER.matcher(english).replaceAll("N").replaceAll("[^A-Za-z]+", "-");
        return Messages.ENGLISH.find(key) == null
                ? english
                : new Message(
                        key,
                        NUMBER.matcher(english)
                                .results()
                                .<Object>map(MatchResult::group)
                                .toList());
    }

    /** The message that an English sentence was made from; the sentence itself if there is none. */
    public static Object told(String english) {
        return Retelling.of(english);
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
