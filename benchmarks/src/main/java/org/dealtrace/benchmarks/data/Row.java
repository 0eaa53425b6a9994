package org.dealtrace.benchmarks.data;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;

/**
 * One record of a data set.
 *
 * @param id unique on its side
 * @param values the cells by column, empty ones left out
 */
public record Row(String id, Map<String, String> values) {

    /** The columns that every company set has, or can have. */
    public static final List<String> COMPANY_FIELDS = List.of("name", "country");

    private static final Splitter SEVERAL = Splitter.on('|');

    public Row {
        Map<String, String> filled = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!value.isBlank()) {
                filled.put(column, value);
            }
        });
        values = Collections.unmodifiableMap(filled);
    }

    public String value(String column) {
        return values.getOrDefault(column, "");
    }

    public String name() {
        return value("name");
    }

    /** The cells of the given columns as one text. */
    public String text(List<String> columns) {
        return columns.stream().map(this::value).filter(v -> !v.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The record as a company, by the columns to compare; empty when it has no name. */
    public Optional<Company> company(List<String> fields) {
        String name = text(textual(fields));
        if (name.isBlank()) {
            return Optional.empty();
        }
        List<Country> countries = fields.contains("country") ? countries(value("country")) : List.of();
        return Optional.of(new Company(
                id, List.of(CompanyName.of(name)), countries, Optional.empty(), List.of(), List.of(), List.of()));
    }

    /** The columns that make up a name: all but the country, which several data sets write in different ways. */
    public static List<String> textual(List<String> fields) {
        return fields.stream().filter(f -> !f.equals("country")).toList();
    }

    /**
     * Whether the shipped model learned from the query with this id. It learned from one half of the queries: those
     * whose id has an even CRC-32.
     */
    public static boolean learnedFrom(String id) {
        return (checksum(id) & 1) == 0;
    }

    /** The CRC-32 of an id. It chooses which rows belong to a half or a share of a set. */
    static long checksum(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
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
