package org.dealtrace.matching.internal.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.name.token.LegalForm;

/**
 * Tells organisations of one name by their kind: {@code ADAC e.V.} is not ADAC SE, and a real estate trust is not the
 * company that founded it. Legal forms are weak evidence among businesses, which change them and are often listed
 * without. But a business hardly ever becomes an association, a foundation or a trust, or the reverse.
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

    /** Whether the legal forms of two names are of kinds that one organisation does not have. */
    static boolean differs(ScoredCompany scored) {
        return differ(
                scored.company().variant().legalForms(),
                scored.asked().variant().legalForms());
    }

    /** A trust says that it is one, whatever its form; the other kinds are told where both names have a form. */
    static boolean differ(List<LegalForm> one, List<LegalForm> other) {
        Set<LegalForm.Kind> ofOne = kinds(one);
        Set<LegalForm.Kind> ofOther = kinds(other);
        return ofOne.contains(LegalForm.Kind.TRUST) != ofOther.contains(LegalForm.Kind.TRUST)
                || (are(ofOne, WITHOUT_OWNERS) && are(ofOther, BUSINESSES))
                || (are(ofOne, BUSINESSES) && are(ofOther, WITHOUT_OWNERS));
    }

    private static Set<LegalForm.Kind> kinds(List<LegalForm> forms) {
        return forms.stream().map(LegalForm::genericClass).collect(Collectors.toSet());
    }

    private static boolean are(Set<LegalForm.Kind> found, Set<LegalForm.Kind> kinds) {
        return !found.isEmpty() && kinds.containsAll(found);
    }
}
