package org.dealtrace.matching.internal.resolve;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.KnownApart;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;

/**
 * Whether notices are about the same party, by their names.
 *
 * <p>Two are if their names are equal, or match with a probability of at least {@value #SAME_PARTY}, and neither their
 * countries nor their identifiers conflict. Added comparisons count where they speak against it, and then equal names
 * alone do not suffice. A notice that joins a party is compared with every notice of the party. All must match it, so
 * that a chain of similar names cannot merge two parties. If it equals one of them, it is enough that none of them is
 * more likely another party. Notices in another script are ignored if others share its script, because "Siemens" is no
 * evidence on whether 西门子 equals 西门子. A notice without a country is in those of its party.
 *
 * <p>Two things keep notices apart whatever their names: different values of one identifier scheme, and a city and
 * fields that both differ. Names that share no script are often alike by sound alone, as 제일 and 第一 are; there the
 * country and a city or a field must agree too.
 */
final class SameParty {

    /**
     * A wrong merge hides a company, a missed one counts a company twice; the first is worse, so the bar is high. In
     * four simulated worlds, of 7,600 pairs of notices compared, all of the 199 between 0.97 and 0.99 were about one
     * party, and one of the 24 between 0.95 and 0.97 was not.
     */
    static final double SAME_PARTY = 0.97;

    /** Below this, a name is more likely another party's. */
    static final double ANOTHER = 0.5;

    /** Below this, names leave nothing open. */
    private static final double OPEN = 0.001;

    private static final int LAST_OF_ASCII = 0x7F;

    /** The level of {@code Comparison.EQUALITY} from which on legal forms are equal, too; spaces may differ. */
    private static final int EQUAL_NAMES = 2;

    /** Equal names before others. */
    private static final Comparator<ScoredCompany> NEAREST_FIRST =
            Comparator.comparing((ScoredCompany pair) -> !equalNames(pair)).thenComparing(ScoredCompany.BEST_FIRST);

    private final CompanySearch search;

    /** @param search over the notices, each as a company of its own */
    SameParty(CompanySearch search) {
        this.search = search;
    }

    CompanySearch search() {
        return search;
    }

    /**
     * Whether a notice joins a party.
     *
     * @param members the notices of the party
     * @return the one that it is nearest to; empty if it is not about the party
     */
    Optional<ScoredCompany> joins(Company notice, List<Company> members) {
        if (members.stream().anyMatch(member -> KnownApart.are(notice, member))) {
            return Optional.empty();
        }
        List<Country> countries =
                members.stream().flatMap(m -> m.countries().stream()).distinct().toList();
        if (members.stream().noneMatch(m -> shareScript(notice, m))
                && members.stream().noneMatch(m -> KnownApart.agree(notice, m))) {
            return Optional.empty();
        }
        ScoredCompany nearest = null;
        double weakest = 1;
        for (Company member : comparable(notice, members)) {
            // Without rivals: notices about the same party are no rivals of each other.
            ScoredCompany pair =
                    pair(member.countries().isEmpty() ? with(member, member.names(), countries) : member, notice);
            weakest = Math.min(weakest, equalNames(pair) ? 1 : probability(pair));
            if (nearest == null || NEAREST_FIRST.compare(pair, nearest) < 0) {
                nearest = pair;
            }
        }
        return nearest != null && weakest >= (equalNames(nearest) ? ANOTHER : SAME_PARTY)
                ? Optional.of(nearest)
                : Optional.empty();
    }

    /** Why a notice joined the party of the one that it is nearest to. */
    static String reason(Company notice, ScoredCompany nearest) {
        return equalNames(nearest)
                ? Messages.ENGLISH.text("told.merge.equal", notice.name(), nearest.name())
                : Messages.ENGLISH.text(
                        "told.merge.match", notice.name(), nearest.name(), Decimals.fixed(probability(nearest), 4));
    }

    /**
     * Whether another pair of their names could still show that two notices are about one party. Where they have
     * several names, the pair that was found is not always the one that counts.
     *
     * @param found how the names that were found for each other match
     */
    boolean leftOpen(Company notice, ScoredCompany found, Company other) {
        boolean more = notice.names().size() > 1 || other.names().size() > 1;
        return more && probability(found) >= OPEN && same(pair(other, notice));
    }

