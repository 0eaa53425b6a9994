package org.dealtrace.matching;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param company its names and countries, and what else is known
 * @param deal the deal that it is a party of, if any
 * @param party which
 */
record Asked(Company company, @Nullable Deal deal, @Nullable DealParty party) {

    static Asked company(Company company) {
        return new Asked(company, null, null);
    }

    static Asked party(Deal deal, DealParty party) {
        Company company = new Company(
                deal.id(),
                party.names(),
                party.country().map(List::of).orElse(List.of()),
                Optional.empty(),
                party.identifiers(),
                List.of(),
                List.of());
        return new Asked(company, deal, party);
    }
}
