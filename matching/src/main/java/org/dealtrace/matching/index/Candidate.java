package org.dealtrace.matching.index;

import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;

/**
 * A name that was retrieved for another, not yet judged.
 *
 * @param companyId the company that has the name
 * @param name the name as it was added
 * @param countries the countries of the company
 */
public record Candidate(String companyId, CompanyName name, List<Country> countries) {

    public Candidate {
        countries = List.copyOf(countries);
    }
}
