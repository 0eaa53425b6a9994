package org.dealtrace.matching.internal.search;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Truth;

/** What keeps two entries of a list apart, or brings them together, whatever their names. */
public final class KnownApart {

    private KnownApart() {}

    /** Whether they are two parties: by their countries, by their identifiers, or by their cities and fields. */
    public static boolean are(Company a, Company b) {
        return countriesConflict(a.countries(), b.countries())
                || Identifiers.differ(a.identifiers(), b.identifiers())
                || (cities(a, b) == Truth.NO && fields(a, b) == Truth.NO);
    }

    /** Whether both are in one country, and in one city or field. */
    public static boolean agree(Company a, Company b) {
        return a.countries().stream().anyMatch(b.countries()::contains)
                && (cities(a, b) == Truth.YES || fields(a, b) == Truth.YES);
    }

    /** Whether both are in one city; what follows a comma is its state or country. */
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
