package org.dealtrace.matching.internal.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Decision;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.Thresholds;

/**
 * Decides by names whether two entries of a list are one company. {@link KnownApart} decides by other fields. Entries
 * that are surely one company are merged when a list is resolved. Entries that are probably one company are not rivals
 * when deals are linked.
 */
public final class SameCompany {

    /**
     * The least probability with which two entries are merged into one company. It is high because a wrong merge hides
     * a company, while a missed merge only counts one twice. In four simulated worlds 7,600 pairs of notices were
     * compared. All 199 pairs with a probability between 0.97 and 0.99 were about the same company. Of the 24 pairs
     * between 0.95 and 0.97 one was about two companies.
     */
    private static final double SURE = 0.97;

    private static final int LAST_OF_ASCII = 0x7F;

    private static final int EQUAL_BUT_FORM = Comparison.EQUALITY.kinds().indexOf("equal but for the legal form");

    /** Pairs with equal names come first. */
    public static final Comparator<ScoredCompany> NEAREST_FIRST =
            Comparator.comparing((ScoredCompany pair) -> !equalNames(pair)).thenComparing(ScoredCompany.BEST_FIRST);

    private final CompanySearch search;

    public SameCompany(CompanySearch search) {
        this.search = search;
    }

    /** Whether two entries are surely one company. */
    public static boolean isSure(ScoredCompany pair) {
        return isSure(probability(pair)) || equalNames(pair);
    }

    /** Whether a probability is high enough to merge two entries. */
    public static boolean isSure(double probability) {
        return probability >= SURE;
    }

    /** Whether the model would link a pair. */
    public static boolean isLikely(ScoredCompany pair) {
        return Thresholds.STANDARD.decide(probability(pair)) == Decision.LINK;
    }

    /** Whether names differ by more than the legal form. */
    public static boolean namesDiffer(ScoredCompany pair) {
        return pair.equality() < EQUAL_BUT_FORM;
    }

    /**
     * The probability that a pair is one company, without rivals. Added comparisons count only if they speak against
     * it, because companies of one group also share a city and a trade.
     */
    public static double probability(ScoredCompany pair) {
        return Posterior.probability(pair.weight() - Math.max(0, pair.addedBits()));
    }

    /** Whether names and legal forms are equal, and no added comparison speaks against one company. */
    public static boolean equalNames(ScoredCompany pair) {
        return pair.addedBits() >= 0 && pair.equality() > EQUAL_BUT_FORM;
    }

    /**
     * Compares two entries by the pair of their names that fits best. If the entries have names in the same script,
     * only those names are compared. For example, 赫尔辛基大学 sounds like "Helsinki Medical University", but the Chinese
     * name of that university shows that it is another one. See docs/adr/0094.
     */
    public ScoredCompany pair(Company one, Company other) {
        if (one.names().size() == 1 && other.names().size() == 1) {
            return search.pair(one, other);
        }
        Set<Character.UnicodeScript> shared = scripts(one.names());
        shared.retainAll(scripts(other.names()));
        return shared.stream()
                .map(script -> search.pair(only(script, one), only(script, other)))
                .min(NEAREST_FIRST)
                .orElseGet(() -> search.pair(one, other));
    }

    private static Company only(Character.UnicodeScript script, Company entry) {
        List<CompanyName> names = entry.names().stream()
                .filter(n -> scripts(List.of(n)).contains(script))
                .toList();
        return names.size() == entry.names().size() ? entry : with(entry, names, entry.countries());
    }

    /** A copy of the entry with other names and countries. */
    public static Company with(Company entry, List<CompanyName> names, List<Country> countries) {
        return new Company(
                entry.id(),
                names,
                countries,
                entry.city(),
                entry.identifiers(),
                entry.fields(),
                entry.recommendations());
    }

    /** Whether two entries have names in the same script. */
    public static boolean shareScript(Company a, Company b) {
        return !Collections.disjoint(scripts(a.names()), scripts(b.names()));
    }

    /** The scripts of the letters in some names. */
    public static Set<Character.UnicodeScript> scripts(List<CompanyName> names) {
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
}
