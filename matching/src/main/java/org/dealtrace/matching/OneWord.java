package org.dealtrace.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.name.NameToken;
import org.dealtrace.matching.name.NameVariant;
import org.dealtrace.matching.name.TokenRole;

/**
 * Tells two names of one word each that differ in its spelling: {@code Arrival} and {@code Arriva}, {@code Zelmora} and {@code Zelmoro}. Among several
 * words the others confirm that one of them is misspelt. Where there are no others, the next name in the dictionary is as near as a slip of the pen.
 */
final class OneWord {

    private static final Set<TokenRole> OF_NO_NAME =
            EnumSet.of(TokenRole.LEGAL_FORM, TokenRole.CONNECTOR, TokenRole.LISTING_TAIL);

    private OneWord() {}

    /** Whether what was compared of a company and of the name asked for is one word of one script each, and not the same one. */
    static boolean differs(Scored scored) {
        NameVariant company = scored.company().variant();
        NameVariant asked = scored.asked().variant();
        List<NameToken> ofCompany = words(company);
        List<NameToken> ofAsked = words(asked);
        return company.latin() == asked.latin()
                && ofCompany.size() == 1
                && ofAsked.size() == 1
                && !ofCompany.get(0).sharesFormWith(ofAsked.get(0));
    }

    private static List<NameToken> words(NameVariant name) {
        return name.tokens().stream()
                .filter(token -> !OF_NO_NAME.contains(token.role()))
                .toList();
    }
}
