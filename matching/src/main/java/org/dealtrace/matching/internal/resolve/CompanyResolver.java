package org.dealtrace.matching.internal.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.Identifier;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SameCompany;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.work.OrderedPrefetcher;
import org.dealtrace.matching.internal.work.Progress;

/**
 * Resolves recommendations to companies: recommendations about the same party become one company.
 *
 * <p>Two recommendations are about the same party if they share an identifier, also through others
 * ({@link NoticeGroups}), or by their names ({@link SameParty}). Those with names in several scripts come first,
 * because they connect those with one.
 */
public final class CompanyResolver {

    /**
     * The number of candidates per notice, by words and by letters. If all are the same party, the search is repeated
     * once with {@value #MORE} times as many.
     */
    private static final int CANDIDATES = 50;

    private static final int MORE = 5;

    /** A notice is compared with at most this number of notices of a party, the first ones. */
    private static final int MEMBERS = 100;

    /** The index is not compacted if at most one notice in this number was merged. */
    private static final int FEW_REMOVED = 50;

    /** The index is not compacted for fewer companies. */
    private static final int FEW_COMPANIES = 1_000;

    private final Function<List<Company>, CompanySearch> searches;
    private final int threads;

    /**
     * @param searches opens a search over companies
     * @param threads the number of threads; no effect on the result
     */
    public CompanyResolver(Function<List<Company>, CompanySearch> searches, int threads) {
        this.searches = searches;
        this.threads = threads;
    }

    /** The companies, in the order of their first recommendation, and the merges with their reasons. */
    public record Resolution(List<Company> companies, List<DealLinks.Merge> merges) {}

    /** The companies, and a search over them that the caller must close. */
    public record Resolved(Resolution resolution, CompanySearch search) {}

    /** @param shared identifiers that are no evidence */
    public Resolved resolve(List<Recommendation> recommendations, Set<Identifier> shared, Progress progress) {
        Set<String> ids = new HashSet<>();
        for (Recommendation recommendation : recommendations) {
            if (!ids.add(recommendation.id())) {
                SourceRow source = recommendation.source();
                throw new IllegalArgumentException("two recommendations have the id '" + recommendation.id() + "'"
                        + (source.equals(SourceRow.NONE) ? "" : " (" + source + ")") + "; give one of them another id");
            }
        }
        Map<String, List<Recommendation>> alike = alike(recommendations);
        Map<String, Company> single = new LinkedHashMap<>();
        alike.forEach((id, notices) -> single.put(id, merge(notices.subList(0, 1))));
        NoticeGroups groups = new NoticeGroups(shared);
        List<DealLinks.Merge> merges = new ArrayList<>();
        Map<String, List<ScoredCompany>> alone = new LinkedHashMap<>();
        List<Recommendation> order = bridgesFirst(
                alike.values().stream().map(notices -> notices.get(0)).toList());
        CompanySearch search = searches.apply(List.copyOf(single.values()));
        SameParty rule = new SameParty(search);
        try {
            try (OrderedPrefetcher<Recommendation, List<ScoredCompany>> near = new OrderedPrefetcher<>(
                    order.iterator(), threads, r -> near(rule, get(single, r.id()), id -> get(single, id)))) {
                for (Recommendation recommendation : order) {
                    List<ScoredCompany> matches = near.next();
                    Company company = get(single, recommendation.id());
                    List<DealLinks.Merge> joined = groups.unite(recommendation);
                    if (joined.isEmpty()) {
                        joined = sameName(rule, matches, company, single, groups);
                    }
                    if (joined.isEmpty() && !matches.isEmpty()) {
                        alone.put(company.id(), matches);
                    }
                    merges.addAll(joined);
                    groups.put(
                            recommendation,
                            joined.isEmpty()
                                    ? recommendation.id()
                                    : joined.get(0).companyId());
                    progress.told(groups.size(), order.size());
                }
            }
            // not all of many equal names find each other, and some found notices without a party
            alone.forEach((id, matches) -> {
                if (groups.notices(id).size() == 1) {
                    List<DealLinks.Merge> joined = sameName(rule, matches, get(single, id), single, groups);
                    merges.addAll(joined);
                    joined.forEach(merge -> groups.unite(merge.companyId(), id));
                }
            });
            Resolution resolution = inOrder(recommendations, withAlike(groups, alike, merges), merges);
            adopt(search, resolution.companies());
            return new Resolved(resolution, search);
        } catch (RuntimeException e) {
            search.close();
            throw e;
        }
    }

