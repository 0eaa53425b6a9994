package org.dealtrace.matching.internal.link;

import java.util.BitSet;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.KnownApart;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.SameCompany;
import org.dealtrace.matching.internal.search.ScoredCompany;

/**
 * Detects entries of a list that may be one company under two names: {@code Ssangyong Motor Co., Ltd.} and {@code 쌍용자동차
 * 주식회사}. Resolving does not merge uncertain entries. As rivals they would take the link from each other, so they do not
 * compete: the best one is linked, and the others go to review.
 *
 * <p>Entries with equal names remain rivals, because resolving merges them unless something keeps them apart. So do
 * entries that differ by business words only, like companies of a group.
 */
final class ListedTwice {

    /** An entry with fewer bits takes almost nothing from the best one. */
    private static final double LEAST_BITS = 0;

    /** The number of best entries that are compared with the first. */
    private static final int MOST = 6;

    private final CompanySearch search;
    private final Background background;
    private final SameCompany judge;

    /** @param background companies that always compete with those of the list */
    ListedTwice(CompanySearch search, Background background) {
        this.search = search;
        this.background = background;
        this.judge = new SameCompany(search);
    }

    /** The weights of candidates beside each other, the best first. */
    Posterior posterior(List<ScoredCompany> scored) {
        BitSet together = new BitSet();
        int last = Math.min(MOST, scored.size());
        for (int i = 1; i < last && scored.get(i).weight() > LEAST_BITS; i++) {
            together.set(i, mayBeOne(company(scored.get(0)), company(scored.get(i))));
        }
        together.set(0, !together.isEmpty());
        return new Posterior(scored, together);
    }

    /** Whether their names may be one company's, nothing keeps both apart, and no name shows another company. */
    boolean mayBeOne(Company one, Company other) {
        if (one.id().equals(other.id())
                || KnownApart.are(one, other)
                || background.has(one.id()) != background.has(other.id())) {
            return false;
        }
        ScoredCompany pair = judge.pair(one, other);
        return SameCompany.namesDiffer(pair) && mayBeOne(pair);
    }

    private boolean mayBeOne(ScoredCompany pair) {
        return SameCompany.isLikely(pair)
                && ReviewRules.ofNames(pair, search.settings().analyzer(), true).isEmpty();
    }

    /**
     * The weight in bits of a listed company and an entry of another list that may be one. It is infinite for equal
     * names, and negative infinity for two companies.
     */
    double bitsAsOne(Company listed, Company other) {
        if (KnownApart.are(listed, other)) {
            return Double.NEGATIVE_INFINITY;
        }
        ScoredCompany pair = judge.pair(listed, other);
        if (SameCompany.equalNames(pair)) {
            return Double.POSITIVE_INFINITY;
        }
        return mayBeOne(pair) ? pair.weight() : Double.NEGATIVE_INFINITY;
    }

    /**
     * Whether another entry may be the best company again. Its weight does not show how high wrong companies score, so
     * calibration ignores it. This includes likely pairs that a rule sends to review, unlike {@link #mayBeOne}.
     */
    boolean isSecond(ScoredCompany best, ScoredCompany other) {
        return other.companyId().equals(best.companyId())
                || isNamesake(best, other)
                || (other.weight() > LEAST_BITS && SameCompany.isLikely(judge.pair(company(best), company(other))));
    }

    static boolean isNamesake(ScoredCompany best, ScoredCompany other) {
        return !other.companyId().equals(best.companyId()) && other.company().hasKeyOf(best.company());
    }

    private Company company(ScoredCompany scored) {
        return search.company(scored.companyId())
                .orElseThrow(() -> new IllegalStateException("company '" + scored.companyId()
                        + "' was removed while a deal was linked; link the deal again"));
    }
}
