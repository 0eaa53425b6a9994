package org.dealtrace.matching.internal.index;

import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.jspecify.annotations.Nullable;

/**
 * A name that was retrieved for a query and not yet compared with it.
 *
 * @param companyId the company that has the name
 * @param name the name as it was added
 * @param countries the countries of the company
 * @param number the number of the name in its snapshot, from 0, under which prepared values can be kept;
 *     {@link #UNNUMBERED} if it is in none. Equality ignores it
 */
public record Candidate(String companyId, CompanyName name, List<Country> countries, int number) {

    /** The number of a name that was not retrieved. */
    public static final int UNNUMBERED = -1;

    public Candidate {
        countries = List.copyOf(countries);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidate o
                && companyId.equals(o.companyId)
                && name.equals(o.name)
                && countries.equals(o.countries);
    }

    @Override
    public int hashCode() {
        return companyId.hashCode() * 31 + name.hashCode();
    }
}