    /**
     * Notices that are equal in all that resolving compares, by the id of the first. They are one party, so only the
     * first is compared with others. A notice without a telling name is alone.
     */
    private static Map<String, List<Recommendation>> alike(List<Recommendation> recommendations) {
        Map<List<Object>, String> first = new HashMap<>();
        Map<String, List<Recommendation>> alike = new LinkedHashMap<>();
        for (Recommendation each : recommendations) {
            List<Object> said = List.of(each.names(), each.country(), each.city(), each.identifiers(), each.fields());
            String id = each.names().stream().anyMatch(NoNames::tells)
                    ? first.computeIfAbsent(said, k -> each.id())
                    : each.id();
            alike.computeIfAbsent(id, k -> new ArrayList<>()).add(each);
        }
        return alike;
    }

    /** The parties with all their notices; adds the merges of equal notices. */
    private static Collection<List<Recommendation>> withAlike(
            NoticeGroups groups, Map<String, List<Recommendation>> alike, List<DealLinks.Merge> merges) {
        return groups.all().stream()
                .map(group -> group.stream()
                        .flatMap(notice -> {
                            List<Recommendation> notices = alike.getOrDefault(notice.id(), List.of());
                            notices.stream()
                                    .skip(1)
                                    .map(other -> new DealLinks.Merge(
                                            group.get(0).id(),
                                            notice.id(),
                                            other.id(),
                                            Messages.message("merge.equal", other.name(), notice.name())))
                                    .forEach(merges::add);
                            return notices.stream();
                        })
                        .toList())
                .toList();
    }

    /** Replaces notices in the index by their companies, which is faster than a new index. */
    private static void adopt(CompanySearch search, List<Company> companies) {
        int removed = 0;
        for (Company company : companies) {
            List<String> notices = company.recommendations();
            if (notices.size() > 1) {
                removed += notices.size();
                notices.forEach(search::remove);
                search.add(company);
            }
        }
        if (removed > 0) {
            if (companies.size() >= FEW_COMPANIES && removed > companies.size() / FEW_REMOVED) {
                search.compact();
            }
            search.refresh();
        }
    }

    /** Ordered by falling number of scripts in their names. */
    private static List<Recommendation> bridgesFirst(List<Recommendation> recommendations) {
        return recommendations.stream()
                .sorted(Comparator.comparingInt(
                        (Recommendation r) -> -SameCompany.scripts(r.names()).size()))
                .toList();
    }

    /** Companies in the order of their first recommendations, which give their names; merges start from these. */
    private static Resolution inOrder(
            List<Recommendation> recommendations,
            Collection<List<Recommendation>> groups,
            List<DealLinks.Merge> merges) {
        Map<String, Integer> place = new HashMap<>();
        recommendations.forEach(r -> place.put(r.id(), place.size()));
        Map<String, List<DealLinks.Merge>> mergesOf = new HashMap<>();
        merges.forEach(m ->
                mergesOf.computeIfAbsent(m.companyId(), k -> new ArrayList<>()).add(m));
        List<Company> companies = new ArrayList<>();
        List<DealLinks.Merge> told = new ArrayList<>();
        Comparator<Recommendation> asTheyCame = Comparator.comparingInt(r -> get(place, r.id()));
        List<List<Recommendation>> sorted = groups.stream()
                .map(g -> g.stream().sorted(asTheyCame).toList())
                .sorted(Comparator.comparing((List<Recommendation> g) -> g.get(0), asTheyCame))
                .toList();
        for (List<Recommendation> group : sorted) {
            companies.add(merge(group));
            told.addAll(from(group.get(0).id(), group, mergesOf));
        }
        told.sort(Comparator.comparingInt(m -> get(place, m.second())));
        return new Resolution(companies, told);
    }

