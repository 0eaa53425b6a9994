package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Locale;
import org.dealtrace.DealStatus;

/**
 * What the text of a deal says against it, where it is no answer to what the deal is: that it came to nothing ("Deal
 * blocked by CFIUS"), or that somebody denies it ("A and B deny plans for a joint venture").
 *
 * @param kind how much is said
 * @param status the end that the text tells of; unknown for a denial
 * @param words the words of the text
 */
public record TextDoubt(Kind kind, DealStatus status, List<String> words) {

    /** How much a text says against its deal. */
    public enum Kind {
        /** The text is about a deal of a known type, and that one ended. */
        TYPED_END,
        /** The end of "the deal", "the transaction". */
        END,
        /** Something that one of the parties did came to an end; probably the deal. */
        PLAIN_END,
        DENIAL
    }

    /** In a clause: {@code withdrawn, “falls through”}. */
    @Override
    public String toString() {
        return (kind == Kind.DENIAL ? "denied" : status.name().toLowerCase(Locale.ROOT)) + ", “"
                + String.join("”, “", words) + "”";
    }
}
