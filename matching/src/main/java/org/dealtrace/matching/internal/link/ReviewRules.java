package org.dealtrace.matching.internal.link;

import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * The reasons to leave a pair to review although the model would link it. A name can fit perfectly and still show that
 * it is another company, or be too short to tell. Weight and probability stay as they are, since they tell how well the
 * names fit.
 */
public final class ReviewRules {

    private ReviewRules() {}

    /**
     * The first reason, in words.
     *
     * @param compared the names that fitted best
     * @param analyzer by which they were compared
     */
    static Optional<String> of(DealParty party, Company company, ScoredCompany compared, NameAnalyzer analyzer) {
        if (PartOfACompany.is(party, company)) {
            return Optional.of("the party is a part of a company, its assets or a business");
        }
        return ofNames(compared, analyzer);
    }

    /**
     * The same for names about which nothing else is known. A comparison that a user added, and that speaks for the
     * pair, decides beside them.
     */
    public static Optional<String> ofNames(ScoredCompany compared, NameAnalyzer analyzer) {
        if (NamedInBrackets.is(compared, analyzer)) {
            return Optional.of("it fits by a name in brackets only, which may be that of an owner");
        }
        if (KindOfBody.differs(compared)) {
            return Optional.of("one of them is a foundation, an association or a trust, and the other is not");
        }
        if (compared.addedBits() > 0) {
            return Optional.empty();
        }
        if (OtherForm.differs(compared)) {
            return Optional.of("the names are equal, but no country has both legal forms");
        }
        if (ExtraWord.differs(compared)) {
            return Optional.of("one of them has a word more, which may tell a company of the same group");
        }
        return OneWord.differs(compared)
                ? Optional.of("the names are one word each, and it is not spelled alike")
                : Optional.empty();
    }

    /** Why names that would be linked by their weight are left to review; empty where they are not. */
    public static String note(SearchSettings settings, ScoredCompany compared, Calibrated weight) {
        return settings.thresholds().decide(Posterior.probability(weight.bits())) == Decision.LINK
                ? ofNames(compared, settings.analyzer()).orElse("")
                : "";
    }
}
