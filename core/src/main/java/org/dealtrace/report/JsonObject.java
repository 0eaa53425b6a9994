package org.dealtrace.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object with its members in the order of their addition. */
final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    /** Adds a member and returns this; null and an empty Optional stand for an unknown value. */
    JsonObject with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Removes the members that say nothing: unknown, empty or false. */
    JsonObject withoutEmpty() {
        values().removeIf(value -> value == null
                || Boolean.FALSE.equals(value)
                || (value instanceof Optional<?> some && some.isEmpty())
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> object && object.isEmpty()));
        return this;
    }
}
