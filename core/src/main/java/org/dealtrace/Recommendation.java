package org.dealtrace;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One notice by a post about one party.
 *
 * @param id unique in its list
 * @param date when the notice was posted, when known
 * @param post the embassy or consulate that sent it
 * @param hostCountry where the post is
 * @param direction a foreign offer or a domestic demand
 * @param partyKind what the party is
 * @param names the party's names as written, the first one the main one; at least one
 * @param country the party's own country, which can differ from the host country
 * @param city the party's city
 * @param identifiers identifiers of the party, when the source has them
 * @param fields technology fields; can be several
 * @param cooperation the form of cooperation sought
 * @param text title or description
 * @param attributes further columns of the source, by their header
 * @param source where it was read
 */
public record Recommendation(
        String id,
        Optional<PartialDate> date,
        Optional<String> post,
        Optional<Country> hostCountry,
        Direction direction,
        PartyKind partyKind,
        List<CompanyName> names,
        Optional<Country> country,
        Optional<String> city,
        List<Identifier> identifiers,
        List<String> fields,
        Optional<String> cooperation,
        Optional<String> text,
        Map<String, String> attributes,
        SourceRow source)
        implements Serializable {

    /** What kind of party a notice is about. */
    public enum PartyKind {
        COMPANY,
        UNIVERSITY,
        INSTITUTE,
        INDIVIDUAL,
        UNKNOWN
    }

    /** A notice is an offer by a foreign party or a demand of a domestic one. */
    public enum Direction {
        OFFER,
        DEMAND,
        UNKNOWN
    }

    public Recommendation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(hostCountry, "hostCountry");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(partyKind, "partyKind");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(cooperation, "cooperation");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        fields = List.copyOf(fields);
        attributes = Ordered.copy(attributes);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a recommendation's id must not be blank");
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("recommendation " + id + " must have at least one name");
        }
    }

    /**
     * The known parts on one line: {@code R-1: KUKA AG (DE), Augsburg; also 库卡 (transliterated); 2015-03; robotics}.
     */
    @Override
    public String toString() {
        return new Known()
                .add(id + ": " + Known.party(names, country.stream().toList())
                        + city.map(c -> ", " + c).orElse(""))
                .add("also ", names.subList(1, names.size()))
                .add("", identifiers)
                .add("", date, "")
                .add("", post, "")
                .add("in ", hostCountry, "")
                .add(direction == Direction.UNKNOWN ? "" : direction.name().toLowerCase(Locale.ROOT))
                .add(partyKind == PartyKind.UNKNOWN ? "" : partyKind.name().toLowerCase(Locale.ROOT))
                .add("", fields)
                .add("", cooperation, "")
                .add("", text, "")
                .add("", attributes.entrySet())
                .add("", Optional.of(source).filter(s -> !s.equals(SourceRow.NONE)), "")
                .toString();
    }

    /** The same notice with another date. */
    public Recommendation on(PartialDate day) {
        return new Recommendation(
                id,
                Optional.of(day),
                post,
                hostCountry,
                direction,
                partyKind,
                names,
                country,
                city,
                identifiers,
                fields,
                cooperation,
                text,
                attributes,
                source);
    }

    /** The main name, as written. */
    public String name() {
        return names.get(0).text();
    }

    /** Starts a recommendation with its id and the party's main name. */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** Builds a {@link Recommendation}; everything but id and name is optional. Not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final ArrayList<CompanyName> names = new ArrayList<>();
        private Optional<PartialDate> date = Optional.empty();
        private Optional<String> post = Optional.empty();
        private Optional<Country> hostCountry = Optional.empty();
        private Direction direction = Direction.UNKNOWN;
        private PartyKind partyKind = PartyKind.UNKNOWN;
        private Optional<Country> country = Optional.empty();
        private Optional<String> city = Optional.empty();
        private List<Identifier> identifiers = List.of();
        private List<String> fields = List.of();
        private Optional<String> cooperation = Optional.empty();
        private Optional<String> text = Optional.empty();
        private Map<String, String> attributes = Map.of();
        private SourceRow source = SourceRow.NONE;

        private Builder(String id, String name) {
            this.id = id;
            this.names.add(CompanyName.of(name));
        }

        /** When the notice was posted; not known unless set. */
        public Builder date(PartialDate value) {
            this.date = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** The embassy or consulate that sent it. */
        public Builder post(String value) {
            this.post = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Where the post is. */
        public Builder hostCountry(Country value) {
            this.hostCountry = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Whether the party offers or seeks; unknown unless set. */
        public Builder direction(Direction value) {
            this.direction = Objects.requireNonNull(value, "value");
            return this;
        }

        /** What the party is; unknown unless set. */
        public Builder partyKind(PartyKind value) {
            this.partyKind = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Adds a further name after the main one. */
        public Builder name(CompanyName value) {
            this.names.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** The party's own country. */
        public Builder country(Country value) {
            this.country = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** The party's city. */
        public Builder city(String value) {
            this.city = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Identifiers of the party; they settle a link when both sides have them. */
        public Builder identifiers(List<Identifier> value) {
            this.identifiers = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Technology fields. */
        public Builder fields(List<String> value) {
            this.fields = Objects.requireNonNull(value, "value");
            return this;
        }

        /** The form of cooperation sought. */
        public Builder cooperation(String value) {
            this.cooperation = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Title or description. */
        public Builder text(String value) {
            this.text = Optional.of(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Further columns, by name; written again as they are. */
        public Builder attributes(Map<String, String> value) {
            this.attributes = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Where the notice was read; in memory unless set. */
        public Builder source(SourceRow value) {
            this.source = Objects.requireNonNull(value, "value");
            return this;
        }

        /** @throws IllegalArgumentException if the id is blank */
        public Recommendation build() {
            return new Recommendation(
                    id,
                    date,
                    post,
                    hostCountry,
                    direction,
                    partyKind,
                    names,
                    country,
                    city,
                    identifiers,
                    fields,
                    cooperation,
                    text,
                    attributes,
                    source);
        }
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
