package org.dealtrace.benchmarks;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.Recommendation;

/**
 * One record of a data set.
 *
 * @param id unique on its side
 * @param values the cells by column, empty ones left out
 */
record Row(String id, Map<String, String> values) {

    private static final Splitter SEVERAL = Splitter.on('|');

    Row {
        Map<String, String> filled = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!value.isBlank()) {
                filled.put(column, value);
            }
        });
        values = Collections.unmodifiableMap(filled);
    }

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    String name() {
        return value("name");
    }

    /** The record as a notice: its name, and its country if it has one that is known. */
    Recommendation notice(String noticeId) {
        Recommendation.Builder notice = Recommendation.builder(noticeId, name());
        Country.parse(value("country")).ifPresent(notice::country);
        return notice.build();
    }

    /** The cells of the given columns as one text. */
    String text(List<String> columns) {
        return columns.stream().map(this::value).filter(v -> !v.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The countries of a cell, which can name several with bars between. */
    static List<Country> countries(String cell) {
        List<Country> countries = new ArrayList<>();
        for (String one : SEVERAL.split(cell)) {
            Country.parse(one).ifPresent(countries::add);
        }
        return countries;
    }
}