    /** Whether more than the sound of names in two scripts may agree. */
    static boolean placed(Company notice) {
        return !notice.countries().isEmpty()
                && (notice.city().isPresent() || !notice.fields().isEmpty());
    }

    /**
     * Whether a name of a notice is to be compared with one of another notice: nothing beside names keeps both apart,
     * and their names are in one script. Names in two scripts count only where the notices share none, and more than
     * sound agrees.
     */
    static boolean comparable(Company notice, CompanyName own, Company other, CompanyName name) {
        if (KnownApart.are(notice, other)) {
            return false;
        }
        Set<Character.UnicodeScript> scripts = scripts(List.of(own));
        Set<Character.UnicodeScript> others = scripts(List.of(name));
        return scripts.isEmpty()
                || others.isEmpty()
                || !Collections.disjoint(scripts, others)
                || (!shareScript(notice, other) && KnownApart.agree(notice, other));
    }

    /** Whether two notices are about one party. */
    static boolean same(ScoredCompany pair) {
        return probability(pair) >= SAME_PARTY || equalNames(pair);
    }

    /**
     * What added comparisons say for a pair does not count: siblings of one group are in one city and one trade, too.
     */
    private static double probability(ScoredCompany pair) {
        return Posterior.probability(pair.weight() - Math.max(0, pair.addedBits()));
    }

    /** Whether the names are equal, and no added comparisons speak against that they are one company's. */
    private static boolean equalNames(ScoredCompany pair) {
        return pair.addedBits() >= 0 && pair.equality() >= EQUAL_NAMES;
    }

    /**
     * How two notices fit by the pair of their names that fits best. Where they share a script, names in different ones
     * are not set against each other: 赫尔辛基大学 may well be "Helsinki Medical University", but not if the other notice has
     * its Chinese name, too. See docs/adr/0094.
     */
    private ScoredCompany pair(Company other, Company notice) {
        if (other.names().size() == 1 && notice.names().size() == 1) {
            return search.pair(other, notice);
        }
        Set<Character.UnicodeScript> shared = scripts(other.names());
        shared.retainAll(scripts(notice.names()));
        return shared.stream()
                .map(script -> search.pair(only(script, other), only(script, notice)))
                .min(NEAREST_FIRST)
                .orElseGet(() -> search.pair(other, notice));
    }

    private static Company only(Character.UnicodeScript script, Company notice) {
        List<CompanyName> names = notice.names().stream()
                .filter(n -> scripts(List.of(n)).contains(script))
                .toList();
        return names.size() == notice.names().size() ? notice : with(notice, names, notice.countries());
    }

    private static Company with(Company notice, List<CompanyName> names, List<Country> countries) {
        return new Company(
                notice.id(),
                names,
                countries,
                notice.city(),
                notice.identifiers(),
                notice.fields(),
                notice.recommendations());
    }

    /** Those with a name in a script of the notice's; all of them where there is none. */
    private static List<Company> comparable(Company notice, List<Company> members) {
        Set<Character.UnicodeScript> own = scripts(notice.names());
        List<Company> near = members.stream()
                .filter(m -> !Collections.disjoint(scripts(m.names()), own))
                .toList();
        return near.isEmpty() ? members : near;
    }

    /** The scripts of the letters in some names. */
    static Set<Character.UnicodeScript> scripts(List<CompanyName> names) {
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        for (CompanyName name : names) {
            String text = name.text();
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                int letter = text.codePointAt(i);
                if (Character.isLetter(letter)) {
                    boolean latin = letter <= LAST_OF_ASCII; // most are, and they need no table
                    scripts.add(latin ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(letter));
                }
            }
        }
        scripts.remove(Character.UnicodeScript.COMMON);
        scripts.remove(Character.UnicodeScript.INHERITED);
        return scripts;
    }

    private static boolean shareScript(Company a, Company b) {
        return !Collections.disjoint(scripts(a.names()), scripts(b.names()));
    }
}
