package org.dealtrace.matching.internal.link;

import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.internal.Messages;
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
     * @param siblings whether a business word tells companies of this list apart
     */
    static Optional<String> of(
            DealParty party, Company company, ScoredCompany compared, NameAnalyzer analyzer, boolean siblings) {
        if (PartOfACompany.is(party, company)) {
            return told("part");
        }
        return ofNames(compared, analyzer, siblings);
    }

    /**
     * The same for names about which nothing else is known. A comparison that a user added, and that speaks for the
     * pair, decides beside them.
     */
    static Optional<String> ofNames(ScoredCompany compared, NameAnalyzer analyzer, boolean siblings) {
        if (NamedInBrackets.is(compared, analyzer)) {
            return told("brackets");
        }
        if (KindOfBody.differs(compared)) {
            return told("body");
        }
        if (compared.addedBits() > 0) {
            return Optional.empty();
        }
        if (OtherForm.differs(compared)) {
            return told("forms");
        }
        if (ExtraWord.differs(compared) || (siblings && ExtraWord.isOfBusiness(compared))) {
            return told("extra");
        }
        return OneWord.differs(compared) ? told("one-word") : Optional.empty();
    }

    private static Optional<String> told(String key) {
        return Optional.of(Messages.ENGLISH.text("told.note." + key));
    }

    /** Why names that would be linked by their weight are left to review; empty where they are not. */
    public static String note(SearchSettings settings, ScoredCompany compared, Calibrated weight) {
        return settings.thresholds().decide(Posterior.probability(weight.bits())) == Decision.LINK
                ? ofNames(compared, settings.analyzer(), weight.siblings()).orElse("")
                : "";
    }
}
