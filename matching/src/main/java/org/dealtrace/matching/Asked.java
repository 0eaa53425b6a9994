package org.dealtrace.matching;

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
        return new Asked(party.asCompany(deal.id()), deal, party);
    }
}
