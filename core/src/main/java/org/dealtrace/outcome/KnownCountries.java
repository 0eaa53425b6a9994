package org.dealtrace.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.LegalFormWords;
import org.jspecify.annotations.Nullable;

/**
 * The countries of parties by any row of a study that names one: what one row knows of a name serves its other rows. A
 * name with two countries has none. Names that no row knows are looked up in a shipped list of large companies
 * ({@value #SEATS}). Not made before a party lacks its country.
 */
final class KnownCountries {

    private static final String SEATS = "seats.csv";

    /** Words at the end of a name that companies leave out as they do legal forms. */
    private static final Set<String> LAST = Set.of("group", "holding", "holdings", "company", "co", "cos");

    /**
     * @param row the first row that names it
     * @param key of the sentence that says where the row is
     */
    record Known(Country country, SourceRow row, String key) {}

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
        Optional<Known> said = read.get(OwnershipTable.key(party.name()));
        return said != null ? said : Optional.ofNullable(Seats.BY_NAME.get(stem(party.name())));
    }

    /** Read when a party without a country is first looked up. */
    private static final class Seats {
        private static final Map<String, Known> BY_NAME = new HashMap<>();

        static {
            for (DataFile.Row row : DataFile.read(KnownCountries.class, "", SEATS, "name,country,source")) {
                for (String name : row.get(0).split("\\|")) {
                    Known seat = new Known(new Country(row.get(1)), new SourceRow(SEATS, row.line()), "sides.seat");
                    Known other = BY_NAME.putIfAbsent(stem(name), seat);
                    if (other != null && !other.country().equals(seat.country())) {
                        throw row.error("another line has the name with another country");
                    }
                }
            }
        }
    }

    /** A name without legal forms and the like at its end, however it is spelt. */
    private static String stem(String name) {
        String text = name.strip();
        int end = text.lastIndexOf(' ');
        while (end > 0 && (LegalFormWords.ends(text) || LAST.contains(OwnershipTable.key(text.substring(end))))) {
            text = text.substring(0, end).strip();
            end = text.lastIndexOf(' ');
        }
        return OwnershipTable.key(text.replaceAll("['’]", ""));
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
                                Optional.of(new Known(country, deal.source(), "sides.row")),
                                (a, b) -> a.map(Known::country).equals(b.map(Known::country)) ? a : Optional.empty()));
            }
        }
        return found;
    }
}
