package org.dealtrace.matching.internal.link;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * Distinguishes two companies of one name by legal forms of different countries: {@code Merck KGaA} is not {@code Merck
 * & Co., Inc.} The other may be a subsidiary or unrelated. If both are known to be in one country, the forms are taken
 * for a translation or a mistake.
 */
final class OtherForm {

    /** The code of forms without a particular jurisdiction. */
    private static final String ANYWHERE = "ZZ";

    private OtherForm() {}

    /** Whether the names differ only in their legal forms, and no country has both forms. */
    static boolean differs(ScoredCompany scored) {
        NameVariant company = scored.company().variant();
        NameVariant asked = scored.asked().variant();
        List<LegalForm> ofCompany = company.legalForms();
        List<LegalForm> ofAsked = asked.legalForms();
        return !ofCompany.isEmpty()
                && !ofAsked.isEmpty()
                && !scored.countryAgrees()
                && ofCompany.stream().noneMatch(one -> ofAsked.stream().anyMatch(other -> sharesCountry(one, other)))
                && company.compact().equals(asked.compact());
    }

    private static boolean sharesCountry(LegalForm one, LegalForm other) {
        Set<String> countries = one.jurisdictions();
        return countries.contains(ANYWHERE)
                || other.jurisdictions().contains(ANYWHERE)
                || !Collections.disjoint(countries, other.jurisdictions());
    }
}
