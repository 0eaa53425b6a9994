package org.dealtrace.matching.internal.link;

import java.util.List;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * Tells siblings: a name that says all of another one, and a numeral, a letter or a name besides. {@code Norvik} may
 * stand for {@code Norvik II} or {@code Norvik Alpha}, and may be its parent. Places and business words such as
 * "Holding" are left out as often as not, so what they are worth is left to the model and the calibration. An equal
 * country decides about a name, but not about a numeral.
 */
final class ExtraWord {

    private static final int EQUAL = Comparison.EQUALITY.kinds().indexOf("equal but for the legal form");

    private ExtraWord() {}

    /** Whether both names are in one script, and one of them has such a word that the other lacks, and lacks none. */
    static boolean differs(ScoredCompany scored) {
        NameVariant company = scored.company().variant();
        NameVariant asked = scored.asked().variant();
        if (company.latin() != asked.latin() || scored.equality() >= EQUAL) {
            return false;
        }
        List<NameToken> ofCompany = beside(company, asked);
        List<NameToken> ofAsked = beside(asked, company);
        if (ofCompany.isEmpty() == ofAsked.isEmpty()) {
            return false;
        }
        List<NameToken> words = ofCompany.isEmpty() ? ofAsked : ofCompany;
        return words.stream().anyMatch(ExtraWord::counts)
                || (!scored.countryAgrees()
                        && words.stream().anyMatch(word -> word.role() == NameToken.Role.DISTINCTIVE));
    }

    private static List<NameToken> beside(NameVariant one, NameVariant other) {
        List<NameToken> others = other.words();
        return one.words().stream()
                .filter(word -> others.stream().noneMatch(word::sharesFormWith))
                .toList();
    }

    /** Whether a word alone distinguishes companies of a group, as a numeral or a single letter does. */
    private static boolean counts(NameToken word) {
        return word.role() == NameToken.Role.NUMBER || word.text().length() == 1;
    }
}
