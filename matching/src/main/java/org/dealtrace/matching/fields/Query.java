package org.dealtrace.matching.fields;

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
public record Query(
        Company company, @Nullable Deal deal, @Nullable DealParty party) {

    public static Query company(Company company) {
        return new Query(company, null, null);
    }

    public static Query party(Deal deal, DealParty party) {
        return new Query(party.asCompany(deal.id()), deal, party);
    }
}
