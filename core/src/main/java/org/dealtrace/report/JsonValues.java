package org.dealtrace.report;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.dealtrace.PartialDate;
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

    static @Nullable Object number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    static @Nullable Object number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static @Nullable Object number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
