package org.dealtrace.matching.internal.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.DealParty;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.LegalForm;

/**
 * Tells a foundation or an association from the business of the same name: {@code ADAC e.V.} is not ADAC SE. Legal
 * forms are weak evidence among businesses, which change them and are often listed without. But a business hardly ever
 * becomes such a body or the reverse. So if both names show their kind and the kinds differ, they are two
 * organisations.
 */
final class KindOfBody {

    private static final Set<LegalForm.Kind> WITHOUT_OWNERS =
            EnumSet.of(LegalForm.Kind.FOUNDATION, LegalForm.Kind.ASSOCIATION);

    /** The others may be either: a state body can become a stock company, and "Company" says little. */
    private static final Set<LegalForm.Kind> BUSINESSES = EnumSet.of(
            LegalForm.Kind.LIMITED,
            LegalForm.Kind.JOINT_STOCK,
            LegalForm.Kind.PARTNERSHIP,
            LegalForm.Kind.LIMITED_PARTNERSHIP,
            LegalForm.Kind.SOLE_TRADER);

    private KindOfBody() {}

    /** Whether one of a party and a company is a business by its names, and the other is none. */
    static boolean differs(DealParty party, Company company) {
        return (areAll(party.names(), WITHOUT_OWNERS) && areAll(company.names(), BUSINESSES))
                || (areAll(party.names(), BUSINESSES) && areAll(company.names(), WITHOUT_OWNERS));
    }

    /** Whether some of the names have a legal form, and all forms are of these kinds. */
    private static boolean areAll(List<CompanyName> names, Set<LegalForm.Kind> kinds) {
        Set<LegalForm.Kind> found = EnumSet.noneOf(LegalForm.Kind.class);
        for (CompanyName name : names) {
            for (LegalForm form :
                    NameAnalyzer.standard().analyze(name.text()).main().legalForms()) {
                found.add(form.genericClass());
            }
        }
        return !found.isEmpty() && kinds.containsAll(found);
    }
}
