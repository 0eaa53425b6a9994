package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.CompanyMerge;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.compare.Comparison;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * Makes companies of recommendations: those about the same party become one.
 *
 * <p>Two recommendations are about the same party if they share an identifier, or if their names are equal, or match with a
 * probability of at least {@value #SAME_PARTY}, and neither their countries nor their identifiers conflict. A recommendation joins the company of the earliest
 * recommendation it matches and is compared with every one already there, so that a chain of near names cannot pull two parties
 * together.
 */
final class CompanyResolver {

    /** A wrong merge hides a company, a missed one counts a company twice; the first is worse, so the bar is high. */
    static final double SAME_PARTY = 0.99;

    /** The level of {@link Comparison#EQUALITY} at which legal forms are equal, too. */
    private static final int EQUAL_NAMES = 2;

    private static final int RIVALS = 10;

    private final MatchModel model;
    private final NameAnalyzer analyzer;

    CompanyResolver(MatchModel model, NameAnalyzer analyzer) {
        this.model = model;
        this.analyzer = analyzer;
    }

    /** The companies, in the order of their first recommendation, and why recommendations were merged. */
    record Resolution(List<Company> companies, List<CompanyMerge> merges) {}

    Resolution resolve(List<Recommendation> recommendations) {
        Map<String, Company> single = new LinkedHashMap<>();
        for (Recommendation recommendation : recommendations) {
            if (single.put(recommendation.id(), merge(List.of(recommendation))) != null) {
                throw new IllegalArgumentException("two recommendations have the id '" + recommendation.id() + "' ("
                        + recommendation.source() + "); ids must be unique");
            }
        }
        Map<String, List<Recommendation>> groups = new LinkedHashMap<>();
        Map<String, String> groupOf = new HashMap<>();
        Map<Identifier, String> groupByIdentifier = new HashMap<>();
        List<CompanyMerge> merges = new ArrayList<>();
        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.copyOf(single.values()), model, Thresholds.STANDARD, analyzer)) {
            for (Recommendation recommendation : recommendations) {
                Company company = get(single, recommendation.id());
                Optional<CompanyMerge> joined = sameIdentifier(recommendation, groupByIdentifier)
                        .or(() -> sameName(matcher, company, single, groupOf, groups));
                String group = joined.map(CompanyMerge::companyId).orElse(recommendation.id());
                joined.ifPresent(merges::add);
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(recommendation);
                groupOf.put(recommendation.id(), group);
                recommendation.identifiers().forEach(i -> groupByIdentifier.putIfAbsent(i, group));
            }
        }
        return new Resolution(
                groups.values().stream().map(CompanyResolver::merge).toList(), merges);
    }

    private static <V> V get(Map<String, V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("no entry for " + key);
        }
        return value;
    }

    private static Optional<CompanyMerge> sameIdentifier(
            Recommendation recommendation, Map<Identifier, String> groupByIdentifier) {
        for (Identifier identifier : recommendation.identifiers()) {
            String group = groupByIdentifier.get(identifier);
            if (group != null) {
                return Optional.of(
                        new CompanyMerge(group, group, recommendation.id(), "the same identifier " + identifier));
            }
        }
        return Optional.empty();
    }

    private static Optional<CompanyMerge> sameName(
            CompanyMatcher matcher,
            Company company,
            Map<String, Company> single,
            Map<String, String> groupOf,
            Map<String, List<Recommendation>> groups) {
        for (Match match : matcher.match(company, RIVALS)) {
            String group = groupOf.get(match.companyId());
            if (group == null) {
                continue;
            }
            double weakest = 1;
            boolean equal = true;
            boolean conflict = false;
            for (Recommendation member : get(groups, group)) {
                Company other = get(single, member.id());
                // Without rivals: notices about the same party are no rivals of each other.
                Scored pair = matcher.pair(other, company);
                weakest = Math.min(weakest, CompanyMatcher.probability(pair.weight()));
                equal &= pair.value(Comparison.EQUALITY) == EQUAL_NAMES;
                conflict |= countriesConflict(company.countries(), other.countries())
                        || Identifiers.conflict(company.identifiers(), other.identifiers());
            }
            if ((equal || weakest >= SAME_PARTY) && !conflict) {
                return Optional.of(new CompanyMerge(
                        group,
                        match.companyId(),
                        company.id(),
                        equal
                                ? String.format(
                                        Locale.ROOT,
                                        "names '%s' and '%s' are equal, no conflict of country",
                                        company.name(),
                                        match.name())
                                : String.format(
                                        Locale.ROOT,
                                        "names '%s' and '%s' match with probability %.4f, no conflict of country",
                                        company.name(),
                                        match.name(),
                                        weakest)));
            }
        }
        return Optional.empty();
    }

    private static boolean countriesConflict(List<Country> a, List<Country> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
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
                ids.get(0), copy(names.values()), copy(countries), city, copy(identifiers), copy(fields), ids);
    }

    private static <T> List<T> copy(Collection<T> values) {
        return List.copyOf(values);
    }
}
