package org.dealtrace.matching.name;

import java.util.List;
import java.util.Objects;
import org.dealtrace.NameKind;

/**
 * One way in which a name can be said: the whole name, what stands in brackets, or what stands behind a marker such as "formerly".
 *
 * @param text the part of the original text
 * @param kind how it belongs to the company
 * @param latin whether every letter of it is Latin
 * @param tokens its words in their order; at least one if the text has a letter or a digit
 */
public record NameVariant(String text, NameKind kind, boolean latin, List<NameToken> tokens) {

    public NameVariant {
        Objects.requireNonNull(kind, "kind");
        tokens = List.copyOf(tokens);
    }
}
