package org.dealtrace.matching.internal.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.internal.compare.Rarity;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.internal.index.IndexSnapshot;
import org.dealtrace.matching.internal.index.NameSearch;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The index at one moment, with caches: prepared names, values of added comparisons, and the number of companies of
 * each country. Safe for several threads; every user acquires and releases it.
 */
final class SearchView {

    /** The most searched names that are kept prepared; fewer if they would take a third of the heap. */
    private static final int CACHED_NAMES = 1 << 18;
    /**
     * The most query names that are kept prepared, beside the searched ones. A party is often looked up several times
     * in a row.
     */
    private static final int CACHED_QUERIES = 1 << 13;
    /** The most companies whose values of added comparisons are kept. */
    private static final int CACHED_VALUES = 1 << 16;

    private static final double LN2 = Math.log(2);

    private final IndexSnapshot snapshot;
    private final NameAnalyzer analyzer;
    private final AddedComparisons added;
    private final Rarity rarity;
    private final int companies;
    /** Prepared query names, and prepared searched names if there are too many to keep all. */
    private final LossyCache<PreparedName> byText;
    /** The prepared searched names, by {@link Candidate#number()}; of length 0 if there are too many. */
    private final AtomicReferenceArray<@Nullable PreparedName> byNumber;
    /** The values of added comparisons, by the company's id. */
    private final LossyCache<@Nullable Object[]> values;

    private final Map<Country, Integer> companiesOfCountry = new ConcurrentHashMap<>();

    /** A view that holds the snapshot until it is released. */
    SearchView(IndexSnapshot snapshot, NameAnalyzer analyzer, AddedComparisons added) {
        if (!snapshot.acquire()) {
            throw new IllegalStateException("the index is closed");
        }
        this.snapshot = snapshot;
        this.analyzer = analyzer;
        this.added = added;
        this.rarity = new IndexRarity(snapshot.statistics());
        this.companies = snapshot.companies();
        long most = Math.min(CACHED_NAMES, PreparedName.mostIn(3));
        boolean all = snapshot.numbers() <= most;
        this.byText = new LossyCache<>(all ? Math.min(CACHED_QUERIES, most - snapshot.numbers()) : most);
        this.byNumber = new AtomicReferenceArray<>(all ? snapshot.numbers() : 0);
        this.values = new LossyCache<>(added.isEmpty() ? 0 : CACHED_VALUES);
    }

    /** Acquires the view; false if it was released already and a newer one must be taken. */
    boolean acquire() {
        return snapshot.acquire();
    }

    /** Releases what {@link #acquire()} or the constructor acquired. */
    void release() {
        snapshot.release();
    }

    IndexSnapshot snapshot() {
        return snapshot;
    }

    Rarity rarity() {
        return rarity;
    }

    /** The number of companies. */
    int companies() {
        return companies;
    }

    /** Starts a search for the names that may be the same as this one. */
    NameSearch search(PreparedName name) {
        return snapshot.search(name.analyzed());
    }

    /** The prepared form of a searched name. */
    PreparedName prepared(Candidate candidate) {
        int number = candidate.number();
        if (number < 0 || number >= byNumber.length()) {
            return prepared(candidate.name());
        }
        PreparedName name = byNumber.getAcquire(number);
        if (name == null) {
            // in resolving, each notice is also a query, so its name may have been prepared already
            name = prepared(candidate.name());
            byNumber.setRelease(number, name);
        }
        return name;
    }

    private static String key(CompanyName name) {
        return name.kind() == CompanyName.Kind.LEGAL ? name.text() : name.kind() + "\u0001" + name.text();
    }

    /** The prepared form of any name. */
    PreparedName prepared(CompanyName name) {
        String key = key(name);
        PreparedName result = byText.get(key);
        if (result == null) {
            result = PreparedName.of(name, analyzer, rarity);
            byText.put(key, result);
        }
        return result;
    }

    /** The values of a searched company, by added comparison. */
    @Nullable
    Object[] values(String companyId) {
        @Nullable Object[] result = values.get(companyId);
        if (result == null) {
            result = added.known(snapshot.company(companyId)
                    .orElseThrow(() -> new IllegalStateException("the index has no company " + companyId)));
            values.put(companyId, result);
        }
        return result;
    }

    /**
     * The value of {@link org.dealtrace.matching.model.Comparison#COUNTRY} for two companies, before their names limit
     * it: bits of the rarest country in common, 0 if unknown or related, -1 if different.
     */
    double country(List<Country> a, List<Country> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double best = -1;
        for (Country country : a) {
            if (b.contains(country)) {
                int inCountry = companiesOfCountry.computeIfAbsent(country, snapshot::companies);
                double share = (inCountry + 1.0) / (companies + 2.0);
                best = Math.max(best, -Math.log(Math.min(1, share)) / LN2);
            } else if (b.stream().anyMatch(other -> RelatedCountries.related(country, other))) {
                best = Math.max(best, 0);
            }
        }
        return best;
    }
}
