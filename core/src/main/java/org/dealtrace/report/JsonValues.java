package org.dealtrace.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.io.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/** What trees for JSON are made of. */
final class JsonValues {

    private JsonValues() {}

    /** Turned into tree values one by one, while they are written. */
    static <T> Iterable<Object> list(Collection<T> values, Function<? super T, ? extends Object> form) {
        return () -> values.stream().<Object>map(form).iterator();
    }

    static Optional<String> date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString);
    }

    static @Nullable Object number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static @Nullable Object number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** A value on one line, its texts bare of what turns the direction of a text. */
    static String line(Object value) {
        return JsonTree.line(Objects.requireNonNull(clean(value)));
    }

    private static @Nullable Object clean(@Nullable Object value) {
        if (value instanceof String text) {
            return DisplayText.clean(text);
        }
        if (value instanceof Optional<?> optional) {
            return clean(optional.orElse(null));
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> cleaned = new ArrayList<>(list.size());
            list.forEach(v -> cleaned.add(clean(v)));
            return cleaned;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> cleaned = new LinkedHashMap<>();
            map.forEach((k, v) -> cleaned.put(k, clean(v)));
            return cleaned;
        }
        return value;
    }
}
