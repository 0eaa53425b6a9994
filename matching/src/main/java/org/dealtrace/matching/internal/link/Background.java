package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SameCompany;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.work.OrderedPrefetcher;

/**
 * Companies that compete with those of a list for each party of a deal, but are never linked. On a short list a party
 * whose company is not listed would otherwise go to the listed company that resembles it.
 */
public final class Background {

    /** No companies. */
    public static final Background NONE = new Background(Map.of());

    private static final String PREFIX = "background:";

    private final Map<String, Company> byId;

    private Background(Map<String, Company> byId) {
        this.byId = byId;
    }

    /** An entry, the listed company that it may be (empty if none), and the weight of the pair in bits. */
    private record Entry(Company company, String listed, double bits) {}

    /**
     * Adds companies to the index of a list, except those that are listed. An entry with an identifier or the name of a
     * listed company is that company. Of the other entries that may be a listed company, the nearest one is.
     *
     * @param taken the ids of the list; the added companies get others
     */
    public static Background add(CompanySearch search, Set<String> taken, List<Company> companies) {
        if (companies.isEmpty()) {
            return NONE;
        }
        int threads = search.settings().threads();
        ListedTwice twice = new ListedTwice(search, NONE);
        List<Entry> entries = new ArrayList<>(companies.size());
        Map<String, Double> nearest = new HashMap<>();
        try (OrderedPrefetcher<Company, Entry> ahead =
                new OrderedPrefetcher<>(companies.iterator(), threads, company -> entry(search, twice, company))) {
            while (ahead.hasNext()) {
                Entry next = ahead.next();
                entries.add(next);
                nearest.merge(next.listed(), next.bits(), Math::max);
            }
        }
        String prefix = prefix(taken);
        Map<String, Company> added = new LinkedHashMap<>();
        for (Entry each : entries) {
            if (each.listed().isEmpty() || each.bits() < nearest.getOrDefault(each.listed(), each.bits())) {
                Company company = withId(prefix + each.company().id(), each.company());
                added.put(company.id(), company);
            }
        }
        search.addAll(added.values(), threads);
        search.compact();
        search.refresh();
        return new Background(added);
    }

    private static String prefix(Set<String> taken) {
        StringBuilder prefix = new StringBuilder(PREFIX);
        while (taken.stream().anyMatch(id -> id.startsWith(prefix.toString()))) {
            prefix.append(PREFIX);
        }
        return prefix.toString();
    }

    private static Entry entry(CompanySearch search, ListedTwice twice, Company company) {
        Optional<Company> identified = company.identifiers().stream()
                .flatMap(identifier -> search.companiesWith(identifier).stream())
                .findFirst();
        if (identified.isPresent()) {
            return new Entry(company, identified.get().id(), Double.POSITIVE_INFINITY);
        }
        Entry best = new Entry(company, "", Double.NEGATIVE_INFINITY);
        for (ScoredCompany each : search.score(company)) {
            if (each.weight() > 0 || SameCompany.equalNames(each)) {
                double bits = twice.bitsAsOne(search.company(each.companyId()).orElseThrow(), company);
                best = bits > best.bits() ? new Entry(company, each.companyId(), bits) : best;
            }
        }
        return best;
    }

    private static Company withId(String id, Company company) {
        return new Company(
                id,
                company.names(),
                company.countries(),
                company.city(),
                company.identifiers(),
                company.fields(),
                List.of());
    }

    /** The companies that were added, under their new ids. */
    public Collection<Company> companies() {
        return byId.values();
    }

    /** The number of companies that were added. */
    public int size() {
        return byId.size();
    }

    /** Whether the company with this id was added. */
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The added company with this id. */
    public Optional<Company> company(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
