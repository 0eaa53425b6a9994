package org.dealtrace.matching.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SameCompany;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.internal.work.Progress;
import org.jspecify.annotations.Nullable;

class CompanyResolverProperties {

    private static final List<String> HEADS =
            List.of("Arctura", "Belmora", "Cendris", "Dorvian", "Elmarix", "Fennica", "Gravion", "Holtmer");
    private static final List<String> TRADES = List.of("Steel", "Energy", "Optics", "Steel Works", "Software", "");
    private static final List<String> FORMS = List.of("Ltd", "GmbH", "S.A.", "", "Inc");
    private static final List<String> COUNTRIES = List.of("", "", "DE", "FR");

    private static Recommendation notice(String id, String name, String country) {
        Recommendation.Builder notice = Recommendation.builder(id, name);
        return country.isEmpty()
                ? notice.build()
                : notice.country(new Country(country)).build();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Recommendation> notices(int size, Random random) {
        List<Recommendation> notices = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = (any(HEADS, random) + " " + any(TRADES, random) + " " + any(FORMS, random)).strip();
            if (random.nextInt(6) == 0) {
                int at = 1 + random.nextInt(5);
                name = name.substring(0, at) + name.substring(at + 1);
            }
            if (random.nextInt(4) == 0) {
                name = name.toUpperCase(Locale.ROOT);
            }
            notices.add(notice("R" + i, name, any(COUNTRIES, random)));
        }
        return notices;
    }

    private static Set<Set<String>> parties(List<Recommendation> notices) {
        CompanyResolver resolver =
                new CompanyResolver(companies -> CompanySearch.over(companies, SearchSettings.standard()), 1);
        CompanyResolver.Resolved resolved = resolver.resolve(notices, Set.of(), Progress.UNWATCHED);
        resolved.search().close();
        Set<Set<String>> parties = new HashSet<>();
        resolved.resolution().companies().forEach(c -> parties.add(new TreeSet<>(c.recommendations())));
        return parties;
    }

    /**
     * As the resolver joins notices, but each is compared with every one before it; nothing is looked up. Equal ones
     * stay together.
     */
    private static Set<Set<String>> comparedWithAll(List<Recommendation> notices) {
        Map<List<Object>, List<Recommendation>> equal = notices.stream()
                .collect(Collectors.groupingBy(
                        n -> List.<Object>of(n.names(), n.country()), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Recommendation>> byFirst = equal.values().stream()
                .collect(Collectors.toMap(same -> same.get(0).id(), same -> same, (a, b) -> a, LinkedHashMap::new));
        List<Company> singles = byFirst.values().stream()
                .map(same -> same.get(0))
                .map(n -> new Company(
                        n.id(),
                        n.names(),
                        n.country().map(List::of).orElse(List.of()),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        List<List<Company>> parties = new ArrayList<>();
        try (CompanySearch matcher = CompanySearch.over(singles, SearchSettings.standard())) {
            SameParty rule = new SameParty(matcher);
            for (Company company : singles) {
                List<Company> best = nearest(matcher, rule, company, parties);
                if (best == null) {
                    best = new ArrayList<>();
                    parties.add(best);
                }
                best.add(company);
            }
            for (List<Company> alone : List.copyOf(parties)) {
                if (alone.size() == 1) {
                    parties.remove(alone);
                    List<Company> best = nearest(matcher, rule, alone.get(0), parties);
                    if (best == null) {
                        parties.add(alone);
                    } else {
                        best.add(alone.get(0));
                    }
                }
            }
        }
        Set<Set<String>> ids = new HashSet<>();
        parties.forEach(p -> ids.add(new TreeSet<>(p.stream()
                .flatMap(company -> byFirst.getOrDefault(company.id(), List.of()).stream())
                .map(Recommendation::id)
                .toList())));
        return ids;
    }

    /** The party that a company joins; null if it joins none. */
    private static @Nullable List<Company> nearest(
            CompanySearch matcher, SameParty rule, Company company, List<List<Company>> parties) {
        TreeMap<String, List<Company>> near = new TreeMap<>();
        double heaviest = Double.NEGATIVE_INFINITY;
        for (List<Company> party : parties) {
            if (rule.joins(company, party).isEmpty()) {
                continue;
            }
            for (Company member : party) {
                ScoredCompany pair = matcher.pair(member, company);
                double weight = pair.weight();
                if (!SameCompany.isSure(pair)) {
                    continue;
                }
                if (weight > heaviest) {
                    heaviest = weight;
                    near.clear();
                }
                if (weight == heaviest) {
                    near.put(member.id(), party);
                }
            }
        }
        return near.isEmpty() ? null : near.firstEntry().getValue();
    }

    @Property(tries = 40, seed = "20261124")
    void notices_lookedUp_areJoinedAsIfEachWereComparedWithAll(
            @ForAll @IntRange(min = 2, max = 120) int size, @ForAll @IntRange(max = 100_000) int seed) {
        List<Recommendation> notices = notices(size, new Random(seed));
        assertThat(parties(notices)).isEqualTo(comparedWithAll(notices));
    }

    @Example
    void equalNotices_moreThanAreLookedUpAtOnce_becomeOneCompany() {
        List<Recommendation> notices = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            // those that come first have the last ids
            notices.add(Recommendation.builder("R" + (999 - i), i % 2 == 0 ? "Arctura Optics" : "ARCTURA OPTICS")
                    .city("Town " + i)
                    .build());
        }
        notices.add(notice("R1", "Holtmer Energy", ""));
        assertThat(parties(notices)).hasSize(2);
    }
}
