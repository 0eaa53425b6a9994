package org.dealtrace.benchmarks.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Link;

/**
 * The truth of one world: the company that each notice and each party of a deal belongs to. A linker's answers are
 * compared with it.
 */
final class GroundTruth {

    /** A party of a deal, by its place. */
    record Place(String dealId, int party) {
        static Place of(Link link) {
            return new Place(link.dealId(), link.party());
        }
    }

    private final Map<String, TrueParty> partyByNotice = new HashMap<>();
    private final Map<String, TrueParty> partyById = new LinkedHashMap<>();
    private final Map<Place, TrueLink> links = new LinkedHashMap<>();

    GroundTruth(SimulatedWorld world) {
        world.parties().forEach(party -> {
            partyById.put(party.id(), party);
            party.recommendations().forEach(notice -> partyByNotice.put(notice, party));
        });
        world.deals().links().forEach(link -> links.put(new Place(link.dealId(), link.party()), link));
    }

    int parties() {
        return partyById.size();
    }

    /** Every party of a deal that is a recommended one. */
    Map<Place, TrueLink> links() {
        return links;
    }

    /** The parties behind the notices of a company: one, if it was resolved rightly. */
    Set<TrueParty> behind(Company company) {
        Set<TrueParty> behind = new HashSet<>();
        company.recommendations()
                .forEach(notice -> behind.add(Objects.requireNonNull(partyByNotice.get(notice), notice)));
        return behind;
    }

    /** Who a party of a deal truly is; empty if nobody recommended it. */
    Optional<TrueParty> at(Place place) {
        return Optional.ofNullable(links.get(place)).map(link -> Objects.requireNonNull(partyById.get(link.partyId())));
    }

    /** Whether a link is right: the party of the deal is one of those behind the company. */
    boolean isRight(DealLinks found, Link link) {
        Company company = found.company(link.companyId()).orElseThrow();
        return at(Place.of(link)).filter(behind(company)::contains).isPresent();
    }
}
