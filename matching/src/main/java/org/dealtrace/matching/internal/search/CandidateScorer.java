package org.dealtrace.matching.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.internal.compare.NameComparer;
import org.dealtrace.matching.internal.compare.NameProfile;
import org.dealtrace.matching.internal.compare.Rarity;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.MatchModel;
import org.jspecify.annotations.Nullable;

/**
 * Weighs candidates by the pair of names that fits best, then by the comparisons that a user added. Added comparisons
 * do not depend on the pair of names, so each company is compared by them only once.
 */
final class CandidateScorer {

    private final MatchModel model;
    private final AddedComparisons added;
    /**
     * Kept for reuse, because new arrays would push the candidates out of the processor's cache. One thread uses each.
     */
    private final ConcurrentLinkedQueue<NameComparer.Workspace> workspaces = new ConcurrentLinkedQueue<>();

    /** Has no meaning. It only keeps the compiler from dropping the reads of {@link #prefetch}. */
    @SuppressWarnings("UnusedVariable")
    private int prefetched;

    CandidateScorer(MatchModel model, AddedComparisons added) {
        this.model = model;
        this.added = added;
    }

    /** What the candidates of one query name are compared with, and where their best pairs are kept. */
    private record QueryName(
            SearchView view,
            Company company,
            PreparedName asked,
            NameComparer.Workspace workspace,
            BestOfCompanies best) {}

    /** Compares one name of the query with candidates. */
    void compare(SearchView view, Company query, PreparedName asked, List<Candidate> candidates, BestOfCompanies best) {
        PreparedName[] known = new PreparedName[candidates.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = view.prepared(candidates.get(i));
        }
        var workspace = Objects.requireNonNullElseGet(workspaces.poll(), NameComparer.Workspace::new);
        prefetch(candidates, known, asked);
        QueryName name = new QueryName(view, query, asked, workspace, best);
        for (int i = 0; i < known.length; i++) {
            compare(name, candidates.get(i), known[i].variants(), asked.variants());
            if (known[i].writtenAlike(asked)) {
                readAlike(name, candidates.get(i), known[i]);
            }
        }
        workspaces.add(workspace);
    }

    /**
     * Reads a little of every candidate before the first is compared. A comparison mostly waits for memory, and the
     * processor can wait for several reads at once if they follow each other. Without this, linking takes 8 % longer
     * (benchmark {@code batch}, 10,000 companies, one thread).
     */
    private void prefetch(List<Candidate> candidates, PreparedName[] known, PreparedName asked) {
        int read = 0;
        for (int i = 0; i < known.length; i++) {
            read ^= candidates.get(i).companyId().hashCode();
            for (NameProfile variant : known[i].variants()) {
                read ^= variant.prefetch(asked.variants()[0]);
            }
        }
        prefetched = read;
    }

    /** Adds the best pair of variants in one script, and the best pair across scripts. */
    private void compare(QueryName query, Candidate company, NameProfile[] known, NameProfile[] asked) {
        Rarity rarity = query.view.rarity();
        double countries = query.view.country(query.company.countries(), company.countries());
        ScoredCompany ofOneScript = null;
        ScoredCompany acrossScripts = null;
        for (NameProfile variant : asked) {
            for (NameProfile own : known) {
                double[] values = NameComparer.compare(own, variant, rarity, query.workspace);
                // RARITY is the bits in common less log2 of the number of names
                double shared = values[Comparison.RARITY.index()] + rarity.log2Names();
                double country = Math.min(countries, Math.max(0, shared));
                if (country > 0) {
                    country = Math.min(country, mostOfCountry(query.company, company, query.workspace));
                }
                values[Comparison.COUNTRY.index()] = country;
                double weight = model.weight(values);
                boolean across = !NameComparer.inOneScript(own, variant);
                ScoredCompany before = across ? acrossScripts : ofOneScript;
                if (before == null || weight > before.weight()) {
                    String written = query.asked.analyzed().original();
                    ScoredCompany better =
                            new ScoredCompany(company, own, variant, written, rarity, country, countries, weight);
                    acrossScripts = across ? better : acrossScripts;
                    ofOneScript = across ? ofOneScript : better;
                }
            }
        }
        if (ofOneScript == null && acrossScripts == null) {
            throw new IllegalStateException("a name without variants: " + company.name());
        }
        query.best.add(ofOneScript);
        query.best.add(acrossScripts);
    }

    /**
     * Case and punctuation decide how some names are read: "A &amp; S Group" has a legal form, "A &amp; S GROUP" has
     * none. If two names have the same words, they are also compared as if both were read like the company's name, and
     * as if both were read like the query's. Otherwise a name could be further from itself than from others.
     */
    private void readAlike(QueryName query, Candidate company, PreparedName known) {
        compare(query, company, known.variants(), known.variants());
        compare(query, company, query.asked.variants(), query.asked.variants());
    }

    /** The most bits that a shared country may add to this pair of names. */
    private static double mostOfCountry(Company query, Candidate company, NameComparer.Workspace compared) {
        double most = Double.POSITIVE_INFINITY;
        for (Country country : query.countries()) {
            if (company.countries().contains(country)) {
                most = Math.min(most, NameComparer.mostOfCountry(country.code(), compared));
            }
        }
        return most;
    }

    /**
     * Whether one company has at least these odds against all others, both by its name alone and with the added
     * comparisons. If added comparisons speak against it, they may speak for a company that only a search by letters
     * finds.
     */
    boolean hasClearWinner(SearchView view, Attribute.Query asked, BestOfCompanies best, double odds) {
        return Posterior.hasClearWinner(best.unsorted(), odds)
                && (added.isEmpty() || Posterior.hasClearWinner(ranked(view, asked, best), odds));
    }

    /** The best pair of each company, with the added comparisons, by falling weight, then id. */
    List<ScoredCompany> ranked(SearchView view, Attribute.Query asked, BestOfCompanies best) {
        List<ScoredCompany> byName = best.sorted();
        if (added.isEmpty() || byName.isEmpty()) {
            return byName;
        }
        @Nullable Object[] values = added.asked(asked);
        List<ScoredCompany> all = new ArrayList<>(byName.size());
        for (ScoredCompany each : byName) {
            all.add(each.with(added.compare(view.values(each.companyId()), values)));
        }
        all.sort(ScoredCompany.BEST_FIRST);
        return all;
    }

    /** The names that a company can be found by. */
    static List<CompanyName> usableNames(Company company) {
        return company.names().stream().filter(NoNames::tells).toList();
    }

    /**
     * The names that a company can be found by, or all its names if there are none: a requested pair must be compared
     * by something.
     */
    private static List<CompanyName> comparedNames(Company company) {
        List<CompanyName> usable = usableNames(company);
        return usable.isEmpty() ? company.names() : usable;
    }

    /** Compares two companies; neither needs to be in the index. */
    ScoredCompany pair(SearchView view, Company company, Attribute.Query asked) {
        BestOfCompanies best = new BestOfCompanies();
        for (CompanyName known : comparedNames(company)) {
            List<Candidate> candidate =
                    List.of(new Candidate(company.id(), known, company.countries(), Candidate.UNNUMBERED));
            for (CompanyName name : comparedNames(asked.company())) {
                compare(view, asked.company(), view.prepared(name), candidate, best);
            }
        }
        if (best.unsorted().isEmpty()) {
            throw new IllegalStateException("a company without names: " + company.id());
        }
        ScoredCompany byName = best.unsorted().get(0);
        return added.isEmpty() ? byName : byName.with(added.compare(added.known(company), added.asked(asked)));
    }
}
