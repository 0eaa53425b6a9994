package org.dealtrace.matching.name;

import java.util.List;
import java.util.Objects;

/**
 * One word of a name.
 *
 * @param text the word, case-folded and without diacritics, in its own script
 * @param canonical the form to compare: the full English word for an abbreviation or a word of the business lexicon
 *     ({@code intl} → {@code international}, {@code 银行} → {@code bank}), the compare form of a legal form, digits for a number; else
 *     the text itself, and for a word in another script that is in no lexicon its first reading
 * @param role what it does in the name
 * @param readings Latin readings of a word in another script, the likeliest first; empty for a Latin word
 */
public record NameToken(String text, String canonical, TokenRole role, List<String> readings) {

    public NameToken {
        Objects.requireNonNull(role, "role");
        readings = List.copyOf(readings);
        if (text.isEmpty() || canonical.isEmpty()) {
            throw new IllegalArgumentException("a token must not be empty");
        }
    }

    /** A Latin word. */
    static NameToken of(String text, TokenRole role) {
        return new NameToken(text, text, role, List.of());
    }
}
