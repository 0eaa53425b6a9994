package org.dealtrace.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A sentence that is told later: the key of a text, and the values in it.
 *
 * @param key of the text
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
     * A word or a phrase of a short list, such as a role, by its English form; as it is where there is no text for it.
     * The key has the letters of the English form with hyphens between them, and {@code N} for a number; the numbers
     * are its values.
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

    /** The message by which an English sentence was told; the sentence itself if there is none. */
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
