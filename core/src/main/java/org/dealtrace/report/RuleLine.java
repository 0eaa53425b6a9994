package org.dealtrace.report;

import java.util.Objects;

/**
 * One line of the rule that decided what counts.
 *
 * @param name what is set, such as {@code window}
 * @param value to what, such as {@code 36 months}
 */
public record RuleLine(String name, String value) {

    public RuleLine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
