package org.dealtrace;

import java.io.Serializable;
import java.util.Locale;

/**
 * An identifier that a register or a data provider gives to a company, such as {@code lei:529900D6BF99LW9R2E68}.
 *
 * @param scheme the register, without a colon; it is put into lower case: {@code lei}, {@code isin}, {@code cik},
 *     {@code permalink} …
 * @param value the identifier in that register; compared exactly
 */
public record Identifier(String scheme, String value) implements Serializable {

    public Identifier {
        scheme = scheme.strip().toLowerCase(Locale.ROOT);
        value = value.strip();
        if (scheme.isEmpty() || value.isEmpty() || scheme.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "identifier '" + scheme + ":" + value + "' is incomplete; write it as <scheme>:<value>");
        }
    }

    /**
     * Reads {@code scheme:value}.
     *
     * @throws IllegalArgumentException if there is no colon, or nothing on one side of it
     */
    public static Identifier parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("identifier '" + text + "' has no scheme; write it as <scheme>:<value>");
        }
        return new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
