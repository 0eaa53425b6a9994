package org.dealtrace.report;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A JSON object while it is put together: names and values in their order. */
final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    /** Adds a member and gives the object back; null and an empty Optional stand for a value that is not known. */
    JsonObject with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }
}
