package org.dealtrace.matching.internal.link;

import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * Detects siblings: one name has all words of the other, and a numeral, a letter or a distinctive word in addition.
 * {@code Norvik} may be short for {@code Norvik II} or {@code Norvik Alpha}, or their parent. An equal country decides
 * about a word, but not about a numeral. Places and business words such as "Holding" are often omitted; the register
 * shows whether they distinguish companies of a group ({@link ListCalibration#siblings()}).
 */
final class ExtraWord {

    private static final int EQUAL = Comparison.EQUALITY.kinds().indexOf("equal but for the legal form");

    /** A sibling has most words of the best company, so it is among the first candidates. */
    private static final int NEAR = 10;

    private ExtraWord() {}

    /** Whether both names are in one script, and one has all words of the other and such a word in addition. */
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

    /**
     * Whether both names are in one script, and one has business words or places in addition to all words of the other.
     */
    static boolean isOfBusiness(ScoredCompany scored) {
        return isOfBusiness(scored.company().variant(), scored.asked().variant());
    }

    private static boolean isOfBusiness(NameVariant one, NameVariant other) {
        if (one.latin() != other.latin()) {
            return false;
        }
        List<NameToken> ofOne = beside(one, other);
        List<NameToken> ofOther = beside(other, one);
        return ofOne.isEmpty() != ofOther.isEmpty()
                && Stream.concat(ofOne.stream(), ofOther.stream())
                        .allMatch(word -> word.role() == NameToken.Role.GENERIC || word.role() == NameToken.Role.PLACE);
    }

    /**
     * Whether the best company has a sibling whose name differs from its own by business words or places alone.
     *
     * @param scored companies found for one name, the best first
     */
    static boolean tellsSiblings(ScoredCompany best, List<ScoredCompany> scored) {
        NameVariant name = best.company().variant();
        return scored.stream()
                .limit(NEAR)
                .anyMatch(other -> !other.companyId().equals(best.companyId())
                        && isOfBusiness(name, other.company().variant()));
    }

    private static List<NameToken> beside(NameVariant one, NameVariant other) {
        List<NameToken> others = other.words();
        return one.words().stream()
                .filter(word -> others.stream().noneMatch(word::sharesFormWith))
                .toList();
    }

    /** Whether a word alone distinguishes companies of a group: a numeral or a single letter. */
    private static boolean counts(NameToken word) {
        return word.role() == NameToken.Role.NUMBER || word.text().length() == 1;
    }
}
