package org.dealtrace.matching.internal.resolve;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Message;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.KnownApart;
import org.dealtrace.matching.internal.search.SameCompany;
import org.dealtrace.matching.internal.search.ScoredCompany;

/**
 * Decides whether a notice is about the same party as others.
 *
 * <p>They are if {@link SameCompany} is sure of their names and nothing else keeps them apart ({@link KnownApart}). All
 * notices of a party must match a notice that joins it, so that a chain of similar names cannot merge two parties. If
 * the name equals that of one notice, the others only need to be possible matches. Notices in another script are
 * ignored if the party has notices in the same script. A notice without a country takes the countries of its party.
 *
 * <p>Names in different scripts often sound alike by chance, such as 제일 and 第一. Such notices are merged only if their
 * countries agree, and their cities or fields too.
 */
final class SameParty {

    /** Below this probability, a name is more likely another party's. */
    private static final double ANOTHER = 0.5;

    /** Below this probability, other names of the two cannot match. */
    private static final double OPEN = 0.001;

    private final CompanySearch search;
    private final SameCompany judge;

    /** @param search over the notices, each as a company of its own */
    SameParty(CompanySearch search) {
        this.search = search;
        this.judge = new SameCompany(search);
    }

    CompanySearch search() {
        return search;
    }

    /**
     * Whether a notice joins a party.
     *
     * @param members the notices of the party
     * @return the nearest member; empty if the notice is not about the party
     */
    Optional<ScoredCompany> joins(Company notice, List<Company> members) {
        if (members.stream().anyMatch(member -> KnownApart.are(notice, member))) {
            return Optional.empty();
        }
        List<Country> countries =
                members.stream().flatMap(m -> m.countries().stream()).distinct().toList();
        if (members.stream().noneMatch(m -> SameCompany.shareScript(notice, m))
                && members.stream().noneMatch(m -> KnownApart.agree(notice, m))) {
            return Optional.empty();
        }
        ScoredCompany nearest = null;
        double weakest = 1;
        for (Company member : comparable(notice, members)) {
            // without rivals, because notices about the same party do not compete
            ScoredCompany pair = judge.pair(
                    member.countries().isEmpty() ? SameCompany.with(member, member.names(), countries) : member,
                    notice);
            weakest = Math.min(weakest, SameCompany.equalNames(pair) ? 1 : SameCompany.probability(pair));
            if (nearest == null || SameCompany.NEAREST_FIRST.compare(pair, nearest) < 0) {
                nearest = pair;
            }
        }
        return nearest != null && (SameCompany.equalNames(nearest) ? weakest >= ANOTHER : SameCompany.isSure(weakest))
                ? Optional.of(nearest)
                : Optional.empty();
    }

    /** The reason for joining the party of the nearest notice. */
    static Message reason(Company notice, ScoredCompany nearest) {
        return SameCompany.equalNames(nearest)
                ? Messages.message("merge.equal", notice.name(), nearest.name())
                : Messages.message(
                        "merge.match",
                        notice.name(),
                        nearest.name(),
                        new BigDecimal(Decimals.fixed(SameCompany.probability(nearest), 4)));
    }

    /**
     * Whether another pair of names shows that two notices with several names are about one party.
     *
     * @param found the pair of names that the search found
     */
    boolean leftOpen(Company notice, ScoredCompany found, Company other) {
        boolean more = notice.names().size() > 1 || other.names().size() > 1;
        return more && SameCompany.probability(found) >= OPEN && SameCompany.isSure(judge.pair(other, notice));
    }

    /** Whether more than the sound of names can agree. */
    static boolean placed(Company notice) {
        return !notice.countries().isEmpty()
                && (notice.city().isPresent() || !notice.fields().isEmpty());
    }

    /**
     * Whether names of two notices are compared: nothing else keeps the notices apart, and the names are in one script.
     * Names in two scripts count only if the notices share no script and more than sound agrees.
     */
    static boolean comparable(Company notice, CompanyName own, Company other, CompanyName name) {
        if (KnownApart.are(notice, other)) {
            return false;
        }
        if (CharMatcher.ascii().matchesAllOf(own.text()) && CharMatcher.ascii().matchesAllOf(name.text())) {
            return true;
        }
        Set<Character.UnicodeScript> scripts = SameCompany.scripts(List.of(own));
        Set<Character.UnicodeScript> others = SameCompany.scripts(List.of(name));
        return scripts.isEmpty()
                || others.isEmpty()
                || !Collections.disjoint(scripts, others)
                || (!SameCompany.shareScript(notice, other) && KnownApart.agree(notice, other));
    }

    /** The members with a name in a script of the notice; all if there is none. */
    private static List<Company> comparable(Company notice, List<Company> members) {
        Set<Character.UnicodeScript> own = SameCompany.scripts(notice.names());
        List<Company> near = members.stream()
                .filter(m -> !Collections.disjoint(SameCompany.scripts(m.names()), own))
                .toList();
        return near.isEmpty() ? members : near;
    }
}