    /** The merges of one company as a tree from its first recommendation. */
    private static List<DealLinks.Merge> from(
            String first, List<Recommendation> group, Map<String, List<DealLinks.Merge>> mergesOf) {
        List<DealLinks.Merge> left = new ArrayList<>();
        group.forEach(r -> left.addAll(mergesOf.getOrDefault(r.id(), List.of())));
        List<DealLinks.Merge> told = new ArrayList<>();
        Set<String> reached = new LinkedHashSet<>(List.of(first));
        while (!left.isEmpty()) {
            DealLinks.Merge next = left.stream()
                    .filter(m -> reached.contains(m.first()) || reached.contains(m.second()))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            boolean turned = !reached.contains(next.first());
            DealLinks.Merge merge = new DealLinks.Merge(
                    first, turned ? next.second() : next.first(), turned ? next.first() : next.second(), next.reason());
            reached.add(merge.second());
            told.add(merge);
        }
        return told;
    }

    /** The ids of the notices whose party a notice can join, by falling weight. */
    public static List<String> near(CompanySearch notices, Company notice) {
        return near(new SameParty(notices), notice, id -> notices.company(id).orElseThrow()).stream()
                .map(ScoredCompany::companyId)
                .toList();
    }

    private static <V> V get(Map<String, V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no entry for " + key);
        }
        return value;
    }

    /** The notices whose party a notice can join, by falling weight. */
    private static List<ScoredCompany> near(SameParty rule, Company company, Function<String, Company> notices) {
        for (int limit = CANDIDATES; ; limit *= MORE) {
            List<ScoredCompany> found = rule.search()
                    .scoreOthers(
                            company,
                            limit,
                            SameParty.placed(company),
                            (own, candidate) -> SameParty.comparable(
                                    company, own, notices.apply(candidate.companyId()), candidate.name()));
            List<ScoredCompany> near = found.stream()
                    .filter(each ->
                            SameCompany.isSure(each) || rule.leftOpen(company, each, notices.apply(each.companyId())))
                    .toList();
            // one of those found is the notice itself
            if (found.stream().filter(SameCompany::isSure).count() + 1 < limit
                    || limit > CANDIDATES
                    || limit > rule.search().size()) {
                return near;
            }
        }
    }

    /** The merge of a notice with the first party that it fits; empty if there is none. */
    private static List<DealLinks.Merge> sameName(
            SameParty rule,
            List<ScoredCompany> matches,
            Company company,
            Map<String, Company> single,
            NoticeGroups groups) {
        Set<String> tried = new HashSet<>(Set.of(company.id()));
        for (ScoredCompany match : matches) {
            String group = groups.groupOf(match.companyId()).orElse("");
            if (group.isEmpty() || !tried.add(group)) {
                continue;
            }
            List<Company> members = groups.notices(group).stream()
                    .limit(MEMBERS)
                    .map(member -> get(single, member.id()))
                    .toList();
            Optional<ScoredCompany> nearest = rule.joins(company, members);
            if (nearest.isPresent()) {
                return List.of(new DealLinks.Merge(
                        group, nearest.get().companyId(), company.id(), SameParty.reason(company, nearest.get())));
            }
        }
        return List.of();
    }

    private static Company merge(List<Recommendation> group) {
        Map<String, CompanyName> names = new LinkedHashMap<>();
        Set<Country> countries = new LinkedHashSet<>();
        Set<Identifier> identifiers = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>();
        Optional<String> city = Optional.empty();
        for (Recommendation each : group) {
            each.names().forEach(n -> names.putIfAbsent(n.text(), n));
            each.country().ifPresent(countries::add);
            identifiers.addAll(each.identifiers());
            fields.addAll(each.fields());
            ids.add(each.id());
            if (city.isEmpty()) {
                city = each.city();
            }
        }
        return new Company(
                ids.get(0),
                List.copyOf(names.values()),
                List.copyOf(countries),
                city,
                List.copyOf(identifiers),
                List.copyOf(fields),
                ids);
    }
}
