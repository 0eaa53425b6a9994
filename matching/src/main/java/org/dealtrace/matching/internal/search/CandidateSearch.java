package org.dealtrace.matching.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.internal.index.NameSearch;

/**
 * Looks up the candidates of a query, name by name, and has them weighed. It first looks for the same words, then, if
 * no candidate is a clear winner, for the same letters. All results are sorted by falling weight, then id.
 */
final class CandidateSearch {

    /** How many candidates by words, and how many by letters, are compared for each name. */
    private static final int CANDIDATES = 50;

    /**
     * If a company found by its words has these odds (19 to 1), the search by letters is skipped. On six sets of real
     * names this changed no accuracy figure by more than 0.001.
     */
    private static final double CLEAR_ODDS = 19;

    /**
     * Two notices are compared only if one has this share of the other's words or letters, weighted by rarity.
     * docs/adr/0094 says how many merges that loses.
     */
    private static final double LEAST_SHARE = 0.4;

    private final CandidateScorer scorer;

    /** A name of which only the candidates by words were compared. */
    private record ByWords(PreparedName asked, NameSearch search) {}

    CandidateSearch(CandidateScorer scorer) {
        this.scorer = scorer;
    }

    /** All candidates of a query. */
    List<ScoredCompany> candidates(SearchView view, Attribute.Query query) {
        BestOfCompanies best = new BestOfCompanies();
        compare(view, query, best);
        return scorer.ranked(view, query, best);
    }

    /** Compares the candidates. Returns the names for which candidates by words were enough. */
    private List<ByWords> compare(SearchView view, Attribute.Query query, BestOfCompanies best) {
        List<ByWords> byWordsOnly = new ArrayList<>();
        for (CompanyName name : CandidateScorer.usableNames(query.company())) {
            PreparedName asked = view.prepared(name);
            NameSearch search = view.search(asked);
            scorer.compare(view, query.company(), asked, search.byWords(CANDIDATES), best);
            if (scorer.hasClearWinner(view, query, best, CLEAR_ODDS)) {
                byWordsOnly.add(new ByWords(asked, search));
            } else {
                scorer.compare(view, query.company(), asked, search.byLetters(CANDIDATES), best);
            }
        }
        return byWordsOnly;
    }

    /** The ids of all companies found by words or by letters, in their order. */
    SortedSet<String> retrieved(SearchView view, Attribute.Query query) {
        SortedSet<String> ids = new TreeSet<>();
        for (CompanyName name : CandidateScorer.usableNames(query.company())) {
            NameSearch search = view.search(view.prepared(name));
            search.byWords(CANDIDATES).forEach(found -> ids.add(found.companyId()));
            search.byLetters(CANDIDATES).forEach(found -> ids.add(found.companyId()));
        }
        return ids;
    }

    /**
     * All candidates, and all candidates that would be found if the best one were not in the index. Without a clear
     * winner, the search also goes by letters.
     */
    WithAndWithoutBest withAndWithoutBest(SearchView view, Attribute.Query query) {
        BestOfCompanies best = new BestOfCompanies();
        List<ByWords> byWordsOnly = compare(view, query, best);
        List<ScoredCompany> all = scorer.ranked(view, query, best);
        if (byWordsOnly.isEmpty() || Posterior.hasClearWinner(all.subList(1, all.size()), CLEAR_ODDS)) {
            return new WithAndWithoutBest(all, all);
        }
        for (ByWords each : byWordsOnly) {
            scorer.compare(view, query.company(), each.asked(), each.search().byLetters(CANDIDATES), best);
        }
        return new WithAndWithoutBest(all, scorer.ranked(view, query, best));
    }

    /**
     * The other companies of the index that may be the same as this company: those with similar words or letters, and
     * those in other scripts with a similar sound.
     *
     * @param candidates the most candidates by words, by letters and by sound, for each name
     * @param otherScripts whether to search for names in other scripts by sound
     * @param compared whether to compare a name of the company with a candidate
     */
    List<ScoredCompany> others(
            SearchView view,
            Company company,
            int candidates,
            boolean otherScripts,
            BiPredicate<CompanyName, Candidate> compared) {
        BestOfCompanies best = new BestOfCompanies();
        for (CompanyName name : CandidateScorer.usableNames(company)) {
            PreparedName asked = view.prepared(name);
            NameSearch search = view.search(asked);
            List<Candidate> found = new ArrayList<>(search.byWords(candidates, LEAST_SHARE));
            found.addAll(search.bySpelling(candidates, LEAST_SHARE));
            if (otherScripts) {
                found.addAll(search.bySound(candidates));
            }
            found.removeIf(each -> each.companyId().equals(company.id()) || !compared.test(name, each));
            scorer.compare(view, company, asked, found, best);
        }
        return scorer.ranked(view, Attribute.Query.company(company), best);
    }
}
