package org.dealtrace.matching.internal.compare;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.name.token.LegalForm;

/** How the legal forms of two names compare. */
public final class LegalFormComparison {

    // The kinds of Comparison.LEGAL_FORM, in its order.
    private static final int NONE = 0;
    private static final int EQUAL = 1;
    private static final int ON_ONE_SIDE = 2;
    private static final int DIFFERENT = 3;
    private static final int SAME_CLASS = 4;
    private static final int OTHER_JURISDICTION = 5;

    /** The jurisdiction of legal forms that belong to no particular one. */
    private static final String ANYWHERE = "ZZ";

    private LegalFormComparison() {}

    /** The value of {@code Comparison.LEGAL_FORM}. */
    static int kind(Alignment alignment) {
        if (alignment.formsOfLeft.isEmpty() && alignment.formsOfRight.isEmpty()) {
            return kind(alignment.left, alignment.right);
        }
        List<LegalForm> left = without(alignment.left.legalForms, alignment.formsOfLeft);
        List<LegalForm> right = without(alignment.right.legalForms, alignment.formsOfRight);
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty() ? NONE : ON_ONE_SIDE;
        }
        if (left.equals(right)) {
            return EQUAL;
        }
        for (LegalForm each : left) {
            if (right.stream().anyMatch(r -> r.genericClass() == each.genericClass())) {
                return SAME_CLASS;
            }
        }
        return shareJurisdiction(left, right) ? DIFFERENT : OTHER_JURISDICTION;
    }

    private static List<LegalForm> without(List<LegalForm> forms, Set<String> words) {
        return forms.stream().filter(f -> !words.contains(f.compare())).toList();
    }

    private static int kind(NameProfile a, NameProfile b) {
        if (a.legalFormHash == 0 || b.legalFormHash == 0) {
            return a.legalFormHash == b.legalFormHash ? NONE : ON_ONE_SIDE;
        }
        if (a.legalFormHash == b.legalFormHash && a.legalForm.equals(b.legalForm)) {
            return EQUAL;
        }
        if ((a.legalFormClasses & b.legalFormClasses) != 0) {
            return SAME_CLASS;
        }
        if (isChinese(a) != isChinese(b)) {
            return ON_ONE_SIDE;
        }
        return shareJurisdiction(a.legalForms, b.legalForms) ? DIFFERENT : OTHER_JURISDICTION;
    }

    /**
     * In Chinese, every foreign company is called 公司, 有限公司 or 股份公司, whatever its legal form at home. So these forms are
     * no evidence against a name in another script.
     */
    private static boolean isChinese(NameProfile name) {
        return !name.latin
                && !name.legalForms.isEmpty()
                && name.legalForms.get(0).jurisdictions().contains("CN");
    }

    /** The classes of legal forms, one bit each. */
    @SuppressWarnings("EnumOrdinal") // within one object's life only
    static int classes(List<LegalForm> forms) {
        int classes = 0;
        for (LegalForm form : forms) {
            classes |= 1 << form.genericClass().ordinal();
        }
        return classes;
    }

    /**
     * Whether two names may have their legal forms in one jurisdiction. A name without a form may be from anywhere.
     *
     * @param left the forms of one name
     * @param right the forms of the other
     */
    public static boolean shareJurisdiction(List<LegalForm> left, List<LegalForm> right) {
        return isAnywhere(left)
                || isAnywhere(right)
                || left.stream()
                        .anyMatch(one -> right.stream()
                                .anyMatch(other -> !Collections.disjoint(one.jurisdictions(), other.jurisdictions())));
    }

    private static boolean isAnywhere(List<LegalForm> forms) {
        return forms.isEmpty()
                || forms.stream().anyMatch(form -> form.jurisdictions().contains(ANYWHERE));
    }
}
