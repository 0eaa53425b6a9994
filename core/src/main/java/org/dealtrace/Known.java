package org.dealtrace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The known parts of a record on one line of text. */
final class Known {

    private final List<String> parts = new ArrayList<>();

    static String party(List<CompanyName> names, Collection<Country> countries) {
        return names.get(0)
                + (countries.isEmpty()
                        ? ""
                        : countries.stream().map(Country::toString).collect(Collectors.joining(", ", " (", ")")));
    }

    Known add(String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
        return this;
    }

    Known add(String before, Optional<?> value, String behind) {
        value.ifPresent(v -> parts.add(before + v + behind));
        return this;
    }

    Known add(String before, Collection<?> values) {
        if (!values.isEmpty()) {
            parts.add(before + values.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join("; ", parts);
    }
}
