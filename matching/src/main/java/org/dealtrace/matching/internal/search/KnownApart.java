package org.dealtrace.matching.internal.search;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Truth;

/** Decides by fields other than names whether two entries of a list are two companies, or agree. */
public final class KnownApart {

    private KnownApart() {}

    /** Whether two entries must be two companies, by their countries, their identifiers, or their cities and fields. */
    public static boolean are(Company a, Company b) {
        return countriesConflict(a.countries(), b.countries())
                || Identifiers.differ(a.identifiers(), b.identifiers())
                || (cities(a, b) == Truth.NO && fields(a, b) == Truth.NO);
    }

    /** Whether two entries share a country, and a city or a field. */
    public static boolean agree(Company a, Company b) {
        return a.countries().stream().anyMatch(b.countries()::contains)
                && (cities(a, b) == Truth.YES || fields(a, b) == Truth.YES);
    }

    /** Whether both are in one city. The text after a comma is a state or a country and is ignored. */
    private static Truth cities(Company a, Company b) {
        return a.city().isEmpty() || b.city().isEmpty()
                ? Truth.UNKNOWN
                : town(a).equals(town(b)) ? Truth.YES : Truth.NO;
    }

    private static String town(Company company) {
        return company.city().orElse("").split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Truth fields(Company a, Company b) {
        return a.fields().isEmpty() || b.fields().isEmpty()
                ? Truth.UNKNOWN
                : Collections.disjoint(a.fields(), b.fields()) ? Truth.NO : Truth.YES;
    }

    private static boolean countriesConflict(List<Country> a, List<Country> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }
}
