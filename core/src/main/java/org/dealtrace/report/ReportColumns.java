package org.dealtrace.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, declared once for all forms of the report: each has a name and says how to read its value off
 * the thing that a row stands for.
 *
 * @param <T> what a row stands for
 */
final class ReportColumns<T> {

    private final Map<String, Function<? super T, ? extends @Nullable Object>> values = new LinkedHashMap<>();

    /** Adds a column and returns this; null and an empty Optional stand for an unknown value. */
    ReportColumns<T> with(String name, Function<? super T, ? extends @Nullable Object> value) {
        values.put(name, value);
        return this;
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The cells of a row, unknown ones as null. */
    List<@Nullable Object> row(T thing) {
        List<@Nullable Object> cells = new ArrayList<>(values.size());
        values.values().forEach(value -> cells.add(known(value.apply(thing))));
        return cells;
    }

    /** Each column as a list of its values, under its name; a column without a known value is left out. */
    JsonObject byName(Collection<? extends T> things) {
        JsonObject columns = new JsonObject();
        values.forEach((name, value) -> {
            List<@Nullable Object> cells = new ArrayList<>(things.size());
            things.forEach(thing -> cells.add(known(value.apply(thing))));
            if (cells.stream().anyMatch(Objects::nonNull)) {
                columns.with(name, cells);
            }
        });
        return columns;
    }

    private static @Nullable Object known(@Nullable Object value) {
        if (value instanceof Optional<?> some) {
            return some.orElse(null);
        }
        if (value instanceof OptionalInt some) {
            return some.isPresent() ? some.getAsInt() : null;
        }
        if (value instanceof OptionalLong some) {
            return some.isPresent() ? some.getAsLong() : null;
        }
        return value instanceof JsonObject object && object.isEmpty() ? null : value;
    }
}
