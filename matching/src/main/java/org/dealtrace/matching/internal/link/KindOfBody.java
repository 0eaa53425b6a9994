package org.dealtrace.matching.internal.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.name.token.LegalForm;

/**
 * Distinguishes organisations of one name by their kind: {@code ADAC e.V.} is not ADAC SE, and a real estate trust is
 * not the company that founded it. Businesses change their legal form and are often listed without it, but hardly ever
 * become an association, a foundation or a trust, or the reverse.
 */
final class KindOfBody {

    private static final Set<LegalForm.Kind> WITHOUT_OWNERS =
            EnumSet.of(LegalForm.Kind.FOUNDATION, LegalForm.Kind.ASSOCIATION);

    /** Other kinds may be either: a state body can become a stock company. */
    private static final Set<LegalForm.Kind> BUSINESSES = EnumSet.of(
            LegalForm.Kind.LIMITED,
            LegalForm.Kind.JOINT_STOCK,
            LegalForm.Kind.PARTNERSHIP,
            LegalForm.Kind.LIMITED_PARTNERSHIP,
            LegalForm.Kind.SOLE_TRADER);

    private KindOfBody() {}

    /** Whether one organisation is unlikely to have the legal forms of both names. */
    static boolean differs(ScoredCompany scored) {
        return differ(
                scored.company().variant().legalForms(),
                scored.asked().variant().legalForms());
    }

    /** A trust always calls itself one; the other kinds are compared only if both names have a form. */
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
