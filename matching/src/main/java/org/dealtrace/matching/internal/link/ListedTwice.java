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
 * Tells entries of a list that may be one company under two names: {@code Ssangyong Motor Co., Ltd.} and {@code 쌍용자동차
 * 주식회사}. Resolving keeps entries apart that it is not sure of. As rivals, two entries of one company would take the
 * link from each other. So they are no rivals: the best of them is linked, and the others go to review.
 *
 * <p>Entries of one name stay rivals. Resolving has merged them unless something keeps them apart, and nothing says
 * which of them is meant. So do entries that differ by business words only, because companies of a group do.
 */
final class ListedTwice {

    /** An entry of fewer bits takes next to nothing from the best one. */
    private static final double LEAST_BITS = 0;

    /** How many of the best entries are compared with the first. */
    private static final int MOST = 6;

    private final CompanySearch search;
    private final SameCompany judge;

    ListedTwice(CompanySearch search) {
        this.search = search;
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
        if (one.id().equals(other.id()) || KnownApart.are(one, other)) {
            return false;
        }
        ScoredCompany pair = judge.pair(one, other);
        return SameCompany.namesDiffer(pair)
                && SameCompany.isLikely(pair)
                && ReviewRules.ofNames(pair, search.settings().analyzer(), true).isEmpty();
    }

    /**
     * Whether another company may be the best one once more. Such a second entry is no wrong company, so its weight
     * does not show how high wrong companies score. Calibration leaves out every likely one, {@link #mayBeOne} fewer: a
     * pair that a rule sends to review still shows how names of one company score.
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
        return search.company(scored.companyId()).orElseThrow();
    }
}
