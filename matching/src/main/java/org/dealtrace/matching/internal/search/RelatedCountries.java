package org.dealtrace.matching.internal.search;

import java.util.List;
import java.util.Set;
import org.dealtrace.Country;

/** Countries that sources confuse so often that a difference is no evidence. */
final class RelatedCountries {

    /** States with their dependencies, and with places where their companies are commonly registered. */
    private static final List<Set<String>> RELATED = List.of(
            Set.of("CN", "HK", "MO", "TW", "KY", "BM", "VG"),
            Set.of("GB", "JE", "GG", "IM", "GI", "KY", "BM", "VG", "IE"),
            Set.of("US", "PR", "VI", "GU", "BM", "KY"),
            Set.of("FR", "MC", "GP", "MQ", "RE", "GF", "NC", "PF"),
            Set.of("NL", "CW", "AW", "SX"),
            Set.of("DK", "FO", "GL"),
            Set.of("FI", "AX"),
            Set.of("CH", "LI"),
            Set.of("SG", "KY", "BM", "VG"),
            Set.of("RU", "CY"),
            Set.of("IT", "SM", "VA"));

    private RelatedCountries() {}

    static boolean related(Country a, Country b) {
        return RELATED.stream().anyMatch(set -> set.contains(a.code()) && set.contains(b.code()));
    }
}
