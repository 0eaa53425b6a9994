package org.dealtrace.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The countries of parties by any row of a study that names one: what one row knows of a name serves its other rows. A
 * name with two countries has none. Not made before a party lacks its country.
 */
final class KnownCountries {

    /** @param row the first row that names it */
    record Known(Country country, SourceRow row) {}

    private final List<Deal> deals;
    private volatile @Nullable Map<String, Optional<Known>> byName;

    KnownCountries(List<Deal> deals) {
        this.deals = deals;
    }

    /** The country of a party whose row has none. */
    Optional<Known> of(DealParty party) {
        if (party.country().isPresent()) {
            return Optional.empty();
        }
        Map<String, Optional<Known>> read = byName;
        if (read == null) {
            read = read();
            byName = read;
        }
        return read.getOrDefault(OwnershipTable.key(party.name()), Optional.empty());
    }

    /** The party with its country, if that is known. */
    DealParty with(DealParty party) {
        return of(party)
                .map(known ->
                        new DealParty(party.role(), party.names(), Optional.of(known.country()), party.identifiers()))
                .orElse(party);
    }

    private Map<String, Optional<Known>> read() {
        Map<String, Optional<Known>> found = new HashMap<>();
        for (Deal deal : deals) {
            for (DealParty party : deal.parties()) {
                party.country()
                        .ifPresent(country -> found.merge(
                                OwnershipTable.key(party.name()),
                                Optional.of(new Known(country, deal.source())),
                                (a, b) -> a.map(Known::country).equals(b.map(Known::country)) ? a : Optional.empty()));
            }
        }
        return found;
    }
}
