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
 * The reasons to review a pair that the model would link: a name can fit well and still be that of another company, or
 * be too short to decide. Weight and probability do not change.
 */
public final class ReviewRules {

    private ReviewRules() {}

    /**
     * The first reason, in words.
     *
     * @param compared the names that fit best
     * @param analyzer of the comparison
     * @param siblings whether business words distinguish companies of this list
     */
    static Optional<String> of(
            DealParty party, Company company, ScoredCompany compared, NameAnalyzer analyzer, boolean siblings) {
        if (PartOfACompany.is(party, company)) {
            return told("part");
        }
        return ofNames(compared, analyzer, siblings);
    }

    /** The same for names alone. Positive evidence of added comparisons overrides the rules on spellings and forms. */
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

    /** The reason if names would be linked by their weight; empty if there is none. */
    public static String note(SearchSettings settings, ScoredCompany compared, Calibrated weight) {
        return settings.thresholds().decide(Posterior.probability(weight.bits())) == Decision.LINK
                ? ofNames(compared, settings.analyzer(), weight.siblings()).orElse("")
                : "";
    }
}
