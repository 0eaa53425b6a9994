package org.dealtrace.matching.internal.link;

import java.util.List;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * Detects two names of one word each that differ in spelling: {@code Arrival} and {@code Arriva}. In longer names the
 * other words confirm a misspelt one; here it may be another name.
 */
final class OneWord {

    private OneWord() {}

    /** Whether both compared names consist of one word in the same script, and the words differ. */
    static boolean differs(ScoredCompany scored) {
        NameVariant company = scored.company().variant();
        NameVariant asked = scored.asked().variant();
        List<NameToken> ofCompany = company.words();
        List<NameToken> ofAsked = asked.words();
        return company.latin() == asked.latin()
                && ofCompany.size() == 1
                && ofAsked.size() == 1
                && !ofCompany.get(0).sharesFormWith(ofAsked.get(0));
    }
}
