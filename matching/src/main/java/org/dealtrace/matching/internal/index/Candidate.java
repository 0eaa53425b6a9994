package org.dealtrace.matching.internal.index;

import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.jspecify.annotations.Nullable;

/**
 * A name that was retrieved for another, not yet judged.
 *
 * @param companyId the company that has the name
 * @param name the name as it was added
 * @param countries the countries of the company
 * @param number which name of its snapshot it is, from 0, so that what was worked out for it can be kept;
 *     {@link #UNNUMBERED} when it is of none. It has no part in equality
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
