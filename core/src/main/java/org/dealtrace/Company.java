package org.dealtrace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The party behind one or several recommendations.
 *
 * @param id unique among the companies of a run; the id of the first recommendation merged into it
 * @param names its names, the main one first; at least one
 * @param countries the countries that its recommendations give, in the order of their appearance
 * @param city its city, when known
 * @param identifiers its identifiers
 * @param fields technology fields, without repetition, in the order of appearance
 * @param recommendations ids of the recommendations about it, in input order
 */
public record Company(
        String id,
        List<CompanyName> names,
        List<Country> countries,
        Optional<String> city,
        List<Identifier> identifiers,
        List<String> fields,
        List<String> recommendations) {

    public Company {
        names = List.copyOf(names);
        countries = List.copyOf(countries);
        Objects.requireNonNull(city, "city");
        identifiers = List.copyOf(identifiers);
        fields = List.copyOf(fields);
        recommendations = List.copyOf(recommendations);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a company's id must not be blank");
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("company " + id + " must have at least one name");
        }
    }

    /** A company known by one name only, as in a register. */
    public static Company of(String id, String name) {
        return new Company(
                id, List.of(CompanyName.of(name)), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** A company known by one name and its country. */
    public static Company of(String id, String name, Country country) {
        return new Company(
                id, List.of(CompanyName.of(name)), List.of(country), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** The main name, as written. */
    public String name() {
        return names.get(0).text();
    }
}
