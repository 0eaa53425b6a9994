package org.dealtrace.report;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A JSON object with its members in the order of their addition. */
final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    /** Adds a member and returns this; null and an empty Optional stand for an unknown value. */
    JsonObject with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }
}
