package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One side of a deal.
 *
 * @param role what it is in the deal
 * @param names its names as written, the main one first; at least one
 * @param country its country, when the source says it
 * @param identifiers its identifiers, when the source has them
 */
public record DealParty(
        PartyRole role, List<CompanyName> names, Optional<Country> country, List<Identifier> identifiers)
        implements Serializable {

    public DealParty {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(country, "country");
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a deal party must have at least one name");
        }
    }

    /** A party with one name; its country is unknown. */
    public static DealParty of(PartyRole role, String name) {
        return new DealParty(role, List.of(CompanyName.of(name)), Optional.empty(), List.of());
    }

    /** A party with one name and a country. */
    public static DealParty of(PartyRole role, String name, Country country) {
        return new DealParty(role, List.of(CompanyName.of(name)), Optional.of(country), List.of());
    }

    /** The main name, as written. */
    public String name() {
        return names.get(0).text();
    }

    /**
     * The party as a company, to look it up by itself: its names, country and identifiers.
     *
     * @param id the id that the company is to have, such as the deal's
     */
    public Company asCompany(String id) {
        return new Company(
                id,
                names,
                country.map(List::of).orElse(List.of()),
                Optional.empty(),
                identifiers,
                List.of(),
                List.of());
    }

    /** The known parts: {@code target KUKA AG (DE), also 库卡 (transliterated)}. */
    @Override
    public String toString() {
        String others = names.stream().skip(1).map(CompanyName::toString).collect(Collectors.joining(", "));
        String ids = identifiers.stream().map(Identifier::toString).collect(Collectors.joining(", "));
        return role.name().toLowerCase(Locale.ROOT) + " "
                + Known.party(names, country.stream().toList())
                + (others.isEmpty() ? "" : ", also " + others)
                + (ids.isEmpty() ? "" : ", " + ids);
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
