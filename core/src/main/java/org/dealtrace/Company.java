package org.dealtrace;

import java.io.Serializable;
import java.util.ArrayList;
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
        List<String> recommendations)
        implements Serializable {

    public Company {
        Objects.requireNonNull(id, "id");
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

    /** Starts a company with its id and its main name. */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** Builds a {@link Company}; everything but id and name is optional. Not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final ArrayList<CompanyName> names = new ArrayList<>();
        private final ArrayList<Country> countries = new ArrayList<>();
        private Optional<String> city = Optional.empty();
        private List<Identifier> identifiers = List.of();
        private List<String> fields = List.of();
        private List<String> recommendations = List.of();

        private Builder(String id, String name) {
            this.id = id;
            this.names.add(CompanyName.of(name));
        }

        /** Adds a further name after the main one. */
        public Builder name(CompanyName value) {
            this.names.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Adds a country. */
        public Builder country(Country value) {
            this.countries.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** The company's city. */
        public Builder city(String value) {
            this.city = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Identifiers of the company; they settle a link when both sides have them. */
        public Builder identifiers(List<Identifier> value) {
            this.identifiers = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Technology fields. */
        public Builder fields(List<String> value) {
            this.fields = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Ids of the recommendations about it; none for a company of a register. */
        public Builder recommendations(List<String> value) {
            this.recommendations = Objects.requireNonNull(value, "value");
            return this;
        }

        /** @throws IllegalArgumentException if the id is blank */
        public Company build() {
            return new Company(id, names, countries, city, identifiers, fields, recommendations);
        }
    }

    /** The main name, as written. */
    public String name() {
        return names.get(0).text();
    }

    /**
     * The known parts on one line: {@code W-01: KUKA AG (DE), Augsburg; also 库卡 (transliterated); robotics;
     * recommendations W-01, W-59}.
     */
    @Override
    public String toString() {
        return new Known()
                .add(id + ": " + Known.party(names, countries)
                        + city.map(c -> ", " + c).orElse(""))
                .add("also ", names.subList(1, names.size()))
                .add("", identifiers)
                .add("", fields)
                .add("recommendations ", recommendations)
                .toString();
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
